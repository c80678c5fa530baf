'use strict';
/**
 * Lets a process live by the time that it is told: for a command that plays for minutes and starts processes which live in real time,
 * so that it cannot join a virtual clock, which would wait for them.
 */
const RealDate = Date;
let now = Number(process.env.TOLD_TIME);
let last = 0;
const pending = new Map();

/** As much of a timer as is asked of one. */
class ToldTimer {
  constructor(work, due) {
    last += 1;
    Object.assign(this, { id: last, work, due });
    pending.set(this.id, this);
    process.channel?.ref();
  }
  ref() {
    return this;
  }
  unref() {
    return this;
  }
  hasRef() {
    return true;
  }
  refresh() {
    return this;
  }
  [Symbol.toPrimitive]() {
    return this.id;
  }
}

function forget(id) {
  pending.delete(id);
  if (pending.size === 0) process.channel?.unref();
}

globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(now);
    else super(...args);
  }
  static now() {
    return now;
  }
};
globalThis.setTimeout = (work, delay = 0, ...args) => new ToldTimer(() => work(...args), now + delay);
globalThis.clearTimeout = (timer) => {
  if (timer instanceof ToldTimer) forget(timer.id);
};

process.on('message', (told) => {
  now = told.now;
  const due = [...pending.values()]
    .filter((timer) => timer.due <= now)
    .sort((one, other) => one.due - other.due);
  for (const timer of due) {
    if (!pending.has(timer.id)) continue;
    forget(timer.id);
    timer.work();
  }
  // What that has begun has begun when the time goes on.
  setImmediate(() => process.send?.({ seen: now }, () => {}));
});
process.channel?.unref();
