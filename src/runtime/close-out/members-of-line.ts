import { type LineQueues, queueMembers, type WaitingCall } from '../../twilio/queues.ts';
import { persistently } from './persistently.ts';
import type { Slice } from './slice.ts';

/** A caller in one of the two queues of the line. */
export interface MemberOfLine extends WaitingCall {
  readonly queueSid: string;
  /** Waits among those who come first, where Twilio counts the wait anew. */
  readonly comesFirst: boolean;
}

/** Everybody in line, each once: those who come first, then the others, front first. */
export async function membersOfLine(
  { line, endsAt }: Pick<Slice, 'line' | 'endsAt'>,
  queues: LineQueues,
): Promise<MemberOfLine[]> {
  const [first, others] = await Promise.all([membersOf('next'), membersOf('main')]);
  // Whoever goes from one queue to the other while we look is in both lists, or in none, and then in the next look's.
  const callSids = new Set(first.map(({ callSid }) => callSid));
  return [...first, ...others.filter(({ callSid }) => !callSids.has(callSid))];

  async function membersOf(which: keyof LineQueues): Promise<MemberOfLine[]> {
    const queueSid = queues[which]?.sid;
    if (queueSid === undefined) return [];
    const members = await persistently(() => queueMembers(line.client, queueSid), endsAt);
    return members.map((member) => ({ ...member, queueSid, comesFirst: which === 'next' }));
  }
}
