import type { Settings } from '../../src/runtime/settings.ts';
import type { CallFact } from '../../src/show/call/call-fact.ts';
import type { Message } from '../../src/show/message/message.ts';
import { type KnownShow, openingOf } from './known-shows.ts';
import { type CallSources, type ReportCall, reportCall } from './report-call.ts';
import type { ShowRecords } from './show-records.ts';
import { withEstimates } from './with-estimates.ts';

/**
 * The calls of one show: those whose records name it, and those whose records name none and lie between its opening and
 * that of the next. In the order in which they came.
 */
export function callsOfShow(
  records: ShowRecords,
  show: KnownShow,
  { showPaceSeconds }: Pick<Settings, 'showPaceSeconds'>,
): ReportCall[] {
  const sources = [...sourcesByCall(records).values()].filter((source) => isOf(show, source));
  const calls = sources.map(reportCall);
  return withEstimates(
    calls.sort((one, other) => (one.calledAt ?? 0) - (other.calledAt ?? 0)),
    showPaceSeconds,
  );
}

/** The messages of one show, by the same rule. */
export function messagesOfShow({ messages }: ShowRecords, show: KnownShow): Message[] {
  return messages.filter((message) =>
    openingOf(message.show) === undefined
      ? isWithin(show, Date.parse(message.recordedAt))
      : message.show === show.show,
  );
}

type Gathered = { -readonly [Key in keyof CallSources]: CallSources[Key] } & { readonly facts: CallFact[] };

function sourcesByCall({ facts, receipts, messages }: ShowRecords): Map<string, CallSources> {
  const sources = new Map<string, Gathered>();
  const of = (callSid: string): Gathered => {
    const known = sources.get(callSid) ?? { callSid, facts: [], receipt: undefined, message: undefined };
    sources.set(callSid, known);
    return known;
  };
  for (const fact of facts) of(fact.callSid).facts.push(fact);
  for (const { show, rows } of receipts) for (const row of rows) of(row.callSid).receipt = { ...row, show };
  for (const message of messages) of(message.callSid).message = message;
  return sources;
}

function isOf(show: KnownShow, { facts, receipt, message }: CallSources): boolean {
  const inFacts = facts.map((fact) => ('show' in fact ? fact.show : null));
  const named = [...inFacts, receipt?.show ?? null, message?.show ?? null];
  const id = named.find((name) => openingOf(name) !== undefined);
  if (id !== undefined) return id === show.show;
  const times = [...facts.map(({ at }) => at), ...(message ? [message.recordedAt] : [])];
  return times.length > 0 && isWithin(show, Math.min(...times.map(Date.parse)));
}

function isWithin({ openedAt, nextOpenedAt }: KnownShow, at: number): boolean {
  return at >= openedAt && (nextOpenedAt === null || at < nextOpenedAt);
}
