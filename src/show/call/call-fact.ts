import type { PhoneNumber } from '../phone-number.ts';
import type { Outcome } from './departure.ts';
import type { Noted } from './noted.ts';

/** What all facts have in common. */
export interface Fact {
  readonly callSid: string;
  /** Null when the caller's number is withheld or is not a telephone. */
  readonly from: PhoneNumber | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

const requeueReasons = [
  /** Was dropped, and called again soon enough. */
  'came-back',
  /** The waiting broke on our side. */
  'fault',
  /** The DJ wants them once more. */
  'put-back',
  /** Their DJ was cut off. */
  'resumed',
  /** The DJ wants them later. */
  'to-the-end',
  /** The station expects them. */
  'guest',
  /** The DJ has chosen them from among those who wait. */
  'chosen',
  /** Was on the air in this show, where others wait who were not. */
  'once-a-show',
] as const;

/** Why a caller comes before, or after, others who joined earlier. */
export type RequeueReason = (typeof requeueReasons)[number];

/** What a caller was told of being broadcast and recorded. */
export interface Notice {
  /** Which wording, or which recording, it was. */
  readonly version: string;
  /** ISO 8601. */
  readonly at: string;
}

interface OfATurn {
  readonly show: string | null;
  /** 1 for the first time on the air, and so on; a caller who is put back has another. */
  readonly turn: number;
  /** When the caller joined the line, ISO 8601, however often they were moved since; null when not known. */
  readonly joinedAt: string | null;
  readonly waitSeconds: number | null;
  /** Null when it is not known whether it was heard. */
  readonly notice: Notice | null;
}

/** A DJ has taken the caller from the line. */
export interface PickedUp extends Fact, OfATurn {
  readonly kind: 'picked-up';
  readonly djCallSid: string | null;
  /** Null: in the order of the line. */
  readonly why: RequeueReason | null;
  /** When the break ended, ISO 8601, if nobody was taken because of one since the pick-up before: see `AirTime`. */
  readonly breakUntil?: string;
}

/** The caller was given another place in line. */
export interface Requeued extends Fact {
  readonly kind: 'requeued';
  readonly show: string | null;
  readonly why: RequeueReason;
  readonly joinedAt: string | null;
  /** The turn on the air that follows. */
  readonly turn: number;
}

/** Something that the caller has said of themselves: their name and town, or their point. */
export interface Told extends Fact {
  readonly kind: 'told-name' | 'told-point';
  /** As speech recognition has understood it. Nobody has vetted it. */
  readonly words: string;
}

/**
 * The caller has pressed the keys for a message instead, which their leaving the line cannot carry: its address was given before.
 * Or a key, near the front, once they were asked whether they are there.
 */
export interface PressedKey extends Fact {
  readonly kind: 'wished-message' | 'answered';
}

/**
 * Who has called, as the station knew them then. Of somebody who calls for the first time nothing is written: that there is no
 * such fact says so.
 */
export interface Recognised extends Fact {
  readonly kind: 'recognised';
  /** What the DJ hears besides of a guest, empty for nothing; null for a caller who is none. */
  readonly guest: string | null;
  /** How often they were on the air before; null when it is not known, as of a number that is withheld. */
  readonly timesOnAir: number | null;
  /** ISO 8601; null for never, or when it is not known. */
  readonly lastOnAirAt: string | null;
  /** They were on the air in this show, and wait behind all others. */
  readonly waitsBehind: boolean;
}

/** The call's time in line, or on the air, is over; or it was turned away. */
export interface Left extends Fact, OfATurn {
  readonly kind: 'left';
  readonly outcome: Outcome;
  /** Twilio's own word; `line-closed` for a caller who was turned away and never was in the queue. */
  readonly queueResult: string;
}

/** The call itself is over: the last that Twilio has to say of it. */
export interface Ended extends Fact {
  readonly kind: 'ended';
  readonly callStatus: string;
  readonly durationSeconds: number | null;
}

/** What the caller can say or wish for again, so that it is written anew. */
export type FactAnew = Told | (Fact & Noted) | PressedKey;

/** One thing that happened to a call. It is written once and never changed; only what was told or wished for can be written anew. */
export type CallFact = PickedUp | Left | Requeued | Recognised | FactAnew | Ended;

/** Reads the reason of a move; undefined when it is none. */
export function parseRequeueReason(value: unknown): RequeueReason | undefined {
  return requeueReasons.find((reason) => reason === value);
}

/** Whether something is the SID of a call. */
export function isCallSid(value: unknown): value is string {
  return typeof value === 'string' && /^CA[0-9a-f]{32}$/i.test(value);
}

/** Whether something is the SID of a recording that was made in a call. */
export function isRecordingSid(value: unknown): value is string {
  return typeof value === 'string' && /^RE[0-9a-f]{32}$/i.test(value);
}

/**
 * The key under which a fact is stored. What can happen once only in a turn on the air has one key in that turn, so that a
 * second delivery of the same webhook changes nothing. All keys of a call begin with its SID and a dot.
 */
export function factKey(fact: CallFact): string {
  return `${fact.callSid}.${nameOf(fact)}`;
}

function nameOf(fact: CallFact): string {
  switch (fact.kind) {
    case 'picked-up':
    case 'left':
      return inTurn(fact.kind, fact.turn);
    case 'requeued':
      return `requeued-${nameOfRequeue(fact)}`;
    default:
      return fact.kind;
  }
}

/** A call comes back, or is expected, once, each turn after the first begins once, and a DJ chooses somebody, or sends them to the end, as often as they like. */
function nameOfRequeue(requeued: Requeued): string {
  const { why, turn, at } = requeued;
  switch (why) {
    case 'put-back':
    case 'resumed':
      return String(turn);
    case 'came-back':
    case 'guest':
      return why;
    case 'fault':
      return inTurn(compact(beginOfSpell(requeued)), turn);
    case 'to-the-end':
    case 'chosen':
    case 'once-a-show':
      return compact(at);
  }
}

/**
 * While the waiting is broken, every caller is moved every few seconds, for as long as that lasts. That it was so, and when it
 * was first, is worth knowing; each time is not. So the wait is cut into spells, each twice as long as the one before and the
 * first a minute, and a spell has one such fact: a dozen in a day.
 */
function beginOfSpell({ at, joinedAt }: Requeued): string {
  if (joinedAt === null) return at;
  const minutes = Math.max(0, (Date.parse(at) - Date.parse(joinedAt)) / 60_000);
  const began = 2 ** Math.floor(Math.log2(1 + minutes)) - 1;
  return new Date(Date.parse(joinedAt) + began * 60_000).toISOString();
}

function compact(time: string): string {
  return time.replace(/[-:.]/g, '');
}

function inTurn(name: string, turn: number): string {
  return turn === 1 ? name : `${name}-${turn}`;
}
