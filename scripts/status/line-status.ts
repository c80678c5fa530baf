import type { Twilio } from 'twilio';
import { type LineState, type Show, takesCallers } from '../../src/show/show.ts';
import { type CallInProgress, callsInProgress } from '../../src/twilio/call-log.ts';
import { queueMembers } from '../../src/twilio/queue-members.ts';
import { findLineQueues, type LineQueues, type WaitingCall } from '../../src/twilio/queues.ts';
import { readShow } from '../../src/twilio/show-store.ts';
import { withWaitSinceJoining } from '../../src/twilio/wait-since-joining.ts';
import { callsOnAir } from '../account/call-records.ts';
import { type Said, saidNow } from '../say/said-lines.ts';
import type { StationInEnvironment } from '../station-in-environment.ts';
import { type ListedCaller, shownNumber, waitingList } from './waiting-list.ts';

/** A line as it stands at one moment. Numbers are masked. */
export interface LineStatus {
  readonly station: string;
  readonly environment: string;
  /** Where it answers. */
  readonly url: string;
  readonly state: LineState | 'no show yet' | 'unreadable';
  /** ISO 8601, UTC; null where there is no show. */
  readonly openedAt: string | null;
  readonly waiting: number;
  /** Those among them who come before the others, whatever their wait. */
  readonly comingFirst: number;
  /** Null when nobody waits. */
  readonly longestWaitSeconds: number | null;
  /** The first of them, in the order in which they are taken. */
  readonly callers: readonly ListedCaller[];
  /** Who is on the air, masked. */
  readonly onAir: readonly string[];
  /** Null while the line takes no callers: then nobody counts the DJs. */
  readonly isDjPresent: boolean | null;
  /** ISO 8601, UTC; null while a DJ is there, and when it is not known. */
  readonly djAwaySince: string | null;
  /** Until when the DJ who is there takes a break, ISO 8601, UTC; null when there is none. */
  readonly djBreakUntil: string | null;
  /** What callers hear of the topic, and of the next show. */
  readonly topic: Said;
  readonly nextShow: Said;
  /** Whether the DJ has spoken a word to all who wait, which they hear once. */
  readonly isDjWordSaid: boolean;
}

/**
 * Looks at the line. Reads only.
 *
 * @throws whatever the SDK throws
 */
export async function lineStatus(
  client: Twilio,
  { settings, environment }: StationInEnvironment,
  { url, now }: { url: string; now: Date },
): Promise<LineStatus> {
  const line = { client, stationId: settings.stationId };
  const reading = await readShow(line);
  const show = reading.kind === 'show' ? reading.show : undefined;
  const { main, next } = await waitingIn(client, settings.queueName);
  const waiting = [...(await withWaitSinceJoining(line, next, now)), ...main];
  const inProgress = await callsInProgress(client);
  const djCalls = show && takesCallers(show) ? show.djCalls : [];
  const known = new Set([...djCalls, ...waiting.map(({ callSid }) => callSid)]);
  const others = inProgress.filter(({ callSid }) => !known.has(callSid));
  const presence = djPresence(show, inProgress);
  const onAir = await callsOnAir(line, others);
  return {
    station: settings.stationId,
    environment,
    url,
    state: show?.state ?? (reading.kind === 'missing' ? 'no show yet' : 'unreadable'),
    openedAt: show?.openedAt ?? null,
    waiting: waiting.length,
    comingFirst: next.length,
    longestWaitSeconds: waiting.length === 0 ? null : Math.max(...waiting.map((one) => one.waitSeconds)),
    callers: await waitingList(line, waiting, { dossier: settings.dossier, inProgress, now }),
    onAir: onAir.map(({ from }) => shownNumber(from)),
    ...presence,
    djBreakUntil: presence.isDjPresent ? breakOf(show, now) : null,
    topic: saidNow(show?.said, { what: 'topic', setting: settings.topic, now }),
    nextShow: saidNow(show?.said, { what: 'nextShow', setting: settings.nextShow, now }),
    isDjWordSaid: show?.said?.djWord !== undefined,
  };
}

type WaitingInQueues = Readonly<Record<keyof LineQueues, readonly WaitingCall[]>>;

async function waitingIn(client: Twilio, queueName: string): Promise<WaitingInQueues> {
  const queues = await findLineQueues(client, queueName);
  const membersOf = (queue: LineQueues[keyof LineQueues]) => (queue ? queueMembers(client, queue.sid) : []);
  const [main, next] = await Promise.all([membersOf(queues.main), membersOf(queues.next)]);
  return { main, next };
}

/** A DJ's call whose end nobody has told us of is over all the same. */
function djPresence(
  show: Show | undefined,
  inProgress: readonly CallInProgress[],
): Pick<LineStatus, 'isDjPresent' | 'djAwaySince'> {
  if (show === undefined || !takesCallers(show)) return { isDjPresent: null, djAwaySince: null };
  const isDjPresent = inProgress.some(({ callSid }) => show.djCalls.includes(callSid));
  return { isDjPresent, djAwaySince: isDjPresent ? null : show.djAwaySince };
}

function breakOf(show: Show | undefined, now: Date): string | null {
  const until = show && takesCallers(show) ? show.breakUntil : null;
  return until !== null && Date.parse(until) > now.getTime() ? until : null;
}
