import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { dialAtOnce } from '../../twiml/dj/before-caller.ts';
import { backToLine, type KeyContext } from '../../twiml/dj/tell-dj.ts';
import { goOn } from '../../twiml/plain.ts';
import type { Webhook } from '../webhook.ts';
import { dialledLine } from './dialled-line.ts';
import { showAtKey } from './key-context.ts';

/** The DJ wants no more words: on to whoever is announced, or to hear who comes next. */
export async function connectAtOnce(webhook: Webhook, context: KeyContext): Promise<VoiceResponse> {
  const { announced, told: state, last, proof } = context;
  if (announced === undefined) return goOn(backToLine(context));
  const line = dialledLine(webhook, await showAtKey(webhook));
  const { queue, callSid: who } = announced;
  return dialAtOnce({ line, queue, told: 'waiting', state, who, last, proof });
}
