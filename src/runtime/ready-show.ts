import { type Show, takesCallers } from '../show/show.ts';
import { giveShowItsQueues, openShow } from '../twilio/open-show.ts';
import type { ShowReading } from '../twilio/show-store.ts';
import { freshMilliseconds, type Lookup } from './cached-lookup.ts';
import { showLookup } from './current-show.ts';
import { bestEffort, type OptionalStep } from './deadline.ts';
import { logProblem } from './log.ts';
import type { Webhook } from './webhook.ts';

const opening: OptionalStep = { name: 'open the first show (npm run deploy opens it)', milliseconds: 2500 };
const mending: OptionalStep = {
  name: 'give the show its queues (npm run deploy makes them)',
  milliseconds: 2500,
};

/** What was read, with what was missing made; only once somebody has asked for it. */
const completed = new WeakMap<Lookup<ShowReading>, Promise<Show | undefined>>();

/**
 * The show that the station is in. In a fresh deployment, where none has ever been opened, this opens one.
 *
 * @param milliseconds how old the answer may be
 * @returns undefined when it cannot be read: the line then behaves as open
 */
export function readyShow(webhook: Webhook, milliseconds = freshMilliseconds): Promise<Show | undefined> {
  const lookup = showLookup(webhook, milliseconds);
  const known = completed.get(lookup) ?? lookup.answer.then((answer) => complete(webhook, answer?.found));
  completed.set(lookup, known);
  return known;
}

async function complete(webhook: Webhook, found: ShowReading | undefined): Promise<Show | undefined> {
  const { settings, station, now } = webhook;
  switch (found?.kind) {
    case 'show':
      return lacksQueue(found.show) ? mend(webhook, found.show) : found.show;
    case 'missing': {
      const opened = await bestEffort(webhook, opening, () => openShow(station(), settings, now));
      return opened?.show;
    }
    case 'unreadable':
      logProblem(webhook, 'the show document does not read as a show: close the line, then open it again');
      return undefined;
    case undefined:
      return undefined;
  }
}

/** Whoever opened the show could not make both, or knew of one alone; what `<Enqueue>` makes holds the wrong number. */
function lacksQueue(show: Show): boolean {
  return takesCallers(show) && (show.queueSid === '' || show.nextQueueSid === '');
}

async function mend(webhook: Webhook, show: Show): Promise<Show> {
  const { station, settings } = webhook;
  return (await bestEffort(webhook, mending, () => giveShowItsQueues(station(), settings, show))) ?? show;
}
