import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { djAtLine, djCall } from '../../carried/dj.ts';
import { decideDjRound } from '../../show/dj/decide-dj-round.ts';
import { djRoundDocument } from '../../twiml/dj/dj-round-documents.ts';
import { offerRoom } from '../message/room-in-line.ts';
import type { Webhook } from '../webhook.ts';
import { announcedOf, nextCallerFor } from './dossier-for-dj.ts';
import { dialledLine, lookAtLine } from './look-at-line.ts';
import { othersComeFirst } from './send-to-the-end.ts';
import { showForDj } from './show-for-dj.ts';

/** What the DJ's line does next. Between two callers it costs three requests, in two steps, however many wait. */
export async function djRound(webhook: Webhook): Promise<VoiceResponse> {
  const { parameters, voice, settings } = webhook;
  const { show, queue, behind, counted } = await lookAtLine(webhook, await showForDj(webhook));
  const { prompt, state, rounds } = djAtLine.fromQuery(parameters);
  const dj = djCall.fromQuery(parameters);
  const last = { prompt, state, rounds, later: dj.later };
  const round = decideDjRound(show, queue, last);
  if (round.kind === 'others-have-come')
    return othersComeFirst(webhook, announcedOf(webhook, round, round.first), 'to-the-end');
  const [caller] = await Promise.all([
    nextCallerFor(webhook, round, show),
    counted !== undefined && offerRoom(webhook, show, counted),
  ]);
  if (caller.letsOthersGoFirst && caller.announced)
    return othersComeFirst(webhook, caller.announced, 'once-a-show');
  const line = dialledLine(webhook, show, settings.dossier === 'off' ? undefined : behind);
  return djRoundDocument(voice, round, { ...dj, line, caller });
}
