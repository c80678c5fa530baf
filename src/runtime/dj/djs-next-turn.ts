import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { djTurn } from '../../show/dj/dj-turn.ts';
import { djsTurn } from '../../twiml/djs-turn.ts';
import type { Webhook } from '../webhook.ts';
import { dialledLine } from './dialled-line.ts';
import { nextCallerFor } from './dossier-for-dj.ts';
import { djCallOf } from './key-context.ts';
import { lookAtLine } from './look-at-line.ts';
import { othersComeFirst } from './send-to-the-end.ts';
import { showForDj } from './show-for-dj.ts';

/** What the DJ's line does next. With 200 waiting it costs what it does with two: five requests, in three steps. */
export async function djsNextTurn(webhook: Webhook): Promise<VoiceResponse> {
  const { parameters, voice } = webhook;
  const { show, queue } = await lookAtLine(webhook, await showForDj(webhook));
  const told = parameters.text('told');
  const dj = djCallOf(webhook);
  const last = {
    told,
    state: parameters.text('state'),
    rounds: parameters.count('rounds') ?? 0,
    later: dj.later,
  };
  const turn = djTurn(show, queue, last);
  if (turn.kind === 'others-have-come') return othersComeFirst(webhook, turn);
  const caller = await nextCallerFor(webhook, turn);
  return djsTurn(voice, turn, { ...dj, line: dialledLine(webhook, show), caller });
}
