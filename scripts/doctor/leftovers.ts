import type { Show } from '../../src/show/show.ts';
import { findLineQueues, sizeOfLine } from '../../src/twilio/queues.ts';
import { readShow, type ShowReading } from '../../src/twilio/show-store.ts';
import { broken, type Check, type DeployedPatient, ok, type Verdict, warning } from './check.ts';

/** What an old show may have left behind. */
export const leftovers: Check<DeployedPatient> = {
  name: 'old shows',
  async look({ client, deployed: { settings }, now }) {
    const [reading, queues] = await Promise.all([
      readShow({ client, stationId: settings.stationId }),
      findLineQueues(client, settings.queueName),
    ]);
    return leftoversVerdict(reading, sizeOfLine(queues), now());
  },
};

const closingMs = 10 * 60_000;
const openMs = 24 * 3_600_000;
const closeOut = 'npm run close-out';

/**
 * @param waiting how many are in both queues of the line; undefined when there is neither
 * @param now milliseconds since 1970
 */
export function leftoversVerdict(reading: ShowReading, waiting: number | undefined, now: number): Verdict {
  switch (reading.kind) {
    case 'missing':
      return waiting === undefined
        ? ok('there has been no show yet')
        : warning('there is a queue, but no show', "call the listeners' number once, or npm run deploy");
    case 'unreadable':
      return broken('the show in Sync does not read as a show: the line counts as open', closeOut);
    case 'show':
      return showVerdict(reading.show, waiting, now);
  }
}

function showVerdict(show: Show, waiting: number | undefined, now: number): Verdict {
  const since = (iso: string) => now - Date.parse(iso);
  if (show.state === 'closing')
    return since(show.closingAt) > closingMs
      ? broken('the last show was begun to be closed, and never was: the line cannot open', closeOut)
      : warning('the show is being closed right now', 'wait a minute, then run this again');
  if (show.state === 'closed') {
    if (waiting === undefined) return ok('the last one is closed, and left nothing');
    return waiting > 0
      ? broken(`the line is closed, and ${waiting} wait in its queue`, closeOut)
      : warning('the line is closed, and its empty queue is still there', closeOut);
  }
  if (since(show.openedAt) > openMs)
    return warning(
      `the line has been open since ${show.openedAt}`,
      `close it, if no show is on: ${closeOut}`,
    );
  return ok(`the line is ${show.state}, since ${show.openedAt}`);
}
