import { nextQueueName } from '../../src/show/line/queued-caller.ts';
import { takesCallers } from '../../src/show/show.ts';
import { giveShowItsQueues, openShow, type WantedQueues } from '../../src/twilio/open-show.ts';
import { readShow } from '../../src/twilio/show-store.ts';
import type { Station } from '../../src/twilio/sync-names.ts';

/**
 * Gives a line what it needs to take a call: its first show, open, and the queues of an open show. A line that has a show
 * is left in the state that it is in.
 *
 * @returns a sentence about the line as it stands now
 * @throws whatever the SDK throws
 */
export async function readyLine(station: Station, wanted: WantedQueues, now: Date): Promise<string> {
  const queues = `the queues '${wanted.queueName}' and '${nextQueueName(wanted.queueName)}' are there, for up to ${wanted.maxQueueSize} who wait`;
  const reading = await readShow(station);
  switch (reading.kind) {
    case 'missing': {
      const { show } = await openShow(station, wanted, now);
      return `The line is open, with its first show (${show.show}); ${queues}.`;
    }
    case 'show': {
      const { show } = reading;
      if (!takesCallers(show)) return `The line is ${show.state}, as it was before.`;
      await giveShowItsQueues(station, wanted, show);
      return `The line is ${show.state}, as it was before; ${queues}.`;
    }
    case 'unreadable':
      return 'The show in Sync does not read as a show, and is left alone: close the line, then open it again.';
  }
}
