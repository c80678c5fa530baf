import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { callerAside, callerInLine, roundInLine, waitingRound } from '../../carried/caller.ts';
import { type Carried, link } from '../../carried/codec.ts';
import type { RequeueReason } from '../../show/call/call-fact.ts';
import type { QueuedCaller } from '../../show/line/queued-caller.ts';
import { nextQueueName } from '../../show/line/queued-caller.ts';
import { type SentenceKey, type StationVoice, saySentence } from '../voice.ts';

/**
 * Why somebody is put into a queue; `due` when the turn of a caller who keeps an earlier place has come. After a fault, what the
 * addresses carried may be lost, and with it whether the notice was heard.
 */
export type Opening =
  | 'new'
  | 'new, once a show'
  | 'due'
  | 'fault, unheard'
  | 'guest, in line before'
  | RequeueReason;

export interface JoiningCaller {
  readonly opening: Opening;
  readonly queueName: string;
  readonly caller: QueuedCaller;
}

const openings: Readonly<Record<Opening, readonly SentenceKey[]>> = {
  new: ['welcome', 'notice-before-line', 'please-stay'],
  // It is another call, in which the notice has not been heard.
  'came-back': ['welcome', 'notice-before-line', 'place-is-kept'],
  fault: ['back-in-line'],
  'fault, unheard': ['back-in-line', 'notice-before-line'],
  'put-back': ['dj-wants-you-back'],
  resumed: ['one-moment', 'dj-was-cut-off'],
  'to-the-end': ['dj-takes-you-later'],
  guest: ['welcome', 'notice-before-line', 'you-are-expected'],
  // Somebody at the console expects whoever waits already.
  'guest, in line before': ['you-are-expected'],
  chosen: ['dj-takes-you-next'],
  'new, once a show': ['welcome', 'notice-before-line', 'others-come-first'],
  'once-a-show': ['others-come-first'],
  // The first round of waiting says what is new.
  due: [],
};

/**
 * A caller hears why, and joins the line, at its end or in the queue of those who come first.
 *
 * @see https://www.twilio.com/docs/voice/twiml/enqueue
 */
export function intoTheLine(
  voice: StationVoice,
  { opening, queueName, caller }: JoiningCaller,
): VoiceResponse {
  const response = new VoiceResponse();
  for (const key of openings[opening]) saySentence(response, voice, key);
  response.enqueue(
    {
      action: link('/dequeue-action', carriedBy(caller)),
      waitUrl: link('/wait-loop', ...waitingWith(caller)),
    },
    caller.place === 'next' ? nextQueueName(queueName) : queueName,
  );
  return response;
}

/** All that a call in line carries, for the query of an address. */
export function carriedBy(caller: QueuedCaller): Carried {
  return callerInLine.toQuery(caller);
}

/** To what follows a talk, for a caller whose parting from the DJ could not be told: it is written down there. */
export function afterAirUntold(caller: QueuedCaller): string {
  return link('/after-air', carriedBy(caller), callerAside.toQuery({ isFallback: true }));
}

/** Of these, what the rounds of waiting need to know. */
function waitingWith({ since, place, turn, until, again }: QueuedCaller): Carried[] {
  return [
    waitingRound.toQuery({ since, place, turn, keptUntil: until }),
    roundInLine.toQuery({ timesThrownOut: again }),
  ];
}
