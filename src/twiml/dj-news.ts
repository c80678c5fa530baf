import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { keyFor } from '../show/dj-keys.ts';
import type { LineState } from '../show/show.ts';
import { spokenNewMessages } from '../show/spoken-messages.ts';
import { goOn } from './go-on.ts';
import { link } from './link.ts';
import { type DjCall, listenForKey } from './listen-for-key.ts';

export interface DjNews extends DjCall {
  readonly state: LineState;
  readonly newMessages: number;
  /** Whether texts are to be sent, or recordings to be deleted, first: a key pressed at the news would skip them. */
  readonly hasChores: boolean;
}

/** A DJ has come to the line: what is new, and the keys that no other words name. */
export function djNews({ state, newMessages, hasChores, proof }: DjNews): VoiceResponse {
  if (hasChores) return goOn(link('/dj-chores', { fresh: 1, proof }));
  const response = new VoiceResponse();
  const words = [...messagesIn(state, newMessages), ...keysOf(state)].join(' ');
  if (words !== '') listenForKey(response, { state, words, proof, seconds: 1 });
  response.redirect(link('/dj-next', { fresh: 1, proof }));
  return response;
}

function messagesIn(state: LineState, count: number): string[] {
  if (count === 0 || state === 'closing') return [];
  return [
    `You have ${spokenNewMessages(count)}. Press ${keyFor(state, 'messages')} to hear ${count === 1 ? 'it' : 'them'}.`,
  ];
}

function keysOf(state: LineState): string[] {
  switch (state) {
    case 'open':
      return [
        `Press ${keyFor(state, 'last call')} for last call, ${keyFor(state, 'close')} to close the line.`,
      ];
    case 'last-call':
      return [`Press ${keyFor(state, 'back to open')} to take back the last call.`];
    case 'closing':
    case 'closed':
      return [];
  }
}
