import { djHasLeft } from '../../show/dj/dj-has-left.ts';
import { changeShow } from '../../twilio/change-show.ts';
import { attempt, type Step } from '../attempt.ts';
import type { Webhook } from '../webhook.ts';

const noting: Step = { name: 'note that the DJ has hung up', milliseconds: 3000 };

/** Notes in the show that a DJ's call has ended: two REST requests, or one when there is nothing to change. */
export async function djHangsUp(webhook: Webhook): Promise<void> {
  const { client, settings, callSid, now } = webhook;
  if (callSid === '') return;
  await attempt(webhook, noting, () =>
    changeShow(client(), settings.stationId, (show) => djHasLeft(show, callSid, now)),
  );
}
