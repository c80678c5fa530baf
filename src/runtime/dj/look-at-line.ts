import { djAtLine } from '../../carried/dj.ts';
import type { QueueView } from '../../show/dj/decide-dj-round.ts';
import { breakSinceLastPickUp } from '../../show/dj/pick-up-pace.ts';
import { nextQueueName } from '../../show/line/queued-caller.ts';
import { epochSeconds } from '../../show/moment.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import { giveShowItsQueues } from '../../twilio/open-show.ts';
import {
  frontsOfLine,
  type LineFronts,
  type LineSids,
  type LineSizes,
  type WaitingCall,
  waitingCallers,
} from '../../twilio/queues.ts';
import { revisionOf } from '../../twilio/show-store.ts';
import type { DialledLine } from '../../twiml/dj/before-caller.ts';
import { freshShow } from '../current-show.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';

const counting: OptionalStep = { name: 'count who waits', milliseconds: 900 };
const making: OptionalStep = {
  name: 'make the queues again (npm run deploy makes them)',
  milliseconds: 1500,
};
const looking: OptionalStep = { name: 'see who is first in line', milliseconds: 700 };

/** The line as a DJ needs to see it. */
export interface LineView {
  readonly show: Show | undefined;
  readonly queue: QueueView;
  /** Who stands behind the first in the queue whose turn it is; undefined for nobody, or when it cannot be seen. */
  readonly behind: WaitingCall | undefined;
  /** The CallSids of those who come after the first, in either queue: three at most, and none where they cannot be seen. */
  readonly following: readonly string[];
  /** How many wait in both queues; undefined where they were not counted, and `queue` tells only that somebody waits. */
  readonly counted: number | undefined;
}

const unseen = { queue: { kind: 'unseen' }, behind: undefined, following: [], counted: undefined } as const;

/** What was seen of the line of a show that is remembered. */
export interface LookAhead {
  readonly remembered: Show;
  readonly line: SeenLine;
}

/**
 * Looks at who is waiting, where callers are taken: who is first, never all of them; and how many, where the DJ is told that.
 *
 * @param show undefined when it cannot be read
 * @param ahead what was seen while it was read
 */
export async function lookAtLine(
  webhook: Webhook,
  show: Show | undefined,
  ahead?: LookAhead,
): Promise<LineView> {
  if (show === undefined || !takesCallers(show)) return { show, ...unseen };
  const line = ahead && isSameLine(ahead.remembered, show) ? ahead.line : await look(webhook, show);
  if (isWhole(line)) return { show, ...viewOf(line) };
  // Deleted, or not made yet. Only an open line may have one made, and this one may have closed since we read it.
  const now = await freshShow(webhook);
  if (now?.state === 'last-call') return { show: now, ...viewOf(line) };
  if (now?.state !== 'open') return { show: now, ...unseen };
  const made = await bestEffort(webhook, making, () =>
    giveShowItsQueues(webhook.station(), webhook.settings, now),
  );
  return { show: now, ...(made ? viewOf(await look(webhook, made)) : unseen) };
}

/** The queues of a show. */
export function lineSids({ queueSid, nextQueueSid }: Show): LineSids {
  return { main: queueSid, next: nextQueueSid };
}

/** What was seen of the queues of a line; undefined where nothing was asked, or nothing could be seen. */
interface SeenLine {
  readonly sizes: LineSizes | undefined;
  readonly fronts: LineFronts | undefined;
}

/**
 * Both at once. The DJ is told how many wait where that is news: not between one caller and the next. Where nobody was there a
 * moment ago, somebody else may have come, but mostly nobody has, and to count them is one request.
 */
export async function look(webhook: Webhook, show: Show): Promise<SeenLine> {
  const { client, parameters } = webhook;
  const sids = lineSids(show);
  const { prompt, state } = djAtLine.fromQuery(parameters);
  const isCounted = prompt !== 'waiting' || state !== show.state;
  const counted = isCounted ? bestEffort(webhook, counting, () => waitingCallers(client(), sids)) : undefined;
  if (prompt === 'nobody') {
    const sizes = await counted;
    if (sizes?.main === 0 && sizes.next === 0) return { sizes, fronts: { main: [], next: [] } };
  }
  const seeing = bestEffort(webhook, looking, () => frontsOfLine(client(), sids));
  const [sizes, fronts] = await Promise.all([counted, seeing]);
  return { sizes, fronts };
}

/** What is asked depends on the state, too. */
export function isSameLine(one: Show, other: Show): boolean {
  return hasSameQueues(one, other) && one.state === other.state;
}

/** Whether what was seen of the one show's queues is true of the other. */
export function hasSameQueues(one: Show, other: Show): boolean {
  return one.queueSid === other.queueSid && one.nextQueueSid === other.nextQueueSid;
}

function isWhole({ sizes, fronts }: SeenLine): boolean {
  const all = [sizes, fronts].filter((seen) => seen !== undefined);
  return all.every(({ main, next }) => main !== undefined && next !== undefined);
}

/** Of whom a DJ hears who asks who waits. */
const mostFollowing = 3;

/** Whoever is in `next` comes first. Dialling an empty queue would be ten seconds of silence on the air. */
export function viewOf({ sizes, fronts }: SeenLine): Omit<LineView, 'show'> {
  const counted = sizes && sumOf(sizes);
  if (fronts !== undefined) {
    const queue = fronts.next?.length ? 'next' : 'main';
    const [first = null, behind] = fronts[queue] ?? [];
    const seen = (fronts.main?.length ?? 0) + (fronts.next?.length ?? 0);
    const waiting = first === null ? 0 : Math.max(seen, sumOf(sizes));
    const inOrder = [...(fronts.next ?? []), ...(fronts.main ?? [])];
    const following = inOrder.slice(1, 1 + mostFollowing).map(({ callSid }) => callSid);
    return { queue: { kind: 'seen', waiting, queue, first }, behind, following, counted };
  }
  if (sizes === undefined || counted === undefined) return unseen;
  const queue = sizes.next ? 'next' : 'main';
  return { ...unseen, queue: { kind: 'seen', waiting: counted, queue, first: null }, counted };
}

function sumOf({ main = 0, next = 0 }: Partial<LineSizes> = {}): number {
  return main + next;
}

/**
 * The line as a DJ dials it.
 *
 * @param show undefined when it cannot be read
 * @param behind the CallSid of the next but one; undefined when there is none, or it is not known
 */
export function dialledLine(
  { settings, now }: Webhook,
  show: Show | undefined,
  behind?: string,
): DialledLine {
  const { queueName, airLimitSeconds } = settings;
  return {
    queueNames: { main: queueName, next: nextQueueName(queueName) },
    show: show?.show,
    revision: show && revisionOf(show),
    breakUntil: show && takesCallers(show) ? secondsOf(breakSinceLastPickUp(show)) : undefined,
    behind,
    airLimitSeconds,
    dialledAt: epochSeconds(now),
  };
}

function secondsOf(moment: string | undefined): number | undefined {
  return moment === undefined ? undefined : epochSeconds(moment);
}
