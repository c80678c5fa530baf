import { epochSeconds } from '../../show/moment.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import { queueMembers } from '../../twilio/queue-members.ts';
import type { AnnouncedCaller } from '../../twiml/dj/tell-dj.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';
import { showAtKey } from './key-context.ts';
import { lineSids } from './look-at-line.ts';

const looking: OptionalStep = { name: 'see who is at a place in line', milliseconds: 1000 };

/** Who stands at a place in line, or how many there are where nobody does. */
export type AtPlace =
  | { readonly kind: 'somebody'; readonly caller: AnnouncedCaller }
  | { readonly kind: 'beyond the line'; readonly waiting: number };

/**
 * Sees who stands at a place in line, as callers hear of theirs: those who come first are counted first.
 *
 * @param place 1 is the front
 * @returns undefined when it cannot be seen
 */
export async function callerAtPlace(webhook: Webhook, place: number): Promise<AtPlace | undefined> {
  const show = await showAtKey(webhook);
  if (show === undefined || !takesCallers(show)) return undefined;
  return bestEffort(webhook, looking, () => look(webhook, show, place));
}

async function look({ client, now }: Webhook, show: Show, place: number): Promise<AtPlace> {
  const sids = lineSids(show);
  const [next, main] = await Promise.all([
    queueMembers(client(), sids.next, place),
    queueMembers(client(), sids.main, place),
  ]);
  const found = [...next, ...main][place - 1];
  if (found === undefined) return { kind: 'beyond the line', waiting: next.length + main.length };
  const { callSid, waitSeconds } = found;
  const queue = place <= next.length ? 'next' : 'main';
  const since = epochSeconds(now) - Math.floor(waitSeconds);
  return { kind: 'somebody', caller: { callSid, queue, since } };
}
