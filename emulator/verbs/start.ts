import { OverheardRecording } from '../recordings/overheard-recording.ts';
import { NEXT, type Outcome } from '../voice/document.ts';
import type { Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';
import { callbackOf } from './recording-attributes.ts';

/** Starts recording the call, and goes on at once. https://www.twilio.com/docs/voice/twiml/recording */
export async function start(scope: Scope, { children }: TwimlElement): Promise<Outcome> {
  for (const element of children) {
    const { channels = 'dual', track = 'both', trim = 'trim-silence' } = element.attributes;
    new OverheardRecording(scope.account, {
      callSid: scope.call.sid,
      source: 'StartCallRecordingTwiML',
      channels: channels === 'dual' ? 2 : 1,
      track: track as 'both' | 'inbound' | 'outbound',
      trimsSilence: trim === 'trim-silence',
      callback: callbackOf(scope, element),
    });
  }
  return NEXT;
}
