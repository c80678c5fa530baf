import { readSettings } from '../../src/runtime/settings.ts';
import type { PlayedShow } from '../rehearsal/play-show.ts';
import { composeReport } from './compose-report.ts';
import { knownShows } from './known-shows.ts';
import { rehearsedRecords } from './rehearsed-records.ts';
import { writeReport } from './write-report.ts';

/**
 * Writes the reports of what has just been rehearsed, from the same records as on a real account.
 *
 * @param folder where to; the usual one when it is not given
 * @returns the paths of the HTML, one for each show that was opened in it, the oldest first
 */
export function reportRehearsal({ emulator, scenario }: PlayedShow, folder?: string): string[] {
  const { settings } = readSettings(scenario.settings);
  const records = rehearsedRecords(emulator, settings.stationId);
  const now = emulator.account.clock.now();
  return knownShows(records).map((show) => {
    const [html] = writeReport(composeReport({ records, show, settings, now }), folder);
    return html;
  });
}
