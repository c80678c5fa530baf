import type { Timer } from '../clock/clock.ts';
import type { QueueMember } from '../queues/call-queue.ts';
import type { Parting, Pickup } from '../voice/pickup.ts';
import type { Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';

const DEFAULT_TIME_LIMIT_SECONDS = 14_400;

/** The dialling party's side of a pickup: waits for the bridge, stays in it, and says by its end how the two parted. */
export async function bridge(
  scope: Scope,
  verb: TwimlElement,
  { pickup, member }: { pickup: Pickup; member: QueueMember },
): Promise<void> {
  const { call, account } = scope;
  const hangsUpOnStar = verb.attributes.hangupOnStar === 'true';
  const stopListening = call.listen(
    hangsUpOnStar ? { key: (digit) => digit === '*' && pickup.part('star') } : {},
  );
  let limit: Timer | undefined;
  member.taken.resolve(pickup);
  if (account.switches.dialingPartyHears === 'ringback') call.hear({ kind: 'ringing', text: '', lastsMs: 0 });
  try {
    await scope.until(pickup.bridged);
    const timeLimitSeconds = Number(verb.attributes.timeLimit ?? DEFAULT_TIME_LIMIT_SECONDS);
    limit = account.clock.after(timeLimitSeconds * 1000, () => pickup.part('time-limit'));
    announceJoined(pickup);
    await scope.until(pickup.parted);
  } finally {
    pickup.part('dialling-party-left');
    announceParted(pickup);
    limit?.cancel();
    stopListening();
  }
}

function announceJoined(pickup: Pickup): void {
  if (!pickup.wasBridged) return;
  const { dialling, caller } = pickup;
  // With answerOnBridge it has rung until now.
  dialling.answer();
  dialling.hear({ kind: 'person', text: caller.from, lastsMs: 0 });
  caller.hear({ kind: 'person', text: dialling.from, lastsMs: 0 });
  emit(pickup, 'joined');
}

function announceParted(pickup: Pickup): void {
  if (pickup.wasBridged) emit(pickup, 'parted', pickup.parting);
}

function emit({ dialling, caller }: Pickup, change: 'joined' | 'parted', by?: Parting): void {
  dialling.account.emit({
    type: 'bridge',
    at: dialling.account.clock.now(),
    callSid: caller.sid,
    withCallSid: dialling.sid,
    change,
    ...(by === undefined ? {} : { by }),
  });
}
