import type { CallFact, Left } from './call-fact.ts';
import { isCallSid } from './is-call-sid.ts';
import { parsePhoneNumber } from './phone-number.ts';

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
  const inShow = { show: textOrNull(more.show), waitSeconds: numberOrNull(more.waitSeconds) };
  switch (kind) {
    case 'picked-up':
      return { ...known, ...inShow, kind, djCallSid: textOrNull(more.djCallSid) };
    case 'left': {
      const { outcome, queueResult } = more;
      if (!isOutcome(outcome)) return undefined;
      return { ...known, ...inShow, kind, outcome, queueResult: isText(queueResult) ? queueResult : '' };
    }
    case 'ended': {
      const { callStatus, durationSeconds } = more;
      if (!isText(callStatus)) return undefined;
      return { ...known, kind, callStatus, durationSeconds: numberOrNull(durationSeconds) };
    }
    default:
      return undefined;
  }
}

const outcomes: readonly unknown[] = [
  'aired',
  'gave-up',
  'waited-too-long',
  'message-instead',
  'refused',
  'closed-out',
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
