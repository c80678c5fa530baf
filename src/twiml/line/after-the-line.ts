import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../../carried/codec.ts';
import type { LastWords } from '../../show/call/departure.ts';
import type { GoodbyeReason } from '../../show/line/leave-reason.ts';
import type { QueuedCaller } from '../../show/line/queued-caller.ts';
import { callerChoice, lineIsFull, lineTakesNoCalls, notOnAirToday } from '../goodbyes.ts';
import { leaveMessage, type MessageContext } from '../message/leave-message.ts';
import { farewell, nothingMore, oneMoment } from '../plain.ts';
import type { StationVoice } from '../voice.ts';
import { carriedBy } from './into-the-line.ts';

/**
 * What a caller hears after the line, if they are still there to hear it.
 *
 * @param show that they have called, for a message
 */
export function lastWords(voice: StationVoice, which: LastWords, show?: string): VoiceResponse {
  switch (which) {
    case 'thanks':
      return farewell(voice, 'thanks-goodbye');
    case 'line-is-full':
      return lineIsFull(voice, show);
    case 'something-went-wrong':
      return farewell(voice, which);
    case 'nothing':
      return nothingMore();
  }
}

/** What a caller hears whom we have let out of the line; why has been said in line. */
export function afterLeaving(
  voice: StationVoice,
  reason: GoodbyeReason,
  context: MessageContext,
): VoiceResponse {
  switch (reason) {
    case 'closed-out':
      return callerChoice(voice, { said: ['thanks-for-calling'], context });
    case 'waited-too-long':
      return callerChoice(voice, { said: ['thanks-for-waiting'], context });
    case 'message-instead':
      return leaveMessage(voice, context);
    case 'dj-not-back':
      return farewell(voice, 'dj-not-back', 'thanks-goodbye');
  }
}

/** A fault has thrown a caller out of the line: after a moment back to its door, with all that the call carries. */
export function backAfterFault(voice: StationVoice, caller: QueuedCaller): VoiceResponse {
  return oneMoment(voice, link('/enqueue', carriedBy(caller)));
}

/** A DJ, or somebody at the console, has taken the caller out of the line. */
export function takenOut(
  voice: StationVoice,
  as: 'dropped' | 'not-taken' | 'blocked' | 'message-instead',
  context: MessageContext,
): VoiceResponse {
  switch (as) {
    case 'dropped':
      return farewell(voice, 'thanks-for-calling', 'goodbye');
    case 'not-taken':
      return notOnAirToday(voice, context);
    case 'blocked':
      return lineTakesNoCalls(voice, { isClosed: false });
    case 'message-instead':
      return leaveMessage(voice, context);
  }
}
