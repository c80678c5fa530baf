import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { currentTurn, joinedSince } from '../../show/call/turn-of-call.ts';
import { dequeueMember } from '../../twilio/queue-members.ts';
import { djIsTold } from '../../twiml/dj-is-told.ts';
import { link } from '../../twiml/link.ts';
import type { AnnouncedCaller, KeyContext } from '../../twiml/listen-for-key.ts';
import { attempt, type Step } from '../attempt.ts';
import { knownShow } from '../current-show.ts';
import type { Webhook } from '../webhook.ts';
import { factsForDj } from './dossier-for-dj.ts';
import { lineSids } from './look-at-line.ts';

const sending: Step = { name: 'send a caller to the end of the line', milliseconds: 1500 };

/** The DJ wants the announced caller later. Whoever has left the queue meanwhile is left alone. */
export async function sendToTheEnd(webhook: Webhook, context: KeyContext): Promise<VoiceResponse> {
  const { voice } = webhook;
  const { announced, ...others } = context;
  if (announced === undefined) return djIsTold(voice, 'caller-is-gone', others);
  switch (await send(webhook, announced)) {
    case 'told':
      return djIsTold(voice, 'caller-comes-later', others);
    case 'gone':
      return djIsTold(voice, 'caller-is-gone', others);
    case undefined:
      return djIsTold(voice, 'that-did-not-work', others);
  }
}

async function send(webhook: Webhook, announced: AnnouncedCaller): Promise<'told' | 'gone' | undefined> {
  const { callSid, queue } = announced;
  const [facts = [], show] = await Promise.all([factsForDj(webhook, callSid), knownShow(webhook)]);
  const queueSid = show && lineSids(show)[queue];
  if (!queueSid) return undefined;
  const turn = currentTurn(facts);
  const path = link('/back-in-line', {
    why: 'to-the-end',
    show: show.show,
    since: joinedSince(facts) ?? announced.since,
    turn: turn === 1 ? undefined : turn,
  });
  const url = webhook.url(path);
  return attempt(webhook, sending, () => dequeueMember(webhook.client(), { queueSid, callSid, url }));
}
