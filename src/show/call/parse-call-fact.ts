import { factsOfReceipt, parsePage } from '../close-out/receipt-page.ts';
import { isStoredTime } from '../moment.ts';
import { parsePhoneNumber } from '../phone-number.ts';
import {
  type CallFact,
  type Fact,
  isCallSid,
  type Left,
  type PickedUp,
  parseRequeueReason,
  type Recognised,
} from './call-fact.ts';

type Content = Readonly<Record<string, unknown>>;

/**
 * Reads what is stored as a fact of a call. What a fact cannot do without must be right; of the rest, what is not
 * right counts as not known.
 *
 * @param content whatever is stored there: a person may have edited it by hand
 * @returns undefined when it does not read as a fact
 */
export function parseCallFact(content: unknown): CallFact | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { kind, callSid, from, at, ...more } = content as Content;
  if (!isCallSid(callSid)) return undefined;
  if (!isText(at) || Number.isNaN(Date.parse(at))) return undefined;
  const known = { callSid, from: isText(from) ? (parsePhoneNumber(from) ?? null) : null, at };
  switch (kind) {
    case 'picked-up':
      return { ...known, ...parsePickUp(more), kind };
    case 'left':
      return isOutcome(more.outcome)
        ? { ...known, ...parseLeft(more), kind, outcome: more.outcome }
        : undefined;
    case 'requeued': {
      const why = parseRequeueReason(more.why);
      const { joinedAt, turn } = parseTurn(more);
      return why && { ...known, kind, show: textOrNull(more.show), why, joinedAt, turn };
    }
    case 'told-name':
    case 'told-point':
      return isText(more.words) ? { ...known, kind, words: more.words } : undefined;
    case 'noted': {
      const texts = [more.name, more.point, more.note].map((text) => textOrNull(text) ?? '');
      const [name = '', point = '', note = ''] = texts;
      return { ...known, kind, name, point, note };
    }
    case 'recognised':
      return { ...known, ...parseRecognised(more), kind };
    case 'wished-message':
    case 'answered':
      return { ...known, kind };
    case 'ended': {
      const { callStatus, durationSeconds } = more;
      if (!isText(callStatus)) return undefined;
      return { ...known, kind, callStatus, durationSeconds: numberOrNull(durationSeconds) };
    }
    default:
      return undefined;
  }
}

function parseRecognised(more: Content): Omit<Recognised, keyof Fact | 'kind'> {
  const { guest, timesOnAir, lastOnAirAt, waitsBehind } = more;
  return {
    guest: textOrNull(guest),
    timesOnAir: numberOrNull(timesOnAir),
    lastOnAirAt: isStoredTime(lastOnAirAt) ? lastOnAirAt : null,
    waitsBehind: waitsBehind === true,
  };
}

function parsePickUp(more: Content): Omit<PickedUp, keyof Fact | 'kind'> {
  return {
    ...parseInShow(more),
    djCallSid: textOrNull(more.djCallSid),
    why: parseRequeueReason(more.why) ?? null,
    ...(isStoredTime(more.breakUntil) ? { breakUntil: more.breakUntil } : {}),
  };
}

function parseLeft(more: Content): Omit<Left, keyof Fact | 'kind' | 'outcome'> {
  return { ...parseInShow(more), queueResult: isText(more.queueResult) ? more.queueResult : '' };
}

function parseInShow(more: Content): Pick<Left, 'show' | 'waitSeconds' | 'turn' | 'joinedAt' | 'notice'> {
  const { show, waitSeconds } = more;
  return { show: textOrNull(show), waitSeconds: numberOrNull(waitSeconds), ...parseTurn(more) };
}

function parseTurn({ turn, joinedAt, notice }: Content): Pick<Left, 'turn' | 'joinedAt' | 'notice'> {
  const { version, at } = (notice ?? {}) as Content;
  return {
    turn: typeof turn === 'number' && Number.isInteger(turn) && turn > 0 ? turn : 1,
    joinedAt: isStoredTime(joinedAt) ? joinedAt : null,
    notice: isText(version) && isStoredTime(at) ? { version, at } : null,
  };
}

const outcomes: readonly unknown[] = [
  'aired',
  'gave-up',
  'waited-too-long',
  'message-instead',
  'refused',
  'blocked',
  'not-taken',
  'dropped',
  'closed-out',
  'called-again',
  'failed',
  'unknown',
] satisfies Left['outcome'][];

function isOutcome(value: unknown): value is Left['outcome'] {
  return outcomes.includes(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function textOrNull(value: unknown): string | null {
  return isText(value) ? value : null;
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** What is stored of calls, as it came out of the store. */
export interface StoredCalls {
  /** Items of the maps of calls. */
  readonly calls: readonly unknown[];
  /** Pages of receipts. */
  readonly receipts: readonly unknown[];
}

/** All facts that are stored, in no order. What does not read as a fact, or as a page of a receipt, is left out. */
export function storedFacts({ calls, receipts }: StoredCalls): CallFact[] {
  return [
    ...calls.flatMap((content) => parseCallFact(content) ?? []),
    ...receipts.flatMap((content) => factsOfStoredPage(content)),
  ];
}

function factsOfStoredPage(content: unknown): CallFact[] {
  const page = parsePage(content);
  return page === undefined ? [] : factsOfReceipt(page);
}
