'use strict';
/**
 * Makes the time of a process run so many times as fast as real time, from a moment on: for a command that plays for minutes and
 * starts processes which live in real time, so that it cannot join a virtual clock.
 */
const factor = Number(process.env.QUICK_TIME);
const from = Number(process.env.QUICK_TIME_FROM);
const since = Number(process.env.QUICK_TIME_SINCE);
const { setTimeout: realSetTimeout, Date: RealDate } = globalThis;

const now = () => Math.round(from + (RealDate.now() - since) * factor);

globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(now());
    else super(...args);
  }
  static now() {
    return now();
  }
};
globalThis.setTimeout = (work, delay = 0, ...args) => realSetTimeout(work, delay / factor, ...args);
