import { recordingSound } from '../../twilio/recordings.ts';
import type { Webhook } from '../webhook.ts';

/** A round of waiting is longer: everybody who waits has asked by then, or asks anew. */
const sharedMilliseconds = 30_000;

interface SharedSound {
  readonly recordingSid: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly mp3: Promise<Buffer | undefined>;
}

let last: SharedSound | undefined;

/**
 * The sound of what is said to everybody: hundreds ask for it within half a minute, and one process fetches it once.
 *
 * @returns undefined when there is no such recording (any more), or its sound is not ready
 * @throws whatever `recordingSound` throws; it is fetched anew then
 */
export async function sharedSound(webhook: Webhook, recordingSid: string): Promise<Buffer | undefined> {
  const at = webhook.now.getTime();
  const isKnown = last?.recordingSid === recordingSid && Math.abs(at - last.at) < sharedMilliseconds;
  const shared =
    last !== undefined && isKnown
      ? last
      : { recordingSid, at, mp3: recordingSound(webhook.client(), recordingSid, 'mp3') };
  last = shared;
  try {
    const sound = await shared.mp3;
    if (sound === undefined) forget(shared);
    return sound;
  } catch (error) {
    forget(shared);
    throw error;
  }
}

function forget(shared: SharedSound): void {
  if (last === shared) last = undefined;
}
