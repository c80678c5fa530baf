import type { CallFact, Notice, RequeueReason } from '../../src/show/call/call-fact.ts';
import { type CallRecord, foldCallRecord } from '../../src/show/call/call-record.ts';
import type { Outcome } from '../../src/show/call/departure.ts';
import type { ReleaseRow } from '../../src/show/close-out/receipt-page.ts';
import type { Message } from '../../src/show/message/message.ts';
import { maskNumber } from '../../src/show/phone-number.ts';
import type { Span } from './figures/spans.ts';
import { type Airing, turnsOfCall } from './turns-of-call.ts';

/** One call as the report shows it. Times are milliseconds since 1970, null where no record tells them. */
export interface ReportCall {
  readonly callSid: string;
  /** The masked number, or words for a caller without one. */
  readonly caller: string;
  /** As people at the console have typed them, or else as speech recognition has understood them. */
  readonly name: string | null;
  readonly point: string | null;
  /** Null while the call is under way. */
  readonly outcome: Outcome | null;
  readonly calledAt: number | null;
  /** When the caller came into the line first; null for one who never was in it. */
  readonly joinedAt: number | null;
  /** When this call came into the line: later for a caller who was dropped and has called again. */
  readonly cameInAt: number | null;
  /** For the first time, as the wait is the one before it. */
  readonly pickedUpAt: number | null;
  readonly leftAt: number | null;
  readonly waitSeconds: number | null;
  readonly talkSeconds: number | null;
  readonly airings: readonly Airing[];
  /** The waits after the first. */
  readonly waitsBetween: readonly Span[];
  /** What was done with the caller's place, in the order in which it was. */
  readonly requeues: readonly ReportRequeue[];
  /** When the caller was told of being broadcast and recorded, and by which wording or recording. */
  readonly notices: readonly Notice[];
  /** What the line's own estimate was when the caller joined. */
  readonly estimateSeconds: number | null;
  readonly isGuest: boolean;
  /** How often this caller was on the air before this call; null when it is not known. */
  readonly timesBefore: number | null;
  readonly messageAt: number | null;
  readonly messageSeconds: number | null;
}

export interface ReportRequeue {
  readonly at: number;
  readonly why: RequeueReason;
}

/** All that is known of one call. */
export interface CallSources {
  readonly callSid: string;
  readonly facts: readonly CallFact[];
  /** Of a caller whom a close-out released, the row of its receipt alone tells the number. */
  readonly receipt: (ReleaseRow & { readonly show: string }) | undefined;
  readonly message: Message | undefined;
}

/** Puts together what is known of one call. The estimate is left to those who see all calls. */
export function reportCall({ callSid, facts, receipt, message }: CallSources): ReportCall {
  const record = foldCallRecord(facts);
  const times = timesOf(facts, record, receipt?.waitSeconds ?? message?.waitSeconds ?? null);
  const messageAt = message === undefined ? null : Date.parse(message.recordedAt);
  const number = record?.from ?? message?.from ?? null;
  return {
    callSid,
    caller: number === null ? (receipt?.caller ?? 'withheld') : maskNumber(number),
    name: typed(facts, 'name') ?? latestWords(facts, 'told-name'),
    point: typed(facts, 'point') ?? latestWords(facts, 'told-point'),
    outcome: record?.outcome ?? null,
    ...times,
    calledAt: times.calledAt ?? messageAt,
    talkSeconds: record?.talkSeconds ?? null,
    ...turnsOfCall(facts, record),
    requeues: (record?.requeues ?? []).map(({ at, why }) => ({ at: Date.parse(at), why })),
    notices: record?.notices ?? [],
    isGuest: record?.isGuest ?? false,
    timesBefore: record?.timesBefore ?? null,
    estimateSeconds: null,
    messageAt,
    messageSeconds: message?.durationSeconds ?? null,
  };
}

type Times = Pick<ReportCall, 'calledAt' | 'joinedAt' | 'cameInAt' | 'pickedUpAt' | 'leftAt' | 'waitSeconds'>;

function timesOf(
  facts: readonly CallFact[],
  record: CallRecord | undefined,
  waitElsewhere: number | null,
): Times {
  const pickedUpAt = earliest(facts.filter(({ kind }) => kind === 'picked-up'));
  const leftAt = record?.closedAt == null ? null : Date.parse(record.closedAt);
  const isRefused = record?.outcome === 'refused';
  const waitSeconds = isRefused ? null : (record?.waitSeconds ?? waitElsewhere);
  // Without its pick-up, nobody knows when the wait of a caller on the air was over.
  const waitedUntil = pickedUpAt ?? (record?.outcome === 'aired' ? null : leftAt);
  const joinedAt = waitSeconds === null || waitedUntil === null ? null : waitedUntil - waitSeconds * 1000;
  const calledAt = beginningOf(facts) ?? joinedAt ?? pickedUpAt ?? leftAt;
  const cameInAt = joinedAt === null ? null : Math.max(joinedAt, calledAt ?? joinedAt);
  return { calledAt, joinedAt, cameInAt, pickedUpAt, leftAt, waitSeconds };
}

function earliest(facts: readonly CallFact[]): number | null {
  return facts.length === 0 ? null : Math.min(...facts.map(({ at }) => Date.parse(at)));
}

/** Its end tells of a call how long it was. */
function beginningOf(facts: readonly CallFact[]): number | null {
  const beginnings = facts.flatMap((fact) =>
    fact.kind === 'ended' && fact.durationSeconds !== null
      ? [Date.parse(fact.at) - fact.durationSeconds * 1000]
      : [],
  );
  return beginnings.length === 0 ? null : Math.min(...beginnings);
}

function typed(facts: readonly CallFact[], what: 'name' | 'point'): string | null {
  return facts.find((fact) => fact.kind === 'noted')?.[what] || null;
}

type KindOfTold = Extract<CallFact, { readonly words: string }>['kind'];

function latestWords(facts: readonly CallFact[], kind: KindOfTold): string | null {
  const told = facts.flatMap((fact) => (fact.kind === kind && 'words' in fact ? [fact] : []));
  return told.sort(byTime).at(-1)?.words ?? null;
}

function byTime(one: { readonly at: string }, other: { readonly at: string }): number {
  return one.at.localeCompare(other.at);
}
