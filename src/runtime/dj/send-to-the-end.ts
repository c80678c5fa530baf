import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { requeuedCaller } from '../../carried/caller.ts';
import { link } from '../../carried/codec.ts';
import { currentTurn, joinedAtSeconds } from '../../show/call/turn-of-call.ts';
import type { Show } from '../../show/show.ts';
import { dequeueMember } from '../../twilio/queues.ts';
import { type AnnouncedCaller, backToLine, djIsTold, type KeyContext } from '../../twiml/dj/tell-dj.ts';
import { goOn } from '../../twiml/plain.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';
import { factsForDj } from './dossier-for-dj.ts';
import { keyMeanwhileOf, showAtKey } from './key-context.ts';
import { lineSids, lookAtLine } from './look-at-line.ts';
import type { RequeuedByDj } from './requeued-by-dj.ts';

const sending: OptionalStep = { name: 'send a caller to the end of the line', milliseconds: 1500 };

/**
 * The DJ wants the announced caller later. Whoever has left the queue meanwhile is left alone; whoever is alone in line stays
 * where they are until others have come.
 */
export async function sendToTheEnd(webhook: Webhook, context: KeyContext): Promise<VoiceResponse> {
  const { voice } = webhook;
  const { announced, ...dj } = context;
  const others = { ...dj, moment: 'wrap-up' } as const;
  if (announced === undefined) return djIsTold(voice, 'caller-is-gone', others);
  const show = await showAtKey(webhook);
  if (await isAlone(webhook, show, announced))
    return goOn(backToLine({ ...dj, moment: 'idle', later: announced.callSid }));
  switch (await send(webhook, show, announced)) {
    case 'told':
      return djIsTold(voice, 'caller-comes-later', others);
    case 'gone':
      return djIsTold(voice, 'caller-is-gone', others);
    case undefined:
      return djIsTold(voice, 'that-did-not-work', others);
  }
}

/** Why somebody goes behind all others. */
type BehindOthers = RequeuedByDj['why'] & ('to-the-end' | 'once-a-show');

/** Others wait besides a caller whom the DJ wants later, or who was on the air in this show: that one now goes behind them all. */
export async function othersComeFirst(
  webhook: Webhook,
  announced: AnnouncedCaller,
  why: BehindOthers,
): Promise<VoiceResponse> {
  await send(webhook, await showAtKey(webhook), { ...announced, why });
  return goOn(backToLine({ ...keyMeanwhileOf(webhook), later: undefined }));
}

/** What cannot be seen counts as a line in which others wait. */
async function isAlone(
  webhook: Webhook,
  show: Show | undefined,
  { callSid }: AnnouncedCaller,
): Promise<boolean> {
  const { queue } = await lookAtLine(webhook, show);
  return queue.kind === 'seen' && queue.waiting === 1 && queue.first?.callSid === callSid;
}

async function send(
  webhook: Webhook,
  show: Show | undefined,
  { why = 'to-the-end', ...announced }: AnnouncedCaller & { readonly why?: BehindOthers },
): Promise<'told' | 'gone' | undefined> {
  const { callSid, queue } = announced;
  // Who was on the air in another call is in the first turn of this one, and has just been announced by its facts.
  const facts = why === 'once-a-show' ? [] : ((await factsForDj(webhook, callSid)) ?? []);
  const queueSid = show && lineSids(show)[queue];
  if (!queueSid) return undefined;
  const turn = currentTurn(facts);
  const path = link(
    '/back-in-line',
    requeuedCaller.toQuery({
      why,
      show: show.show,
      since: joinedAtSeconds(facts) ?? announced.since,
      turn,
    }),
  );
  const url = webhook.url(path);
  return bestEffort(webhook, sending, () => dequeueMember(webhook.client(), { queueSid, callSid, url }));
}
