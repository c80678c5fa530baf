import { type Show, takesCallers } from '../show/show.ts';
import { giveShowItsQueue, openShow } from '../twilio/open-show.ts';
import { readShow } from '../twilio/read-show.ts';
import { attempt, type Step } from './attempt.ts';
import { logProblem } from './log.ts';
import type { Webhook } from './webhook.ts';

const rememberMilliseconds = 10_000;
const reading: Step = { name: 'read the show', milliseconds: 300 };
const opening: Step = { name: 'open the first show', milliseconds: 2500 };
const mending: Step = { name: 'give the show its queue', milliseconds: 2500 };

/** Failures are remembered too: during an outage, not every caller has to wait for the same timeout. */
let remembered: { readonly at: number; readonly show: Promise<Show | undefined> } | undefined;

/**
 * The show that the station is in, at most ten seconds old. In a fresh deployment, where none has ever been
 * opened, this opens one.
 *
 * @returns undefined when it cannot be read: the line then behaves as open
 */
export function currentShow(webhook: Webhook): Promise<Show | undefined> {
  const oldestAt = webhook.now.getTime() - rememberMilliseconds;
  return remembered !== undefined && remembered.at > oldestAt ? remembered.show : freshShow(webhook);
}

/** The same, read anew: for somebody who has just changed it. */
export function freshShow(webhook: Webhook): Promise<Show | undefined> {
  remembered = { at: webhook.now.getTime(), show: readOrOpen(webhook) };
  return remembered.show;
}

async function readOrOpen(webhook: Webhook): Promise<Show | undefined> {
  const { settings, client, now } = webhook;
  const found = await attempt(webhook, reading, () => readShow(client(), settings.stationId));
  switch (found?.kind) {
    case 'show':
      return takesCallers(found.show) && found.show.queueSid === ''
        ? mend(webhook, found.show)
        : found.show;
    case 'missing': {
      const opened = await attempt(webhook, opening, () => openShow(client(), settings, now));
      return opened?.show;
    }
    case 'unreadable':
      logProblem(webhook, 'the show document does not read as a show: close the line, then open it again');
      return undefined;
    case undefined:
      return undefined;
  }
}

/** Whoever opened the show could not make its queue, and one made by `<Enqueue>` would hold too many. */
async function mend(webhook: Webhook, show: Show): Promise<Show> {
  const { client, settings } = webhook;
  return (await attempt(webhook, mending, () => giveShowItsQueue(client(), settings, show))) ?? show;
}
