import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { djAtLine, djCall } from '../../carried/dj.ts';
import { decideDjRound } from '../../show/dj/decide-dj-round.ts';
import type { Show } from '../../show/show.ts';
import { djRoundDocument } from '../../twiml/dj/dj-round-documents.ts';
import { offerRoom } from '../message/room-in-line.ts';
import type { Webhook } from '../webhook.ts';
import { chosenFirst } from './chosen-first.ts';
import { announcedOf, expectedCaller, nextCallerFor, type ReadCall } from './dossier-for-dj.ts';
import { lookAhead } from './look-ahead.ts';
import { dialledLine, type LookAhead, lookAtLine } from './look-at-line.ts';
import { fromTheConsole } from './running-order.ts';
import { othersComeFirst } from './send-to-the-end.ts';
import { showForDj } from './show-for-dj.ts';

/** What the DJ's line does next. Between two callers it costs three requests, in one step where the first is whom we expected, however many wait. */
export async function djRound(webhook: Webhook): Promise<VoiceResponse> {
  // In this order: what is remembered is asked for before it is read anew.
  const [ahead, first, known] = await Promise.all([
    lookAhead(webhook),
    expectedCaller(webhook),
    showForDj(webhook),
  ]);
  return djRoundOf(webhook, { known, ahead, first });
}

/** What a round goes by. */
interface SeenForRound {
  /** Undefined when the show cannot be read. */
  readonly known: Show | undefined;
  readonly ahead: LookAhead | undefined;
  /** Whoever is first, as far as that could be told beforehand. */
  readonly first: ReadCall | undefined;
}

/** The same for somebody who has read the show, and looked at the line meanwhile. */
export async function djRoundOf(
  webhook: Webhook,
  { known, ahead, first: read }: SeenForRound,
): Promise<VoiceResponse> {
  const { parameters, voice, settings } = webhook;
  const fromConsole = await fromTheConsole(webhook, known);
  if (fromConsole !== undefined) return fromConsole;
  const view = await lookAtLine(webhook, known, ahead);
  const held = await chosenFirst(webhook, view);
  if (held !== undefined) return held;
  const { show, queue, behind, following: expected, counted } = view;
  const { prompt, state, rounds } = djAtLine.fromQuery(parameters);
  const dj = { ...djCall.fromQuery(parameters), chosen: undefined, expected };
  const last = { prompt, state, rounds, later: dj.later };
  const round = decideDjRound(show, queue, last);
  if (round.kind === 'others-have-come')
    return othersComeFirst(webhook, announcedOf(webhook, round, round.first), 'to-the-end');
  // While somebody waits for the DJ, every request here would be silence on the air.
  const [caller] = await Promise.all([
    nextCallerFor(webhook, round, { show, read }),
    counted === 0 && offerRoom(webhook, show, 0),
  ]);
  const line = dialledLine(webhook, show, settings.dossier === 'off' ? undefined : behind?.callSid);
  if (!caller.letsOthersGoFirst || !caller.announced || round.kind !== 'waiting')
    return djRoundDocument(voice, round, { ...dj, line, caller });
  // Both at once: the DJ is on the air, and waits.
  const [next, document] = await Promise.all([
    nextCallerFor(webhook, { ...round, first: behind ?? null }, { show }),
    othersComeFirst(webhook, caller.announced, 'once-a-show'),
  ]);
  if (next.announced === undefined || next.letsOthersGoFirst) return document;
  return djRoundDocument(voice, round, {
    ...dj,
    line: dialledLine(webhook, show),
    caller: next,
    expected: expected.slice(1),
  });
}
