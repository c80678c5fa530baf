import type { Twilio } from 'twilio';
import { deleteQueue } from '../../src/twilio/delete-queue.ts';
import { findQueueByName } from '../../src/twilio/find-queue-by-name.ts';
import { moveLine } from '../../src/twilio/move-line.ts';
import { dequeueMember, queueMembers, type WaitingCall } from '../../src/twilio/queue-members.ts';
import { recordFact } from '../../src/twilio/record-fact.ts';

export interface CloseOutOptions {
  readonly client: Twilio;
  readonly stationId: string;
  readonly queueName: string;
  /** Absolute URL of the `/close-out` doorway. */
  readonly goodbyeUrl: string;
  /** The edge: the time, and waiting for it to pass. */
  readonly clock: { now(): number; sleep(milliseconds: number): Promise<void> };
  readonly report: (line: string) => void;
}

/** What became of one caller who was still waiting. */
export interface Release extends WaitingCall {
  readonly outcome: 'told goodbye' | 'gone already' | 'failed';
  readonly reason?: string;
}

export interface CloseOutReceipt {
  readonly show: string;
  readonly wasOpen: boolean;
  readonly releases: readonly Release[];
  readonly queue: 'deleted' | 'there was none' | 'still there';
}

/**
 * A doorway may remember an open line for ten seconds, and its welcome lasts about as long: a caller let in at the
 * last moment joins the queue, or makes it anew, this much later.
 */
const LATE_CALLERS_MS = 30_000;
const LOOK_EVERY_MS = 2000;
const GIVE_UP_AFTER_MS = 5 * 60_000;

/**
 * Ends a show: fences the line, sends everybody who waits to the goodbye, waits until the queue is empty and
 * deletes it. Touches no other queue.
 *
 * @throws whatever the SDK throws while the line is fenced or the queues are read; running it again takes it up
 */
export async function closeOut(options: CloseOutOptions): Promise<CloseOutReceipt> {
  const { client, stationId, queueName, clock, report } = options;
  const closing = { to: 'close', now: new Date(clock.now()) } as const;
  const { result, show } = await moveLine(client, stationId, closing);
  report(result === 'moved' ? 'the line is closed to new callers' : 'the line was closed already');
  const startedAt = clock.now();
  const releases = new Map<string, Release>();
  for (;;) {
    const queue = await findQueueByName(client, queueName);
    const isEmpty = queue ? await release(options, { queueSid: queue.sid, show: show.show, releases }) : true;
    const waitedMs = clock.now() - startedAt;
    const receipt = { show: show.show, wasOpen: result === 'moved', releases: [...releases.values()] };
    if (isEmpty && waitedMs >= LATE_CALLERS_MS) {
      if (!queue) return { ...receipt, queue: 'there was none' };
      if ((await deleteQueue(client, queue.sid)) === 'deleted') return { ...receipt, queue: 'deleted' };
    }
    if (waitedMs >= GIVE_UP_AFTER_MS) return { ...receipt, queue: 'still there' };
    await clock.sleep(LOOK_EVERY_MS);
  }
}

interface Sweep {
  readonly queueSid: string;
  readonly show: string;
  /** By CallSid: nobody is told twice. */
  readonly releases: Map<string, Release>;
}

/** Releases everybody in the queue who has not been told yet. Says whether the queue was empty. */
async function release(options: CloseOutOptions, { queueSid, show, releases }: Sweep): Promise<boolean> {
  const members = await queueMembers(options.client, queueSid);
  for (const member of members) {
    if (releases.get(member.callSid)?.outcome === 'told goodbye') continue;
    const outcome = await releaseOne(options, { member, queueSid, show });
    releases.set(member.callSid, outcome);
    options.report(releaseLine(outcome));
  }
  return members.length === 0;
}

/** One caller who cannot be released does not keep the others waiting. */
async function releaseOne(
  options: CloseOutOptions,
  { member, queueSid, show }: { member: WaitingCall; queueSid: string; show: string },
): Promise<Release> {
  const { client, goodbyeUrl } = options;
  try {
    const told = await dequeueMember(client, { queueSid, callSid: member.callSid, url: goodbyeUrl });
    if (told === 'gone') return { ...member, outcome: 'gone already' };
  } catch (error) {
    return { ...member, outcome: 'failed', reason: messageOf(error) };
  }
  // The action that Twilio sends for a redirected call records nothing: that is for us, who redirected it.
  const unrecorded = await record(options, member, show).then(() => undefined, messageOf);
  const reason = unrecorded === undefined ? {} : { reason: `not recorded, ${unrecorded}` };
  return { ...member, outcome: 'told goodbye', ...reason };
}

function record(
  { client, stationId, clock }: CloseOutOptions,
  member: WaitingCall,
  show: string,
): Promise<boolean> {
  return recordFact(client, { stationId, retentionDays: 30 }, {
    kind: 'left',
    callSid: member.callSid,
    from: null,
    at: new Date(clock.now()).toISOString(),
    show,
    outcome: 'closed-out',
    queueResult: 'redirected',
    waitSeconds: member.waitSeconds,
  });
}

/** The SDK leaves the message undefined when the body of a refusal has none. */
function messageOf(error: unknown): string {
  const { message, status } = error as { message?: string; status?: number };
  return message || `refused with HTTP ${status}`;
}

export function releaseLine({ callSid, waitSeconds, outcome, reason }: Release): string {
  const waited = `${Math.floor(waitSeconds / 60)}:${String(waitSeconds % 60).padStart(2, '0')}`;
  return `${callSid}  waited ${waited.padStart(6)}  ${outcome}${reason ? `: ${reason}` : ''}`;
}
