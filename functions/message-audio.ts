import { linkedRecording } from '../src/runtime/message/audio-link.ts';
import { defineAudio } from '../src/runtime/message/define-audio.ts';
import { recordingSound } from '../src/twilio/recordings.ts';

/**
 * The sound of a message, for `<Play>`. Public, because it is not documented whether Twilio signs what `<Play>`
 * fetches: the address itself proves that it comes from us, for one recording and a few minutes.
 */
export const handler = defineAudio({
  path: '/message-audio',
  async mp3(webhook) {
    const recordingSid = linkedRecording(webhook);
    if (recordingSid === undefined) return 'refused';
    return (await recordingSound(webhook.client(), recordingSid, 'mp3')) ?? 'not-there';
  },
});
