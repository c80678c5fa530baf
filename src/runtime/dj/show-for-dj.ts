import { djAtLine } from '../../carried/dj.ts';
import type { Show } from '../../show/show.ts';
import { djArrives } from '../../show/show-changes.ts';
import { isCallOver } from '../../twilio/calls.ts';
import { changeShow } from '../../twilio/show-store.ts';
import { attempt, type Step } from '../attempt.ts';
import { currentShow, freshShow } from '../current-show.ts';
import type { Webhook } from '../webhook.ts';
import { noteDjGone } from './dj-hangs-up.ts';

const noting: Step = { name: 'note that a DJ is on the line', milliseconds: 900 };
const looking: Step = { name: 'look whether the DJ is still on the line', milliseconds: 600 };

/**
 * The show as a DJ must know it: read anew where the DJ has just changed it, and where it was closing, so that the
 * end of the close-out is seen at once. Makes sure that the show knows of this DJ's call: the line may have been
 * opened, by somebody else, while the DJ was waiting here.
 *
 * @returns undefined when it cannot be read
 */
export async function showForDj(webhook: Webhook): Promise<Show | undefined> {
  const { parameters, client, settings, callSid, now } = webhook;
  const known = await (djAtLine.fromQuery(parameters).fresh ? freshShow(webhook) : currentShow(webhook));
  const show = known?.state === 'closing' ? await freshShow(webhook) : known;
  if (djArrives(show, callSid, now) === undefined) return show;
  const noted = await attempt(webhook, noting, () =>
    changeShow(client(), settings.stationId, (before) => djArrives(before, callSid, now)),
  );
  if (noted === undefined) return show;
  if (noted.changed) await takeBackIfOver(webhook);
  return (await freshShow(webhook)) ?? show;
}

/**
 * A DJ may have hung up meanwhile, and Twilio also asks the action of a Dial that ends by a hang-up. What `/call-ended`
 * has taken out of the show before we noted it, nobody would ever take out again.
 */
async function takeBackIfOver(webhook: Webhook): Promise<void> {
  const isOver = await attempt(webhook, looking, () => isCallOver(webhook.client(), webhook.callSid));
  if (isOver) await noteDjGone(webhook, webhook.callSid);
}
