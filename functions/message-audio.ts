import { linkedRecording } from '../src/runtime/message/audio-link.ts';
import { defineAudio } from '../src/runtime/message/define-audio.ts';
import { sharedSound } from '../src/runtime/message/shared-sound.ts';
import { recordingSound } from '../src/twilio/recordings.ts';

/**
 * The sound of a message, or of a DJ's words for callers, for `<Play>`. Public, because it is not documented whether Twilio signs what `<Play>`
 * fetches: the address itself proves that it comes from us, for one recording and a few minutes.
 */
export const handler = defineAudio({
  path: '/message-audio',
  async mp3(webhook) {
    const linked = linkedRecording(webhook);
    if (linked === undefined) return 'refused';
    const { recordingSid, isForAll } = linked;
    const sound = isForAll
      ? sharedSound(webhook, recordingSid)
      : recordingSound(webhook.client(), recordingSid, 'mp3');
    return (await sound) ?? 'not-there';
  },
});
