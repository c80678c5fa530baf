import { callerDossier, type Dossier } from '../../src/show/dj/caller-dossier.ts';
import { maskNumber, parsePhoneNumber } from '../../src/show/phone-number.ts';
import type { CallInProgress } from '../../src/twilio/call-log.ts';
import { factsOfCall } from '../../src/twilio/facts-of-call.ts';
import { mapWithLimit } from '../../src/twilio/map-with-limit.ts';
import type { WaitingCall } from '../../src/twilio/queues.ts';
import type { Station } from '../../src/twilio/sync-names.ts';

/** As many as fit on a screen beside all else; each costs one request. */
export const mostListed = 10;

/** Somebody in line, as the desk sees them. */
export interface ListedCaller {
  /** Masked. */
  readonly from: string;
  /** Since they joined, as far as that is known. */
  readonly waitSeconds: number;
  /** What they have told us, as far as DOSSIER lets the DJ hear it. */
  readonly name: string | null;
  readonly point: string | null;
}

export interface LookAtCallers {
  readonly dossier: Dossier;
  readonly inProgress: readonly CallInProgress[];
  readonly now: Date;
}

/**
 * The first few of those who wait. What cannot be read of somebody is left out; it never rejects for that.
 *
 * @param waiting in the order in which they are taken
 */
export function waitingList(
  station: Station,
  waiting: readonly WaitingCall[],
  { dossier, inProgress, now }: LookAtCallers,
): Promise<ListedCaller[]> {
  const numbers = new Map(inProgress.map(({ callSid, from }) => [callSid, from]));
  return mapWithLimit(waiting.slice(0, mostListed), async ({ callSid, waitSeconds }) => {
    const facts = await factsOfCall(station, callSid).catch(() => []);
    const known = callerDossier(facts, { waitSeconds, now });
    return {
      from: shownNumber(numbers.get(callSid) ?? ''),
      waitSeconds: Math.floor(known.waitSeconds ?? waitSeconds),
      name: dossier === 'off' ? null : known.name,
      point: dossier === 'full' ? known.point : null,
    };
  });
}

/** A number as people at the desk may read it. */
export function shownNumber(from: string): string {
  return parsePhoneNumber(from) ? maskNumber(from) : 'a withheld number';
}
