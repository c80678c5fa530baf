import { readSettings } from '../../src/runtime/settings.ts';
import { usageOfRehearsal } from '../costs/usage-of-rehearsal.ts';
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
export function reportRehearsal(played: PlayedShow, folder?: string): string[] {
  const { emulator, scenario } = played;
  const { settings } = readSettings(scenario.settings);
  const records = rehearsedRecords(emulator, settings.stationId);
  const now = emulator.account.clock.now();
  const shows = knownShows(records);
  // Of several shows nobody can say which of them a request was for.
  const usage = shows.length === 1 ? usageOfRehearsal(played) : undefined;
  return shows.map((show) => {
    const [html] = writeReport(composeReport({ records, show, settings, now, usage }), folder);
    return html;
  });
}
