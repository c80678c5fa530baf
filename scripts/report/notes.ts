import type { KnownShow } from './known-shows.ts';
import type { ReportCall } from './report-call.ts';
import type { ShowRecords } from './show-records.ts';

const DAY_MS = 24 * 3600 * 1000;

export interface NotedShow {
  readonly records: ShowRecords;
  readonly show: KnownShow;
  readonly calls: readonly ReportCall[];
  readonly isRunning: boolean;
  readonly now: number;
  readonly retentionDays: number;
}

/** What has to be known before the figures are believed, a sentence each. None where all is well. */
export function notesOf(noted: NotedShow): string[] {
  return [...ofTheShow(noted), ...ofItsRecords(noted), ...ofItsCalls(noted)];
}

function ofTheShow({ records, calls, isRunning }: NotedShow): string[] {
  const running =
    'The show is still running. Whoever is in line at this moment is missing: a caller is recorded on leaving the line.';
  return [
    ...(isRunning ? [running] : []),
    ...(calls.length === 0 && !isRunning ? ['Nobody called, or no record of a call is left.'] : []),
    ...(records.show.kind === 'unreadable'
      ? ['The show document cannot be read: whether this show has ended is not known.']
      : []),
  ];
}

function ofItsRecords({ show, now, retentionDays }: NotedShow): string[] {
  const age = Math.floor((now - show.openedAt) / DAY_MS);
  if (age < retentionDays) return [];
  return [
    `The show was ${age} days ago, and records are kept for ${retentionDays}: some have expired, and what is left may not be all.`,
  ];
}

function ofItsCalls({ calls, isRunning }: NotedShow): string[] {
  const open = calls.filter(({ outcome }) => outcome === null).length;
  const unseen = calls.filter(({ outcome, pickedUpAt }) => outcome === 'aired' && pickedUpAt === null).length;
  return [
    ...(open > 0 && !isRunning
      ? [`Of ${countOf(open, 'call')} the end was never recorded: ${them(open)} is counted as open.`]
      : []),
    ...(unseen > 0
      ? [
          `Of ${countOf(unseen, 'caller')} on the air the pick-up was never recorded: talk time, pictures and estimates leave ${unseen === 1 ? 'this one' : 'them'} out.`,
        ]
      : []),
  ];
}

function countOf(count: number, word: string): string {
  return count === 1 ? `one ${word}` : `${count} ${word}s`;
}

function them(count: number): string {
  return count === 1 ? 'it' : 'each';
}
