import type { Settings } from '../../src/runtime/settings.ts';
import type { Message } from '../../src/show/message/message.ts';
import type { Show } from '../../src/show/show.ts';
import { costsOfShow } from '../costs/cost-lines.ts';
import { type Prices, readPrices, type Usage } from '../costs/prices.ts';
import { usageOfRecords } from '../costs/usage-of-records.ts';
import { callsOfShow, messagesOfShow } from './calls-of-show.ts';
import { figuresOf } from './figures/figures.ts';
import type { KnownShow } from './known-shows.ts';
import { notesOf } from './notes.ts';
import type { ReportCall } from './report-call.ts';
import type { Report, ReportCosts } from './report-model.ts';
import type { ShowRecords } from './show-records.ts';

export type ReportSettings = Pick<
  Settings,
  | 'stationId'
  | 'stationName'
  | 'stationTimezone'
  | 'apologyAfterSeconds'
  | 'retentionDays'
  | 'showPaceSeconds'
>;

export interface ReportSources {
  readonly records: ShowRecords;
  readonly show: KnownShow;
  readonly settings: ReportSettings;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What was counted from outside, in a rehearsal; the records tell less. */
  readonly usage?: Usage | undefined;
  /** The station's own unless given. */
  readonly prices?: Prices;
}

/** Makes the report of one show of all that a station has written down. */
export function composeReport(sources: ReportSources): Report {
  const { records, show, settings, now } = sources;
  const calls = callsOfShow(records, show, settings);
  const messages = messagesOfShow(records, show);
  const texts = records.apologyKeys.filter((key) => key.startsWith(`${show.show}.`)).length;
  const counted = { messages: messages.length, texts, withinSeconds: settings.apologyAfterSeconds };
  const figures = figuresOf(calls, counted);
  const document = documentOf(records, show);
  const isRunning = document !== undefined && document.state !== 'closed';
  const endedAt = isRunning ? now : lastMoment(calls, document, show.openedAt);
  return {
    stationId: settings.stationId,
    stationName: settings.stationName,
    show: show.show,
    timezone: settings.stationTimezone,
    openedAt: show.openedAt,
    endedAt: Math.max(endedAt, show.openedAt),
    isRunning,
    madeAt: now,
    notes: notesOf({ records, show, calls, isRunning, now, retentionDays: settings.retentionDays }),
    figures,
    costs: costsIn(sources, { calls, messages, texts, onAir: figures.counts.onAir }),
    calls,
  };
}

interface OfThisShow {
  readonly calls: readonly ReportCall[];
  readonly messages: readonly Message[];
  readonly texts: number;
  readonly onAir: number;
}

function costsIn(
  { records, usage, prices = readPrices() }: ReportSources,
  { calls, messages, texts, onAir }: OfThisShow,
): ReportCosts {
  const callSids = new Set(calls.map(({ callSid }) => callSid));
  const facts = records.facts.filter(({ callSid }) => callSids.has(callSid));
  const used = usage ?? usageOfRecords({ facts, messages, texts });
  return { ...costsOfShow({ usage: used, onAir }, prices), isOfRecords: usage === undefined };
}

function documentOf({ show: reading }: ShowRecords, { show }: KnownShow): Show | undefined {
  return reading.kind === 'show' && reading.show.show === show ? reading.show : undefined;
}

/** The close-out may come long after the last caller, and a closed line still turns callers away days later. */
function lastMoment(calls: readonly ReportCall[], document: Show | undefined, openedAt: number): number {
  const partings = calls.flatMap(({ joinedAt, pickedUpAt, leftAt }) =>
    leftAt === null || (joinedAt === null && pickedUpAt === null) ? [] : [leftAt],
  );
  if (partings.length > 0) return partings.reduce((last, at) => Math.max(last, at), openedAt);
  const closedAt = document?.state === 'closed' ? document.closedAt : null;
  return closedAt === null ? openedAt : Date.parse(closedAt);
}
