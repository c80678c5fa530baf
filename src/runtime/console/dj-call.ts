import { type Carried, link } from '../../carried/codec.ts';
import { djCall } from '../../carried/dj.ts';
import type { LastCallShow, OpenShow } from '../../show/show.ts';
import { sendCall } from '../../twilio/calls.ts';
import { wasPinRight } from '../../twilio/pin-tries.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';
import { ConflictError } from './found-caller.ts';
import { lastTaken } from './who-is-on-air.ts';

const proving: OptionalStep = { name: 'see whether the DJ has keyed the PIN', milliseconds: 1500 };

/**
 * The call of the DJ who has taken somebody last, or has come last.
 *
 * @throws ConflictError where no DJ is there
 */
export function djCallOf(show: OpenShow | LastCallShow): string {
  const djCallSid = lastTaken(show)?.djCallSid ?? show.djCalls.at(-1);
  if (djCallSid === undefined) throw new ConflictError('line');
  return djCallSid;
}

/**
 * Sends the DJ's call where a key would have sent it. That the PIN was keyed in it travels in its address, which nobody can ask Twilio
 * for: so it was noted of that very call, and goes along. Another call, or one without it, gets none by the console.
 *
 * @throws ConflictError where no DJ is there, or has just hung up
 */
export async function sendDj(
  webhook: Webhook,
  show: OpenShow | LastCallShow,
  {
    path,
    carried = [],
    last,
  }: { readonly path: `/dj-${string}`; readonly carried?: readonly Carried[]; readonly last?: string },
): Promise<void> {
  const callSid = djCallOf(show);
  const isProven = await bestEffort(webhook, proving, () => wasPinRight(webhook.station(), callSid));
  const dj = djCall.toQuery({
    last: last ?? show.pickUps.at(-1)?.callSid,
    proof: isProven ? 'pin' : undefined,
  });
  const url = webhook.url(link(path, ...carried, dj));
  const told = await sendCall(webhook.client(), { callSid, url });
  if (told === 'gone') throw new ConflictError('gone');
}
