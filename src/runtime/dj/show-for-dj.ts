import { djAtLine } from '../../carried/dj.ts';
import type { Show } from '../../show/show.ts';
import { djArrives, djHasLeft } from '../../show/show-changes.ts';
import { isCallOver } from '../../twilio/calls.ts';
import { changeShow } from '../../twilio/show-store.ts';
import { freshShow, learnShow } from '../current-show.ts';
import { bestEffort, type OptionalStep, retryUntil } from '../deadline.ts';
import { readyShow } from '../ready-show.ts';
import type { Webhook } from '../webhook.ts';

const noting: OptionalStep = { name: 'note that a DJ is on the line', milliseconds: 900 };
const looking: OptionalStep = { name: 'look whether the DJ is still on the line', milliseconds: 600 };

/** While nobody waits, a DJ who looks every five seconds needs to know no sooner that somebody else has moved the line. */
const idleMilliseconds = 20_000;

/**
 * The show as a DJ must know it, and which knows of this DJ's call: the line may have been opened, by somebody else, while the
 * DJ was waiting here.
 *
 * @returns undefined when it cannot be read
 */
export async function showForDj(webhook: Webhook): Promise<Show | undefined> {
  return noteDj(webhook, await readForDj(webhook));
}

/**
 * The show as a DJ must know it: read anew where the DJ has just changed it, and where it was closing, so that the end of the
 * close-out is seen at once.
 *
 * @returns undefined when it cannot be read
 */
export async function readForDj(webhook: Webhook): Promise<Show | undefined> {
  const { fresh, prompt } = djAtLine.fromQuery(webhook.parameters);
  const ready = () => readyShow(webhook, prompt === 'nobody' ? idleMilliseconds : undefined);
  const known = await (fresh ? freshShow(webhook) : ready());
  return known?.state === 'closing' ? freshShow(webhook) : known;
}

/**
 * Makes sure that the show knows of this DJ's call.
 *
 * @param show as it was read
 * @returns the show as it is then
 */
export async function noteDj(webhook: Webhook, show: Show | undefined): Promise<Show | undefined> {
  const { station, callSid, now } = webhook;
  if (djArrives(show, callSid, now) === undefined) return show;
  const [noted, isOver] = await Promise.all([
    bestEffort(webhook, noting, () =>
      changeShow(station(), (before) => djArrives(before, callSid, now), show),
    ),
    isOverAlready(webhook),
  ]);
  if (noted?.show === undefined) return show;
  learnShow(webhook, noted.show);
  if (noted.changed && isOver) await noteDjGone(webhook, callSid);
  return noted.show;
}

/**
 * A DJ may have hung up meanwhile, and Twilio also asks the action of a Dial that ends by a hang-up. What `/call-ended`
 * has taken out of the show before we note it, only a question about this DJ would ever take out again. It is asked beside the
 * note: of whoever hangs up in that very moment, the next who waits finds it out.
 */
async function isOverAlready(webhook: Webhook): Promise<boolean> {
  return (await bestEffort(webhook, looking, () => isCallOver(webhook.client(), webhook.callSid))) === true;
}

const name = 'note that the DJ has hung up';
const notingGone: OptionalStep = { name, milliseconds: 900 };
const insisting: OptionalStep = { name, milliseconds: 6000 };

/** Notes in the show that a DJ's call has ended, for somebody who waits for an answer. */
export async function noteDjGone(webhook: Webhook, djCallSid: string): Promise<void> {
  await bestEffort(webhook, notingGone, () => takeOut(webhook, djCallSid));
}

/**
 * The same where Twilio itself tells of it, once and never again: tried until it succeeds, for as long as there is time. Two
 * REST requests as a rule, or one when there is nothing to change.
 */
export async function djHangsUp(webhook: Webhook): Promise<void> {
  const { callSid } = webhook;
  if (callSid === '') return;
  const endsAt = Date.now() + insisting.milliseconds;
  await bestEffort(webhook, insisting, () => retryUntil(() => takeOut(webhook, callSid), endsAt));
}

async function takeOut({ station, now }: Webhook, djCallSid: string): Promise<void> {
  await changeShow(station(), (show) => djHasLeft(show, djCallSid, now));
}
