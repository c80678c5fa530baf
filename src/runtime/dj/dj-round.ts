import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { djAtLine, djCall } from '../../carried/dj.ts';
import { decideDjRound } from '../../show/dj/decide-dj-round.ts';
import { djRoundDocument } from '../../twiml/dj/dj-round-documents.ts';
import { offerRoom } from '../message/room-in-line.ts';
import type { Webhook } from '../webhook.ts';
import { announcedOf, nextCallerFor } from './dossier-for-dj.ts';
import { dialledLine, lookAtLine, nextButOne } from './look-at-line.ts';
import { othersComeFirst } from './send-to-the-end.ts';
import { showForDj } from './show-for-dj.ts';

/** What the DJ's line does next. With 200 waiting it costs what it does with two: six requests, in three steps. */
export async function djRound(webhook: Webhook): Promise<VoiceResponse> {
  const { parameters, voice } = webhook;
  const { show, queue } = await lookAtLine(webhook, await showForDj(webhook));
  const { prompt, state, rounds } = djAtLine.fromQuery(parameters);
  const dj = djCall.fromQuery(parameters);
  const last = { prompt, state, rounds, later: dj.later };
  const round = decideDjRound(show, queue, last);
  if (round.kind === 'others-have-come')
    return othersComeFirst(webhook, announcedOf(webhook, round, round.first), 'to-the-end');
  const waiting = queue.kind === 'seen' ? queue.waiting : undefined;
  const [caller, behind] = await Promise.all([
    nextCallerFor(webhook, round, show),
    nextButOne(webhook, show, round),
    waiting !== undefined && offerRoom(webhook, show, waiting),
  ]);
  if (caller.letsOthersGoFirst && caller.announced)
    return othersComeFirst(webhook, caller.announced, 'once-a-show');
  return djRoundDocument(voice, round, { ...dj, line: dialledLine(webhook, show, behind), caller });
}
