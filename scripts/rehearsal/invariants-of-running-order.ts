import type { CallAccount } from './account-of-calls.ts';
import type { PlayedShow } from './play-show.ts';
import { RunningOrder } from './running-order.ts';
import type { AtConsole, ShowEvent } from './show-event.ts';
import type { Spell } from './spells-in-line.ts';

/** The DJ's line goes by a show that it has read so long ago at the most. */
const READ_BEFORE_MS = 10_000;
/** From being decided for until being taken: the dossier, what is said before it, and a round of an idle line. */
const DECIDED_BEFORE_MS = 20_000;
/** From the DJ's 5 to the key that chooses somebody. */
const CHOOSING_MS = 60_000;
/** A fact is written a moment after what it tells of. */
const NEAR_MS = 8000;

/**
 * Whom people at the console have put into an order is aired in that order, or there is a reason. What the order is, is
 * told by what the pages were answered and by who was in line: the line's own list is not asked.
 */
export function brokenInRunningOrder(
  { events, scenario }: PlayedShow,
  calls: readonly CallAccount[],
): string[] {
  if (scenario.console === undefined) return [];
  const order = new RunningOrder(events, calls);
  const nameOf = (callSid: string) => calls.find((call) => call.callSid === callSid)?.name ?? callSid;
  const seen = { order, nameOf, djKeys: djKeys(events, calls) };
  return [
    ...calls.flatMap((call) => call.spells.flatMap((spell) => brokenAt(call, spell, seen))),
    ...events.flatMap((event) => (isTakeThis(event) ? notTaken(event, calls) : [])),
  ];
}

interface Seen {
  readonly order: RunningOrder;
  readonly nameOf: (callSid: string) => string;
  /** Keys that were pressed by somebody who is no listener, oldest first. */
  readonly djKeys: readonly { readonly at: number; readonly digit: string }[];
}

function djKeys(events: readonly ShowEvent[], calls: readonly CallAccount[]): Seen['djKeys'] {
  const listeners = new Set(calls.map(({ callSid }) => callSid));
  return events.flatMap((event) => (event.type === 'key' && !listeners.has(event.callSid) ? [event] : []));
}

function brokenAt(call: CallAccount, spell: Spell, seen: Seen): string[] {
  if (isMovedAsChosen(call, spell)) return wronglyChosen(call, spell, seen);
  return spell.out === 'taken' && !spell.queue.endsWith('-next') ? passedOver(call, spell, seen) : [];
}

/** Taken out of the line in order to come first: it is written down, and they are in the other queue a moment later. */
function isMovedAsChosen({ requeues, spells }: CallAccount, spell: Spell): boolean {
  const { out, outAt, queue } = spell;
  if (out !== 'redirected' || outAt === undefined || queue.endsWith('-next')) return false;
  const next = spells[spells.indexOf(spell) + 1];
  const isNear = (at: number) => at >= outAt && at - outAt <= NEAR_MS;
  if (next !== undefined && (!next.queue.endsWith('-next') || !isNear(next.joinedAt))) return false;
  return requeues.some(({ why, at }) => why === 'chosen' && isNear(Date.parse(at)));
}

/** Whoever is moved ahead as chosen is the first of the order, unless the DJ has chosen them by telephone. */
function wronglyChosen({ callSid, name }: CallAccount, { outAt = 0 }: Spell, seen: Seen): string[] {
  const { order, nameOf } = seen;
  if (isChosenByTelephone(seen, outAt)) return [];
  const first = order.firstBefore(outAt);
  if (first === callSid || order.wasFirstBetween(callSid, outAt - READ_BEFORE_MS, outAt)) return [];
  if (order.isUncertain(callSid) || (first !== undefined && order.isUncertain(first))) return [];
  return [
    first === undefined
      ? `${name} was moved ahead as chosen, and nobody has chosen them`
      : `${name} was moved ahead of ${nameOf(first)}, who was first in the running order`,
  ];
}

function isChosenByTelephone({ djKeys }: Seen, at: number): boolean {
  const before = djKeys.filter((key) => key.at <= at && key.at > at - CHOOSING_MS);
  const asked = before.findLastIndex(({ digit }) => digit === '5');
  return asked >= 0 && before.slice(asked + 1).some(({ digit }) => /^[1-9]$/.test(digit));
}

/** Whoever is taken from among those who wait has nobody of the order beside them, but for somebody who was put into it too late. */
function passedOver({ callSid, name }: CallAccount, { outAt = 0 }: Spell, { order, nameOf }: Seen): string[] {
  const decidedAt = outAt - DECIDED_BEFORE_MS - READ_BEFORE_MS;
  const [first] = order.inOrderSince(decidedAt, outAt).filter((other) => !order.isUncertain(other));
  if (first === undefined || first === callSid || order.isUncertain(callSid)) return [];
  return [`${name} was taken in turn, while ${nameOf(first)} was first in the running order`];
}

function isTakeThis(event: ShowEvent): event is AtConsole {
  return event.type === 'console' && event.asked === 'take-this' && event.status === 200;
}

/** Whom the DJ asks for comes next, but for those who come before all others. */
function notTaken({ at, callSid }: AtConsole, calls: readonly CallAccount[]): string[] {
  const [next] = calls
    .flatMap(({ name, callSid: of, spells }) => spells.map((spell) => ({ name, of, spell })))
    .filter(({ spell: { out, outAt = 0 } }) => out === 'taken' && outAt > at)
    .sort((one, other) => (one.spell.outAt ?? 0) - (other.spell.outAt ?? 0));
  const asked = calls.find((call) => call.callSid === callSid);
  const takenAt = next?.spell.outAt;
  if (takenAt === undefined || next?.of === callSid || next?.spell.queue.endsWith('-next')) return [];
  const isThere = asked?.spells.some(
    ({ joinedAt, outAt = Number.POSITIVE_INFINITY }) => joinedAt < takenAt && outAt > takenAt,
  );
  return isThere ? [`${next?.name} was taken, and the DJ had asked for ${asked?.name} at the console`] : [];
}
