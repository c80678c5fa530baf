'use strict';
/** A small server that lives on the emulator's time: each page shows one thing that a program does with time. */
const http = require('node:http');
const https = require('node:https');
const { promisify } = require('node:util');

const now = () => Date.now();
let wentOn = false;
/** What one piece of work finds out, once another one waits for it. */
let shared;
let somebodyWaits;
/** What came of requests that were made, or awaited, by work that had answered already. */
const cameBack = [];

/** Nobody listens there, and a request is told so at once. */
const ask = (name) => {
  const asked = https.request({ host: '127.0.0.1', port: 9 });
  for (const event of ['response', 'error', 'timeout', 'close'])
    asked.once(event, () => cameBack.push(`${name}: ${event}`));
  asked.end('words');
  return asked;
};

const PAGES = {
  '/date': (answer) =>
    answer({ now: now(), iso: new Date().toISOString(), fixed: new Date(0).toISOString() }),
  '/sleep': (answer) => setTimeout((word) => answer({ now: now(), word }), 5000, 'argument'),
  '/promised': async (answer) => {
    const word = await promisify(setTimeout)(5000, 'value');
    answer({ now: now(), word });
  },
  '/interval': (answer) => {
    const at = [];
    const ticking = setInterval(() => {
      at.push(now());
      if (at.length < 3) return;
      clearInterval(ticking);
      answer({ at });
    }, 1000);
  },
  '/cancel': (answer) => {
    const doomed = setTimeout(() => answer({ now: 'cancelled timers must not fire' }), 1000);
    clearTimeout(doomed);
    setTimeout(() => answer({ now: now() }), 2000);
  },
  '/compute': (answer) => {
    let sum = 0;
    for (let step = 0; step < 3e7; step += 1) sum += step % 7;
    setImmediate(() => answer({ now: now(), sum }));
  },
  '/leave-behind': (answer) => {
    setTimeout(() => {
      wentOn = true;
    }, 1000);
    answer({ now: now() });
  },
  '/left-behind': (answer) => answer({ wentOn }),
  '/ask-and-answer': (answer) => {
    ask('asked before the answer');
    answer({});
    ask('asked after the answer');
    setTimeout(() => ask('asked by a timer'), 0);
    setImmediate(() => ask('asked a moment later'));
  },
  '/came-back': (answer) => ask('').once('close', () => answer({ cameBack })),
  '/find-out': (answer) => {
    const waiting = new Promise((resolve) => {
      somebodyWaits = resolve;
    });
    shared = waiting.then(() => new Promise((resolve) => ask('first').once('close', resolve)));
    shared.then(() => ask('second').once('close', () => answer({})));
  },
  '/wait-for-it': (answer) => {
    shared.then(() => ask('third').once('close', () => answer({})));
    somebodyWaits();
  },
  '/forget': () => {},
};

const server = http.createServer((request, response) => {
  PAGES[request.url]((answer) => response.end(JSON.stringify(answer)));
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
