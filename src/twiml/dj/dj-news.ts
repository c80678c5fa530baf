import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../../carried/codec.ts';
import { djArrival, djAtLine, djCall } from '../../carried/dj.ts';
import type { LineState } from '../../show/show.ts';
import { spokenNews } from '../../show/words/spoken-messages.ts';
import { goOn } from '../plain.ts';
import { type StationVoice, saySentence, sayWords, tongueIn } from '../voice.ts';
import { type DjCall, listenForKey, shortestSeconds, toKey } from './tell-dj.ts';

export interface DjNews extends DjCall {
  readonly state: LineState;
  readonly newMessages: number;
  /** Whether texts are to be sent, or recordings to be deleted, first: a key pressed at the news would skip them. */
  readonly hasChores: boolean;
  /** What the DJ has pressed on the way here; undefined for nothing. */
  readonly key: string | undefined;
}

/** A DJ has come to the line: what is new. The keys are told by a key. */
export function djNews(
  voice: StationVoice,
  { state, newMessages, hasChores, key, proof }: DjNews,
): VoiceResponse {
  if (hasChores) return goOn(link('/dj-chores', djArrival.toQuery({ fresh: true, key, proof })));
  const response = new VoiceResponse();
  const hasMessages = newMessages > 0 && state !== 'closing';
  const isLastCall = state === 'last-call';
  if (hasMessages || isLastCall) {
    const gather = listenForKey(response, {
      lineState: state,
      moment: 'idle',
      seconds: shortestSeconds,
      proof,
    });
    if (hasMessages) sayWords(gather, voice, spokenNews(tongueIn(voice), newMessages));
    if (isLastCall) saySentence(gather, voice, 'keys-of-last-call');
  }
  response.redirect(
    key === undefined
      ? link('/dj-next', djAtLine.toQuery({ fresh: true }), djCall.toQuery({ proof }))
      : toKey({ lineState: undefined, moment: 'idle', fresh: true, proof }, key),
  );
  return response;
}
