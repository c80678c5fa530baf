import { Interrupted, type Interruption } from '../calls/interruption.ts';
import type { QueueExit } from './leave-queue.ts';
import type { Pickup } from './pickup.ts';
import { runDocuments } from './run-documents.ts';
import type { Scope } from './scope.ts';

class PartedEarly extends Error {}

/** The caller's side of a Dial: first the whisper, then the bridge. Says how the call left the queue by it. */
export async function connectCaller(scope: Scope, pickup: Pickup): Promise<QueueExit> {
  try {
    await whisper(scope, pickup);
    await scope.until(pickup.parted);
    return { result: resultOf(scope, pickup), waitSeconds: pickup.waitSeconds, afterBridge: true };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    const { interruption } = error;
    pickup.part(interruption.kind === 'redirect' ? 'caller-redirected' : 'caller-left');
    return { result: brokenOff(scope, pickup, interruption), waitSeconds: pickup.waitSeconds, interruption };
  }
}

function resultOf({ account }: Scope, pickup: Pickup): string {
  if (pickup.parting === 'whisper-failed') return 'error';
  return pickup.wasBridged ? 'bridged' : account.switches.hangupDuringWhisper;
}

function brokenOff(scope: Scope, pickup: Pickup, { kind }: Interruption): string {
  if (kind === 'hangup') return resultOf(scope, pickup);
  return pickup.wasBridged ? 'redirected-from-bridged' : 'redirected';
}

/** https://www.twilio.com/docs/voice/twiml/queue#attributes-url */
async function whisper(scope: Scope, pickup: Pickup): Promise<void> {
  const parted = new AbortController();
  pickup.parted.then(() => parted.abort(new PartedEarly()));
  try {
    if (pickup.whisper) {
      const ending = await runDocuments(scope.stoppableBy(parted.signal, surroundingsOf(pickup)), {
        kind: 'url',
        ...pickup.whisper,
      });
      if (ending.kind === 'failed' && scope.account.switches.whisperFailure === 'error')
        pickup.part('whisper-failed');
    }
  } catch (error) {
    if (!(error instanceof PartedEarly)) throw error;
  }
  if (!pickup.parting) pickup.bridge();
}

function surroundingsOf({ queueSid, dialling, waitSeconds }: Pickup) {
  const parameters = {
    QueueSid: queueSid,
    QueueTime: String(waitSeconds),
    DequeingCallSid: dialling.sid,
  };
  return { place: 'whisper', parameters: () => parameters } as const;
}
