import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { composeReport } from '../../scripts/report/compose-report.ts';
import { knownShows } from '../../scripts/report/known-shows.ts';
import type { Report } from '../../scripts/report/report-model.ts';
import type { ShowRecords } from '../../scripts/report/show-records.ts';

const settings = {
  stationId: 'radio-callin',
  stationName: 'Radio Aurora',
  stationTimezone: 'UTC',
  apologyAfterSeconds: 30,
  retentionDays: 30,
  showPaceSeconds: 150,
};

/** The report of the newest show, made two hours after it opened unless another time is given. */
export function reportOf(records: ShowRecords, more: { now?: number; timezone?: string } = {}): Report {
  const show = knownShows(records).at(-1);
  if (!show) throw new Error('there is no show in these records');
  const now = more.now ?? show.openedAt + 2 * 3_600_000;
  const stationTimezone = more.timezone ?? settings.stationTimezone;
  return composeReport({ records, show, settings: { ...settings, stationTimezone }, now });
}

/** The pages of reports, drawn in a process of its own: the libraries that draw are ES modules, which jest cannot require. */
export function drawnReports(reports: readonly Report[]): string[] {
  const script = join(__dirname, 'draw-report.cjs');
  const pages = execFileSync(process.execPath, ['--import', 'tsx', script], {
    input: JSON.stringify(reports),
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  return JSON.parse(pages) as string[];
}
