import type { RecordingCallback } from '../recordings/recording-status.ts';
import { methodOf, type Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';

/** Whom the attributes of a Record, a Dial or a Recording name to be told of the recording. */
export function callbackOf(scope: Scope, { attributes }: TwimlElement): RecordingCallback | undefined {
  const {
    recordingStatusCallback,
    recordingStatusCallbackMethod,
    recordingStatusCallbackEvent = 'completed',
  } = attributes;
  if (!recordingStatusCallback) return undefined;
  return {
    url: scope.resolve(recordingStatusCallback),
    method: methodOf(recordingStatusCallbackMethod),
    events: recordingStatusCallbackEvent.trim().split(/\s+/),
  };
}
