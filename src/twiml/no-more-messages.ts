import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { PlaceInMessages } from '../show/message/message-turn.ts';
import { spokenOldMessages } from '../show/spoken/spoken-messages.ts';
import { fromMessagesToLine, leavingMessages, toMessageKey } from './messages-link.ts';
import { tellDj } from './tell-dj.ts';
import { type StationVoice, tongueIn } from './voice.ts';

const secondsToChoose = 4;

/**
 * The DJ has come to the end of the messages. After the new ones, those heard before can be heard again: that is what
 * the key 1 means where no message is at hand.
 */
export function noMoreMessages(
  voice: StationVoice,
  { pass, number }: PlaceInMessages,
  heardBefore: number,
): VoiceResponse {
  if (pass === 'heard' || heardBefore === 0)
    return tellDj(voice, [number === 0 ? 'no-new-messages' : 'no-more-messages'], leavingMessages());
  const oldOnes = { words: spokenOldMessages(tongueIn(voice), heardBefore) };
  return tellDj(voice, [number === 0 ? 'no-new-messages' : 'no-more-new-messages', oldOnes], {
    keysTo: toMessageKey({ pass: 'heard', mark: undefined, number: 0 }),
    onward: fromMessagesToLine(),
    seconds: secondsToChoose,
  });
}
