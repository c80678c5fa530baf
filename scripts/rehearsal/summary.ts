import type { Requeued, RequeueReason } from '../../src/show/call/call-fact.ts';
import type { CallAccount } from './account-of-calls.ts';
import { accountOfMessages, type StoredAs } from './account-of-messages.ts';
import { accountOfTexts, type TextKind, wishesNoted } from './account-of-texts.ts';
import type { PlayedShow } from './play-show.ts';

/** The figures of one show. Waits are those of everybody who was in line, in whole seconds. */
export interface Summary {
  readonly offered: number;
  readonly aired: number;
  readonly gaveUp: number;
  readonly refused: number;
  /** Blocked, or without a number where the station refuses those. */
  readonly keptOut: number;
  /** Thanked and let go: by a DJ, or by somebody at the console. */
  readonly notTaken: number;
  readonly dropped: number;
  readonly guests: number;
  /** Those who were on the air without ever having been before. */
  readonly firstTimers: number;
  readonly closedOut: number;
  readonly waitedTooLong: number;
  /** Left the line to leave a message, because the DJ was away. */
  readonly messageInstead: number;
  /** Called a second time while in line, and kept the place by that call. */
  readonly calledAgain: number;
  /** How often somebody was given another place in line, by the reason that is stored. */
  readonly requeues: Readonly<Partial<Record<RequeueReason, number>>>;
  readonly waits: {
    readonly mean: number;
    readonly median: number;
    readonly p95: number;
    readonly longest: number;
  };
  /** Messages for the DJ, by what has become of them. */
  readonly messages: { readonly new: number; readonly heard: number; readonly thrownAway: number };
  /** How many asked for a text when the line opens next time. */
  readonly wishes: number;
  /** Those that were sent. */
  readonly texts: Readonly<Record<TextKind, number>>;
  readonly alerts: Readonly<Record<string, number>>;
  readonly functionCalls: number;
  readonly restCalls: number;
}

export function summarise(show: PlayedShow, calls: readonly CallAccount[]): Summary {
  const { emulator, events } = show;
  const count = (fate: CallAccount['fate']) => calls.filter((call) => call.fate === fate).length;
  const waits = calls.flatMap(({ waitSeconds }) => (waitSeconds === undefined ? [] : [waitSeconds]));
  const alerts: Record<string, number> = {};
  for (const { code } of emulator.account.alerts) alerts[code] = (alerts[code] ?? 0) + 1;
  return {
    offered: calls.length,
    aired: count('aired'),
    gaveUp: count('gave up'),
    refused: count('refused'),
    keptOut: count('kept out'),
    notTaken: count('not taken'),
    dropped: count('dropped'),
    ...whoCalled(calls),
    closedOut: count('closed out'),
    waitedTooLong: count('waited too long'),
    messageInstead: count('message instead'),
    calledAgain: count('called again'),
    requeues: countRequeues(calls),
    waits: {
      mean: Math.round(waits.reduce((sum, wait) => sum + wait, 0) / Math.max(1, waits.length)),
      median: percentile(waits, 50),
      p95: percentile(waits, 95),
      longest: percentile(waits, 100),
    },
    messages: countMessages(show),
    wishes: wishesNoted(show).length,
    texts: countTexts(show),
    alerts,
    functionCalls: [...emulator.cloud.functionCalls.values()].reduce((sum, calls) => sum + calls, 0),
    restCalls: events.filter(({ type }) => type === 'rest').length,
  };
}

function whoCalled(calls: readonly CallAccount[]): Pick<Summary, 'guests' | 'firstTimers'> {
  const records = calls.flatMap(({ record }) => record ?? []);
  const isFirst = ({ timesBefore, timesOnAir }: (typeof records)[number]) =>
    timesBefore === 0 && timesOnAir > 0;
  return {
    guests: records.filter(({ isGuest }) => isGuest).length,
    firstTimers: records.filter(isFirst).length,
  };
}

function countRequeues(calls: readonly CallAccount[]): Summary['requeues'] {
  const requeues: Partial<Record<RequeueReason, number>> = {};
  for (const { why } of calls.flatMap(differentRequeues)) requeues[why] = (requeues[why] ?? 0) + 1;
  return requeues;
}

/** Somebody who comes back is at first behind whoever joined earlier: both places count once. */
function differentRequeues({ requeues }: CallAccount): Requeued[] {
  return requeues.filter(
    ({ turn, why }, index) =>
      requeues.findIndex((requeue) => requeue.turn === turn && requeue.why === why) === index,
  );
}

function countMessages(show: PlayedShow): Summary['messages'] {
  const stored = accountOfMessages(show).flatMap((message) => message.stored);
  const count = (as: StoredAs) => stored.filter((other) => other === as).length;
  return { new: count('new'), heard: count('heard'), thrownAway: count('thrown away') };
}

function countTexts(show: PlayedShow): Summary['texts'] {
  const sent = accountOfTexts(show).filter(({ isSent }) => isSent);
  const count = (kind: TextKind) => sent.filter((text) => text.kind === kind).length;
  return { apology: count('apology'), wish: count('wish'), room: count('room'), notice: count('notice') };
}

/** Nearest rank: the smallest value that so many percent of all do not exceed. 0 of nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}

/** The figures as lines for a person. */
export function summaryLines(summary: Summary): string[] {
  const { waits, messages, texts } = summary;
  const alerts = Object.entries(summary.alerts).map(([code, times]) => `${times} × ${code}`);
  return [
    `offered ${summary.offered}   aired ${summary.aired}   gave up ${summary.gaveUp}   refused ${summary.refused}   closed out ${summary.closedOut}   waited too long ${summary.waitedTooLong}   message instead ${summary.messageInstead}`,
    `waits    mean ${clock(waits.mean)}   median ${clock(waits.median)}   p95 ${clock(waits.p95)}   longest ${clock(waits.longest)}`,
    `callers  guests ${summary.guests}   on the air for the first time ${summary.firstTimers}   kept out ${summary.keptOut}`,
    ...letGoLine(summary),
    ...requeuesLine(summary),
    `messages heard ${messages.heard}   new ${messages.new}   thrown away ${messages.thrownAway}   wishes for a text ${summary.wishes}`,
    `texts    apologies ${texts.apology}   line is open ${texts.wish}   there is room ${texts.room}   new message ${texts.notice}   alerts ${alerts.join(', ') || 'none'}   function calls ${summary.functionCalls}   REST calls ${summary.restCalls}`,
  ];
}

/** Nothing in a show in which nobody was. */
function letGoLine({ notTaken, dropped }: Summary): string[] {
  return notTaken + dropped === 0 ? [] : [`let go   by the DJ ${notTaken}   at the console ${dropped}`];
}

/** Nothing in a show in which everybody came in the order of the line. */
function requeuesLine({ requeues, calledAgain }: Summary): string[] {
  const requeued = Object.entries(requeues).map(([why, times]) => `${why.replaceAll('-', ' ')} ${times}`);
  const all = calledAgain > 0 ? [...requeued, `called again ${calledAgain}`] : requeued;
  return all.length > 0 ? [`requeued ${all.join('   ')}`] : [];
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
