import { throwAwayMessage } from '../../twilio/messages.ts';
import { attempt } from '../attempt.ts';
import type { Webhook } from '../webhook.ts';

const throwMilliseconds = 2300;

/**
 * Throws a message away, for its caller or for the DJ.
 *
 * @param mark of the message; undefined for its caller, who knows the recording alone
 * @returns whether that has worked; whoever asked for it hears so, and can ask again
 */
export async function throwAway(webhook: Webhook, recordingSid: string, mark?: string): Promise<boolean> {
  const { client, settings, now } = webhook;
  const name = `throw away ${recordingSid}, should nobody ask again delete it by hand (Console, Monitor, Recordings)`;
  const isDone = await attempt(webhook, { name, milliseconds: throwMilliseconds }, () =>
    throwAwayMessage(client(), settings.stationId, { recordingSid, mark, now }).then(() => true),
  );
  return isDone === true;
}
