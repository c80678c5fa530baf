import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { djWrapsUp } from '../../twiml/dj/before-caller.ts';
import { backToLine, djIsTold, type KeyContext } from '../../twiml/dj/tell-dj.ts';
import { goOn } from '../../twiml/plain.ts';
import type { Webhook } from '../webhook.ts';
import { whoItWas } from './dossier-for-dj.ts';
import { lastCallerOf } from './last-caller.ts';

/** Who is announced, once more; or, where nobody is, who it was that the DJ has talked to last. */
export async function dossierAgain(webhook: Webhook, context: KeyContext): Promise<VoiceResponse> {
  const { voice, settings } = webhook;
  if (context.moment === 'dossier') return goOn(backToLine(context));
  const last = await lastCallerOf(webhook, context);
  if (last === undefined) return djIsTold(voice, 'no-last-caller', context);
  const words = await whoItWas(webhook, last);
  const said =
    words === '' ? ({ sentence: 'dossier-is-off' } as const) : ({ sentence: 'that-was', words } as const);
  const { told: state, proof } = context;
  return djWrapsUp(voice, { state, seconds: settings.wrapUpSeconds, last, proof, ...said });
}
