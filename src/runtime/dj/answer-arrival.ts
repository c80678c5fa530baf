import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { djCall } from '../../carried/dj.ts';
import type { Show } from '../../show/show.ts';
import { djNews } from '../../twiml/dj/dj-news.ts';
import { rememberedShow } from '../current-show.ts';
import type { Webhook } from '../webhook.ts';
import { djRoundOf } from './dj-round.ts';
import { type ReadCall, readCall } from './dossier-for-dj.ts';
import { keyOnTheWay } from './key-context.ts';
import { firstSeen, lookAhead, lookAheadAt } from './look-ahead.ts';
import type { LookAhead } from './look-at-line.ts';
import { countNewMessages, hasChores } from './news-for-dj.ts';
import { noteDj, readForDj } from './show-for-dj.ts';

/**
 * A DJ has come to the line: what is new; or, where nothing is, at once what the line does next. Two steps of REST, or three in a
 * process that has seen no show yet.
 */
export async function answerArrival(webhook: Webhook): Promise<VoiceResponse> {
  const before = await rememberedShow(webhook);
  // In this order: what is remembered is asked for before it is read anew.
  const [ahead, wasBusy, read, newMessages] = await Promise.all([
    lookAhead(webhook),
    hasChores(webhook, before),
    readForDj(webhook),
    countNewMessages(webhook),
  ]);
  const isAsBefore = before?.show === read?.show && before?.state === read?.state;
  const key = keyOnTheWay(webhook);
  const isNews = newMessages > 0 || read?.state === 'last-call' || key !== undefined;
  const [show, isBusy, seen] = await Promise.all([
    noteDj(webhook, read),
    isAsBefore ? wasBusy : hasChores(webhook, read),
    isNews ? undefined : seeFirst(webhook, read, ahead),
  ]);
  if (!isBusy && seen !== undefined) return djRoundOf(webhook, { known: show, ...seen });
  const { proof } = djCall.fromQuery(webhook.parameters);
  return djNews(webhook.voice, {
    newMessages,
    hasChores: isBusy,
    state: show?.state ?? 'open',
    key,
    proof,
  });
}

interface SeenFirst {
  readonly ahead: LookAhead | undefined;
  readonly first: ReadCall | undefined;
}

/** The line, and what is written down of whoever is first in it. */
async function seeFirst(
  webhook: Webhook,
  show: Show | undefined,
  before: LookAhead | undefined,
): Promise<SeenFirst> {
  const ahead = await lookAheadAt(webhook, show, before);
  const first = ahead && firstSeen(ahead);
  return { ahead, first: first === undefined ? undefined : await readCall(webhook, first) };
}
