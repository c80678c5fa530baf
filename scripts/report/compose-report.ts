import type { Settings } from '../../src/runtime/settings.ts';
import type { Show } from '../../src/show/show.ts';
import { callsOfShow, messagesOfShow } from './calls-of-show.ts';
import { figuresOf } from './figures/figures.ts';
import type { KnownShow } from './known-shows.ts';
import { notesOf } from './notes.ts';
import type { ReportCall } from './report-call.ts';
import type { Report } from './report-model.ts';
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
}

/** Makes the report of one show of all that a station has written down. */
export function composeReport({ records, show, settings, now }: ReportSources): Report {
  const calls = callsOfShow(records, show, settings);
  const messages = messagesOfShow(records, show).length;
  const texts = records.apologyKeys.filter((key) => key.startsWith(`${show.show}.`)).length;
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
    figures: figuresOf(calls, { messages, texts, withinSeconds: settings.apologyAfterSeconds }),
    calls,
  };
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
