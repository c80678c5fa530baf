import { isCallSid } from './is-call-sid.ts';
import { isMoment } from './is-moment.ts';
import { type DjPresence, isShowId, type Lease, type Show } from './show.ts';

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
  const { show, state, openedAt, queueSid, ...more } = content as Content;
  if (!isShowId(show) || !isMoment(openedAt)) return undefined;
  if (!isQueueSidOrEmpty(queueSid)) return undefined;
  const known = { show, openedAt, queueSid };
  switch (state) {
    case 'open':
      return { ...known, state, ...parsePresence(more, openedAt) };
    case 'last-call': {
      const lastCallAt = isMoment(more.lastCallAt) ? more.lastCallAt : openedAt;
      return { ...known, state, lastCallAt, ...parsePresence(more, openedAt) };
    }
    case 'closing': {
      const closingAt = isMoment(more.closingAt) ? more.closingAt : openedAt;
      return { ...known, state, closingAt, lease: parseLease(more.lease) };
    }
    case 'closed':
      return { ...known, state, closedAt: isMoment(more.closedAt) ? more.closedAt : null };
    default:
      return undefined;
  }
}

function parsePresence({ djCalls, djAwaySince }: Content, openedAt: string): DjPresence {
  const calls = Array.isArray(djCalls) ? djCalls.filter(isCallSid) : [];
  const awaySince = isMoment(djAwaySince) ? djAwaySince : openedAt;
  return { djCalls: calls, djAwaySince: calls.length > 0 ? null : awaySince };
}

function parseLease(lease: unknown): Lease | null {
  const { holder, until } = (lease ?? {}) as Content;
  return typeof holder === 'string' && isMoment(until) ? { holder, until } : null;
}

function isQueueSidOrEmpty(value: unknown): value is string {
  return typeof value === 'string' && /^(QU[0-9a-f]{32})?$/i.test(value);
}
