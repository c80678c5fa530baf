'use strict';
/**
 * `Date` and timers that show virtual time to whoever works on it, and are Node's own to everybody else in the process.
 * A piece of work is what `works` holds while it runs; it says what time it is, and fires its timers itself.
 */
const { AsyncLocalStorage } = require('node:async_hooks');
const { promisify } = require('node:util');

const RealDate = Date;
const real = { setTimeout, clearTimeout, setInterval, clearInterval, setImmediate };

/** Holds the work that is under way: `{ now(), setTimer({ action, delayMs, repeat }), clearTimer(id) }`. */
const works = new AsyncLocalStorage();
/** What time it is for whoever does no such work. */
const outside = { now: RealDate.now };

function virtualDate() {
  const now = () => works.getStore()?.now() ?? outside.now();
  return new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === Date ? target : newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}

function virtualising(realSet, repeat) {
  return (action, delayMs = 1, ...args) => {
    const work = works.getStore();
    if (!work) return realSet(action, delayMs, ...args);
    const fire = () => works.run(work, () => action(...args));
    const id = work.setTimer({ action: fire, delayMs: Math.max(1, Number(delayMs) || 1), repeat });
    return {
      virtualTimer: id,
      clear: () => work.clearTimer(id),
      ref: () => {},
      unref: () => {},
      hasRef: () => true,
      [Symbol.toPrimitive]: () => id,
    };
  };
}

function cancelling(realClear) {
  return (handle) => (handle?.virtualTimer === undefined ? realClear(handle) : handle.clear());
}

/** Puts them in the place of Node's own, once a process. */
function install() {
  globalThis.Date = virtualDate();
  globalThis.setTimeout = virtualising(real.setTimeout, false);
  globalThis.setTimeout[promisify.custom] = (delayMs, value) =>
    new Promise((resolve) => globalThis.setTimeout(resolve, delayMs, value));
  globalThis.setInterval = virtualising(real.setInterval, true);
  globalThis.clearTimeout = cancelling(real.clearTimeout);
  globalThis.clearInterval = cancelling(real.clearInterval);
}

install();
module.exports = { works, real, outside };
