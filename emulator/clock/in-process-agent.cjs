'use strict';
/**
 * Loaded with `node --require` into a process that the emulator starts (the Functions runtime, a command), so that
 * the process lives on the emulator's virtual time: `Date` shows it, `setTimeout` waits for it, and the emulator is
 * told when the process has nothing left to do but wait. Network timeouts inside Node stay real.
 *
 * Each piece of work (one incoming request, or the whole process, whose id is then in EMULATOR_JOIN) is known by an id that
 * comes in a request header and goes out again with every HTTPS request that the work makes.
 */
const http = require('node:http');
const https = require('node:https');
const { comesToNothing, neverSent, onceAnswered } = require('./after-the-answer.cjs');
const { withKeptTunnels } = require('./kept-tunnels.cjs');
const { outside, real, works } = require('./virtual-globals.cjs');

const WORK_HEADER = 'i-twilio-emulator-work';
const NOW_HEADER = 'i-twilio-emulator-now';
const ASKED_HEADER = 'i-twilio-emulator-asked';
/** A Function that so many looks in a row find with nothing to do has forgotten its callback: it waits to be killed. */
const LOOKS_AT_THE_IDLE = 16;
const LOOK_EVERY_MS = 250;
const timers = new Map();
const open = new Map();
let now = Number(process.env.EMULATOR_NOW);
let lastTimer = 0;
let lastFired = 0;

outside.now = () => now;

function tell(message) {
  if (process.connected) process.send(message);
}

/**
 * Tells the emulator, once the event loop has turned, what this work is waiting for. What one piece of work has come to know
 * may have let others go on, which wait for it in memory: they are told of first, or time would pass them by.
 */
function report(work) {
  if (work.reporting) return;
  work.reporting = true;
  real.setImmediate(() => {
    work.reporting = false;
    if (work.over) return;
    for (const other of open.values()) if (other !== work && other.told !== stateOf(other)) tellOf(other);
    tellOf(work);
  });
}

/** What the emulator must know of, to see that this work does something. */
function stateOf({ requests, asked, timers }) {
  return `${requests.size} ${asked} ${timers.size}`;
}

function tellOf(work) {
  const { id, requests, asked, timers } = work;
  work.told = stateOf(work);
  tell({ work: id, requests: requests.size, asked, timers: timers.size, lastFired });
}

/** A virtual timer keeps the process alive as a real one would: by holding on to the channel that will fire it. */
function holdProcess() {
  if (timers.size > 0) process.channel?.ref();
  else process.channel?.unref();
}

/** @returns its number; 0 is a timer that will never fire, since its work is over */
function setTimer(work, { action, delayMs, repeat }) {
  if (work.over) return 0;
  const id = ++lastTimer;
  timers.set(id, { id, work, action, delayMs, repeat });
  work.timers.add(id);
  holdProcess();
  tell({ timer: id, work: work.id, due: now + delayMs });
  report(work);
  return id;
}

function forget(id) {
  const timer = timers.get(id);
  if (!timer) return;
  drop(timer);
  tell({ cancelled: id });
  report(timer.work);
}

function drop(timer) {
  timers.delete(timer.id);
  timer.work.timers.delete(timer.id);
  holdProcess();
}

process.on('message', (message) => {
  if (message.sequence === undefined) return;
  lastFired = message.sequence;
  if (message.recheck) {
    for (const work of open.values()) report(work);
    return;
  }
  now = message.now;
  const timer = timers.get(message.fire);
  const work = open.get(message.work);
  if (timer?.repeat) tell({ timer: timer.id, work: timer.work.id, due: now + timer.delayMs });
  else if (timer) drop(timer);
  if (timer) timer.action();
  if (work) report(work);
});

function newWork(id) {
  const work = {
    ...{ id, requests: new Set(), asked: 0, timers: new Set(), reporting: false, told: '', over: false },
    now: () => now,
    setTimer: (timer) => setTimer(work, timer),
    clearTimer: forget,
  };
  open.set(id, work);
  return work;
}

/** Real time is used to tell a Function that computes, or reads a file, from one that will never do anything again. */
function watchForIdleness(work) {
  let looks = 0;
  work.watch = real.setInterval(() => {
    looks = work.requests.size + work.timers.size > 0 ? 0 : looks + 1;
    if (looks === LOOKS_AT_THE_IDLE) tell({ idle: work.id });
  }, LOOK_EVERY_MS);
  work.watch.unref();
}

/** A Function that has answered is ended: what it left behind, timers and requests, does not go on. */
function freeze(work) {
  work.over = true;
  real.clearInterval(work.watch);
  open.delete(work.id);
  for (const id of work.timers) {
    drop(timers.get(id));
    tell({ cancelled: id });
  }
  for (const outgoing of work.requests) comesToNothing(outgoing);
}

const realEmit = http.Server.prototype.emit;
http.Server.prototype.emit = function emit(event, ...args) {
  const [request, response] = args;
  const id = event === 'request' && request.headers[WORK_HEADER];
  if (!id) return realEmit.call(this, event, ...args);
  now = Number(request.headers[NOW_HEADER]);
  const work = newWork(id);
  watchForIdleness(work);
  onceAnswered(response, () => freeze(work));
  return works.run(work, () => realEmit.call(this, event, ...args));
};

const realRequest = https.request;
https.request = function request(...args) {
  const work = works.getStore();
  if (!work) return realRequest.apply(this, args);
  if (work.over) return neverSent();
  const outgoing = realRequest.apply(this, withKeptTunnels(args));
  work.requests.add(outgoing);
  work.asked += 1;
  outgoing.setHeader(WORK_HEADER, work.id);
  // A request overtakes the report that it is under way: until that has come, nobody may think that this work only waits.
  outgoing.setHeader(ASKED_HEADER, work.asked);
  report(work);
  outgoing.prependListener('response', (response) => {
    if (response.headers[NOW_HEADER]) now = Number(response.headers[NOW_HEADER]);
  });
  outgoing.once('close', () => {
    work.requests.delete(outgoing);
    report(work);
  });
  return outgoing;
};

https.get = function get(...args) {
  const outgoing = https.request(...args);
  outgoing.end();
  return outgoing;
};

if (process.env.EMULATOR_JOIN) works.enterWith(newWork(process.env.EMULATOR_JOIN));
// The channel to the emulator must not keep a process alive that has nothing else to do.
process.channel?.unref();
