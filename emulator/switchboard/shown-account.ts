import type { Account } from '../account.ts';
import type { BoardAlert, BoardCall, BoardQueue, BoardText } from './board-event.ts';

/** How many of each are shown; a show goes on for hours. */
const ENDED_CALLS = 20;
const TEXTS = 200;
const ALERTS = 50;
const FRONT_OF_QUEUE = 200;

/** The calls under way, and those that ended last. */
export function shownCalls({ calls }: Account): BoardCall[] {
  const all = [...calls.values()];
  const lastEnded = new Set(all.filter(({ isOver }) => isOver).slice(-ENDED_CALLS));
  return all
    .filter((call) => !call.isOver || lastEnded.has(call))
    .map(({ sid: callSid, from, to, status, startedAt, answeredAt, endedAt }) => {
      return { callSid, from, to, status, startedAt, answeredAt, endedAt };
    });
}

export function queuesOf({ queues }: Account): BoardQueue[] {
  return queues.all().map(({ friendlyName: name, maxSize, members }) => ({
    name,
    maxSize,
    size: members.length,
    front: members.slice(0, FRONT_OF_QUEUE).map(({ call, enqueuedAt: since }) => {
      return { callSid: call.sid, from: call.from, since };
    }),
  }));
}

export function shownTexts({ messages }: Account): BoardText[] {
  const last = messages.all().slice(-TEXTS);
  return last.map(({ dateCreated: at, to, from, body }) => ({ at, to, from, body }));
}

/** Alerts and faults, in the order in which they came. */
export function shownAlerts({ alerts, unsupported }: Account): BoardAlert[] {
  const shown = alerts.slice(-ALERTS).map(({ at, level, message, code, callSid, url }) => {
    return { at, level, message, code, callSid, url };
  });
  const faults = unsupported.slice(-ALERTS).map(({ at, message, callSid }) => {
    return { at, level: 'fault', message, callSid } as const;
  });
  return [...shown, ...faults].sort((one, other) => one.at - other.at);
}
