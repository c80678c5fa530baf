import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { movedCaller } from '../../carried/caller.ts';
import { link } from '../../carried/codec.ts';
import { putBack } from '../../show/dj/put-back.ts';
import { sendCall } from '../../twilio/calls.ts';
import { djWrapsUp } from '../../twiml/dj/before-caller.ts';
import { djIsTold, type KeyContext } from '../../twiml/dj/tell-dj.ts';
import { attempt, type Step } from '../attempt.ts';
import type { Webhook } from '../webhook.ts';
import { factsForDj } from './dossier-for-dj.ts';
import { showAtKey } from './key-context.ts';
import { lastCallerOf } from './last-caller.ts';

const sending: Step = { name: 'put a caller back in line', milliseconds: 1500 };

/** The caller hears a sentence before being in line again; whoever is next then must not come in between. */
const leastSeconds = 6;

/** The DJ wants the last caller once more. */
export async function putCallerBack(webhook: Webhook, context: KeyContext): Promise<VoiceResponse> {
  const { voice, settings } = webhook;
  const callSid = await lastCallerOf(webhook, context);
  if (callSid === undefined) return djIsTold(voice, 'no-last-caller', context);
  switch (await sendBack(webhook, callSid)) {
    case 'told': {
      const seconds = Math.max(leastSeconds, settings.wrapUpSeconds);
      const { told, proof } = context;
      return djWrapsUp(voice, { state: told, seconds, proof, last: callSid, sentence: 'caller-comes-back' });
    }
    case 'gone':
      return djIsTold(voice, 'caller-is-gone', context);
    case 'already':
      return djIsTold(voice, 'caller-is-back-already', context);
    case undefined:
      return djIsTold(voice, 'that-did-not-work', context);
  }
}

async function sendBack(webhook: Webhook, callSid: string): Promise<'told' | 'gone' | 'already' | undefined> {
  const [facts, show] = await Promise.all([factsForDj(webhook, callSid), showAtKey(webhook)]);
  if (facts === undefined) return undefined;
  const decision = putBack(facts, webhook.callSid);
  if (decision.kind !== 'can be') return decision.kind === 'is gone' ? 'gone' : 'already';
  const { since, turn } = decision;
  const path = link('/back-in-line', movedCaller.toQuery({ why: 'put-back', show: show?.show, since, turn }));
  const url = webhook.url(path);
  return attempt(webhook, sending, () => sendCall(webhook.client(), { callSid, url }));
}
