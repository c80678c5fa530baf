import type { Twilio } from 'twilio';
import { removeRecording } from '../../src/twilio/recordings.ts';

/** Twilio is still working on a recording, and does not delete it yet. */
class RecordingBusyError extends Error {
  override readonly name = 'RecordingBusyError';
}

/** Deletes a recording at Twilio. Throws a RecordingBusyError, and whatever the SDK throws. */
export async function eraseRecording(client: Twilio, recordingSid: string): Promise<1> {
  if (await removeRecording(client, recordingSid)) return 1;
  throw new RecordingBusyError(`Twilio is still working on the recording ${recordingSid}`);
}
