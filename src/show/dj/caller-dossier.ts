import type { CallFact, RequeueReason } from '../call/call-fact.ts';
import { currentTurn, joinedAt, lastPickUp, lastRequeue, recognisedIn } from '../call/turn-of-call.ts';
import { heardWords } from '../line/heard-words.ts';

/** How much the DJ hears of a caller beforehand: names and points are transcripts that nobody has vetted. */
export type Dossier = 'full' | 'name' | 'off';

/** What is known of a caller who waits, or was on the air. */
export interface CallerDossier {
  /** Name and town, as the caller has said them; null when nothing was said. */
  readonly name: string | null;
  readonly point: string | null;
  /** What people at the console have noted for the DJ; null for nothing. */
  readonly note: string | null;
  /** Null when it is not known. */
  readonly waitSeconds: number | null;
  /** Why they come not simply in their turn. */
  readonly again: 'cut-off' | 'called-again' | 'once-more' | null;
  /** They were asked to press a key, and have pressed none. */
  readonly hasNotAnswered: boolean;
  /** What is noted of a guest, empty for nothing; null for a caller who is none. */
  readonly guest: string | null;
  /** When they were on the air last, before this call; null when that is not known, or does not matter. */
  readonly lastOnAir: 'never' | Date | null;
}

/** What Twilio can say of a caller, when nothing was written down. */
export interface SeenCaller {
  /** Since the call joined the queue in which it is now. */
  readonly waitSeconds: number | null;
  readonly now: Date;
  /** Undefined where it is not known that they were asked whether they are there. */
  readonly nearFront?: NearFront | undefined;
  /** Whether what is written of them could be read: if it could not, nobody knows that they were never here before. */
  readonly isWritten?: boolean;
}

/** A name, or a point, is heard in a breath. */
const mostCharacters = 200;

/** Puts together what the DJ should know of a caller. */
export function callerDossier(facts: readonly CallFact[], seen: SeenCaller): CallerDossier {
  return {
    name: typed(facts, 'name') ?? lastTold(facts, 'told-name'),
    point: typed(facts, 'point') ?? lastTold(facts, 'told-point'),
    note: typed(facts, 'note'),
    waitSeconds: waitOf(facts, seen),
    again: againOf(facts),
    hasNotAnswered: seen.nearFront !== undefined && hasNotAnswered(facts, seen.nearFront, seen.now),
    guest: guestIn(facts),
    lastOnAir: seen.isWritten === true ? lastOnAirIn(facts) : null,
  };
}

/** What people at the console have typed; null where they have not. */
function typed(facts: readonly CallFact[], what: 'name' | 'point' | 'note'): string | null {
  const noted = facts.find((fact) => fact.kind === 'noted');
  return heardWords(noted?.[what] ?? '', mostCharacters) || null;
}

function guestIn(facts: readonly CallFact[]): string | null {
  const note = recognisedIn(facts)?.guest ?? null;
  return note === null ? null : heardWords(note, mostCharacters);
}

/** Of somebody who was on the air in this very call, it is said how they come back. */
function lastOnAirIn(facts: readonly CallFact[]): CallerDossier['lastOnAir'] {
  if (lastPickUp(facts) !== undefined) return null;
  const known = recognisedIn(facts);
  if (known === undefined || known.timesOnAir === 0) return 'never';
  return known.lastOnAirAt === null ? null : new Date(known.lastOnAirAt);
}

/**
 * What the caller has said last. It is made sayable once more, for whatever wrote it down.
 *
 * @returns null when nothing was said
 */
export function lastTold(facts: readonly CallFact[], kind: 'told-name' | 'told-point'): string | null {
  const all = facts.flatMap((fact) => (fact.kind === kind ? [fact] : []));
  const last = all.sort((one, other) => Date.parse(one.at) - Date.parse(other.at)).at(-1);
  return heardWords(last?.words ?? '', mostCharacters) || null;
}

function waitOf(facts: readonly CallFact[], { waitSeconds, now }: SeenCaller): number | null {
  const joined = joinedAt(facts);
  return joined === null ? waitSeconds : Math.max(0, (now.getTime() - Date.parse(joined)) / 1000);
}

function againOf(facts: readonly CallFact[]): CallerDossier['again'] {
  const requeued = lastRequeue(facts);
  const forReason = requeued === undefined ? null : againFor[requeued.why];
  return forReason ?? (lastPickUp(facts) === undefined ? null : 'once-more');
}

const againFor: Readonly<Record<RequeueReason, CallerDossier['again']>> = {
  resumed: 'cut-off',
  'came-back': 'called-again',
  'put-back': 'once-more',
  'to-the-end': null,
  guest: null,
  chosen: null,
  'once-a-show': null,
  fault: null,
};

/** Since when a caller has been so near the front that they are asked whether they are there, and for how long that may take. */
export interface NearFront {
  readonly since: Date;
  /** Whoever waits hears us at least once in so many seconds. */
  readonly longestRoundSeconds: number;
}

/** To hear the question, and to find a key. */
const secondsToAnswer = 20;

/** Whether a caller has heard our question for sure, and has pressed no key. Whoever has been on the air is not asked. */
export function hasNotAnswered(
  facts: readonly CallFact[],
  { since, longestRoundSeconds }: NearFront,
  now: Date,
): boolean {
  const seconds = (now.getTime() - since.getTime()) / 1000;
  const wasAsked = currentTurn(facts) === 1 && seconds >= longestRoundSeconds + secondsToAnswer;
  return wasAsked && !facts.some((fact) => tellsOfPresence(fact, since));
}

/** A key at any time; and who has told of themselves meanwhile is there too. */
function tellsOfPresence({ kind, at }: CallFact, since: Date): boolean {
  if (kind === 'answered') return true;
  return (kind === 'told-name' || kind === 'told-point') && new Date(at) >= since;
}
