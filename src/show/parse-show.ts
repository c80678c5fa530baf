import { isCallSid } from './call/call-fact.ts';
import { isStoredTime } from './moment.ts';
import { parseSaid } from './said-by-station.ts';
import {
  type AirTime,
  type DjPresence,
  isShowId,
  type Lease,
  mostRemembered,
  type NotedPickUp,
  type Ordered,
  type Show,
} from './show.ts';

type Content = Readonly<Record<string, unknown>>;

/**
 * Reads the content of the show document. What it cannot do without must be right; of the rest, what is not right
 * counts as not known.
 *
 * @param content whatever is stored there: a person may have edited it by hand
 * @returns undefined when it does not read as a show
 */
export function parseShow(content: unknown): Show | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { show, state, openedAt, queueSid, nextQueueSid, ...more } = content as Content;
  if (!isShowId(show) || !isStoredTime(openedAt)) return undefined;
  if (!isQueueSidOrEmpty(queueSid)) return undefined;
  const nextQueue = isQueueSidOrEmpty(nextQueueSid) ? nextQueueSid : '';
  const said = parseSaid(more.said);
  const known = { show, openedAt, queueSid, nextQueueSid: nextQueue, ...(said && { said }) };
  switch (state) {
    case 'open': {
      const room = isStoredTime(more.roomAskedAt) ? { roomAskedAt: more.roomAskedAt } : {};
      return { ...known, state, ...room, ...parsePresence(more, openedAt), ...parseAirTime(more) };
    }
    case 'last-call': {
      const lastCallAt = isStoredTime(more.lastCallAt) ? more.lastCallAt : openedAt;
      return { ...known, state, lastCallAt, ...parsePresence(more, openedAt), ...parseAirTime(more) };
    }
    case 'closing': {
      const closingAt = isStoredTime(more.closingAt) ? more.closingAt : openedAt;
      return { ...known, state, closingAt, lease: parseLease(more.lease) };
    }
    case 'closed':
      return { ...known, state, closedAt: isStoredTime(more.closedAt) ? more.closedAt : null };
    default:
      return undefined;
  }
}

function parsePresence({ djCalls, djAwaySince, djHeardAt }: Content, openedAt: string): DjPresence {
  const calls = Array.isArray(djCalls) ? djCalls.filter(isCallSid).slice(-mostRemembered.djCalls) : [];
  const awaySince = isStoredTime(djAwaySince) ? djAwaySince : openedAt;
  return {
    djCalls: calls,
    djAwaySince: calls.length > 0 ? null : awaySince,
    djHeardAt: isStoredTime(djHeardAt) ? djHeardAt : null,
  };
}

function parseAirTime({ pickUps, intervals, breakUntil, order, producerWord }: Content): AirTime {
  return {
    pickUps: Array.isArray(pickUps) ? pickUps.flatMap(parsePickUp).slice(-mostRemembered.pickUps) : [],
    intervals: Array.isArray(intervals)
      ? intervals.filter(isCountOfSeconds).slice(-mostRemembered.intervals)
      : [],
    breakUntil: isStoredTime(breakUntil) ? breakUntil : null,
    ...parseOrder(order),
    ...(typeof producerWord === 'string' && {
      producerWord: producerWord.slice(0, mostRemembered.wordCharacters),
    }),
  };
}

function parseOrder(order: unknown): Pick<AirTime, 'order'> {
  if (!Array.isArray(order)) return {};
  const ordered = order.flatMap((one: unknown): Ordered[] => {
    const { callSid, joinedAt } = (one ?? {}) as Content;
    return isCallSid(callSid) && isCountOfSeconds(joinedAt) ? [{ callSid, joinedAt }] : [];
  });
  return ordered.length === 0 ? {} : { order: ordered.slice(0, mostRemembered.order) };
}

function parsePickUp(pickUp: unknown): NotedPickUp[] {
  const { callSid, djCallSid, at, behind } = (pickUp ?? {}) as Content;
  if (!isCallSid(callSid) || !isStoredTime(at)) return [];
  const noted = { callSid, djCallSid: isCallSid(djCallSid) ? djCallSid : null, at };
  return [isCallSid(behind) ? { ...noted, behind } : noted];
}

function isCountOfSeconds(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function parseLease(lease: unknown): Lease | null {
  const { holder, until } = (lease ?? {}) as Content;
  return typeof holder === 'string' && isStoredTime(until) ? { holder, until } : null;
}

function isQueueSidOrEmpty(value: unknown): value is string {
  return typeof value === 'string' && /^(QU[0-9a-f]{32})?$/i.test(value);
}
