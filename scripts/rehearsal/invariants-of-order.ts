import type { PickedUp, RequeueReason } from '../../src/show/call/call-fact.ts';
import type { CallAccount } from './account-of-calls.ts';
import type { Spell } from './spells-in-line.ts';

interface Take {
  readonly call: CallAccount;
  readonly spell: Spell;
  readonly at: number;
  /** What the line has stored of it; undefined when it has not. */
  readonly stored: PickedUp | undefined;
}

/** A fact is written a moment after what it tells of. */
const NEAR_MS = 5000;
/** By then a DJ who was about to take somebody else has taken them: the dossier, and whatever is said before it. */
const DECIDED_BEFORE_MS = 20_000;

/**
 * First come first served, but for reasons that are stored: whoever is taken before somebody who joined earlier has been
 * moved ahead, or the other one has been moved back. And every stored reason has happened.
 */
export function brokenInOrder(calls: readonly CallAccount[]): string[] {
  const takes = calls.flatMap(takesOf);
  return [
    ...takes.flatMap((take) => overtaken(take, calls)),
    ...takes.flatMap((take) => groundless(take, calls)),
    ...calls.flatMap(twiceOnAir),
  ];
}

function takesOf(call: CallAccount): Take[] {
  return call.spells.flatMap((spell) => {
    if (spell.out !== 'taken' || spell.outAt === undefined) return [];
    const at = spell.outAt;
    const stored = call.pickUps.find((fact) => Math.abs(Date.parse(fact.at) - at) <= NEAR_MS);
    return [{ call, spell, at, stored }];
  });
}

function overtaken(take: Take, calls: readonly CallAccount[]): string[] {
  const { call, at } = take;
  return calls.flatMap((other) => {
    const there = other.spells.find(
      ({ joinedAt, outAt = Number.POSITIVE_INFINITY }) => joinedAt < at && outAt > at,
    );
    if (other === call || there === undefined) return [];
    if (isAhead(there, take)) return [`${call.name} was taken while ${other.name} was to come first`];
    const isLater = joinedFirst(call) > joinedFirst(other);
    const isExplained =
      (take.stored?.why ?? null) !== null || wasPutBehind(other, at) || isJustBack(other, { there, at });
    return isLater && !isExplained
      ? [`${call.name} was taken before ${other.name}, who was in line earlier`]
      : [];
  });
}

function joinedFirst({ spells }: CallAccount): number {
  return spells[0]?.joinedAt ?? 0;
}

const BEHIND: readonly RequeueReason[] = ['to-the-end', 'once-a-show'];

function wasPutBehind({ requeues }: CallAccount, before: number): boolean {
  return requeues.some(({ why, at }) => BEHIND.includes(why) && Date.parse(at) <= before);
}

/** Back in line, and the DJ had already decided for somebody else. */
function isJustBack({ spells }: CallAccount, { there, at }: { there: Spell; at: number }): boolean {
  return there !== spells[0] && there.joinedAt >= at - DECIDED_BEFORE_MS;
}

/** In the queue of those who come first, before the DJ could have decided for somebody else. */
function isAhead(other: Spell, { spell, at }: Take): boolean {
  return isNext(other) && !isNext(spell) && other.joinedAt < at - DECIDED_BEFORE_MS;
}

function isNext({ queue }: Spell): boolean {
  return queue.endsWith('-next');
}

/** What must have happened before, for each reason that somebody comes first. */
const GROUNDS: Readonly<Record<RequeueReason, (take: Take, calls: readonly CallAccount[]) => boolean>> = {
  'came-back': ({ call }, calls) =>
    calls.some((other) => other.from === call.from && joinedFirst(other) < joinedFirst(call)),
  fault: (take) => before(take).length > 0,
  // At the console from the pick-up on, before they are heard.
  'put-back': (take) => before(take).some(({ out }) => out === 'taken'),
  resumed: (take) => before(take).some(({ out }) => out === 'taken'),
  'to-the-end': (take) => before(take).some(({ out }) => out === 'redirected'),
  // Expected from the beginning: the first that is known of this call is a place among those who come first.
  guest: ({ call, spell }) => isNext(spell) && call.requeues.some(({ why }) => why === 'guest'),
  chosen: (take) => before(take).some(({ out }) => out === 'redirected'),
  'once-a-show': ({ call }, calls) =>
    calls.some((other) => other.from === call.from && wasOnAirBefore(other, call)),
};

function wasOnAirBefore(other: CallAccount, call: CallAccount): boolean {
  return other.spells.some(({ onAir, joinedAt }) => onAir !== undefined && joinedAt < joinedFirst(call));
}

function before({ call, spell }: Take): Spell[] {
  return call.spells.filter(({ joinedAt }) => joinedAt < spell.joinedAt);
}

function groundless(take: Take, calls: readonly CallAccount[]): string[] {
  const { name } = take.call;
  const why = take.stored?.why ?? null;
  if (why === null) return isNext(take.spell) ? [`${name} came first, and no reason is stored`] : [];
  return GROUNDS[why](take, calls) ? [] : [`${name} is said to have come by "${why}", which never happened`];
}

function twiceOnAir({ name, spells, requeues }: CallAccount): string[] {
  const times = spells.flatMap(({ onAir }) => onAir ?? []);
  const returns = requeues.filter(({ why }) => why === 'put-back' || why === 'resumed');
  return times.length > returns.length + 1
    ? [`${name} was on the air ${times.length} times, and ${returns.length} returns are stored`]
    : [];
}
