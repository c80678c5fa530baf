import type { DjRound, FirstInLine, QueueView } from '../../show/dj/decide-dj-round.ts';
import { breakSinceLastPickUp } from '../../show/dj/pick-up-pace.ts';
import { nextQueueName } from '../../show/line/queued-caller.ts';
import { epochSeconds } from '../../show/moment.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import { giveShowItsQueues } from '../../twilio/open-show.ts';
import {
  frontOfQueue,
  type LineSids,
  type LineSizes,
  queueMembers,
  waitingCallers,
} from '../../twilio/queues.ts';
import type { DialledLine } from '../../twiml/dj/before-caller.ts';
import { freshShow } from '../current-show.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';

const counting: OptionalStep = { name: 'look at the queues', milliseconds: 900 };
const making: OptionalStep = {
  name: 'make the queues again (npm run deploy makes them)',
  milliseconds: 1500,
};
const looking: OptionalStep = { name: 'see who is first in line', milliseconds: 700 };

/** The line as a DJ needs to see it. */
export interface LineView {
  readonly show: Show | undefined;
  readonly queue: QueueView;
}

const unseen: QueueView = { kind: 'unseen' };

/**
 * Looks at who is waiting, where callers are taken: how many in either queue, and who is first, never all of them.
 *
 * @param show undefined when it cannot be read
 */
export async function lookAtLine(webhook: Webhook, show: Show | undefined): Promise<LineView> {
  if (show === undefined || !takesCallers(show)) return { show, queue: unseen };
  const sizes = await sizesOf(webhook, show);
  if (sizes === undefined) return { show, queue: unseen };
  if (isWhole(sizes)) return { show, queue: await seen(webhook, show, sizes) };
  // Deleted, or not made yet. Only an open line may have one made, and this one may have closed since we read it.
  const now = await freshShow(webhook);
  if (now?.state === 'last-call') return { show: now, queue: await seen(webhook, now, sizes) };
  if (now?.state !== 'open') return { show: now, queue: unseen };
  const made = await bestEffort(webhook, making, () =>
    giveShowItsQueues(webhook.station(), webhook.settings, now),
  );
  const sizesNow = made && (await sizesOf(webhook, made));
  return { show: now, queue: sizesNow && isWhole(sizesNow) ? await seen(webhook, made, sizesNow) : unseen };
}

/** The queues of a show. */
export function lineSids({ queueSid, nextQueueSid }: Show): LineSids {
  return { main: queueSid, next: nextQueueSid };
}

function sizesOf(webhook: Webhook, show: Show): Promise<LineSizes | undefined> {
  return bestEffort(webhook, counting, () => waitingCallers(webhook.client(), lineSids(show)));
}

function isWhole({ main, next }: LineSizes): boolean {
  return main !== undefined && next !== undefined;
}

async function seen(webhook: Webhook, show: Show, sizes: LineSizes): Promise<QueueView> {
  const { main = 0, next = 0 } = sizes;
  const waiting = main + next;
  const [ofMain, ofNext] = await Promise.all([
    frontOf(webhook, show.queueSid, main),
    frontOf(webhook, show.nextQueueSid, next),
  ]);
  // Whoever came first may have left just now. Dialling an empty queue would be ten seconds of silence on the air.
  const nextIsEmpty = next === 0 || (ofNext === null && main > 0);
  return nextIsEmpty
    ? { kind: 'seen', waiting, queue: 'main', first: ofMain ?? null }
    : { kind: 'seen', waiting, queue: 'next', first: ofNext ?? null };
}

/** Null when nobody is there, undefined when that cannot be seen. */
async function frontOf(
  webhook: Webhook,
  queueSid: string,
  size: number,
): Promise<FirstInLine | null | undefined> {
  if (size === 0) return null;
  return bestEffort(webhook, looking, () => frontOfQueue(webhook.client(), queueSid));
}

const lookingBehind: OptionalStep = { name: 'see who comes next but one', milliseconds: 700 };

/**
 * Who stands behind the first in the queue that is dialled now, for their own dossier later: one request, beside that for the
 * dossier of the first.
 *
 * @returns their CallSid; undefined when nobody does, or it cannot be seen, and where DJs hear of nobody
 */
export async function nextButOne(
  webhook: Webhook,
  show: Show | undefined,
  round: DjRound,
): Promise<string | undefined> {
  const { client, settings } = webhook;
  if (show === undefined || round.kind !== 'waiting' || round.waiting < 2) return undefined;
  if (settings.dossier === 'off') return undefined;
  const sid = lineSids(show)[round.queue];
  const members = await bestEffort(webhook, lookingBehind, () => queueMembers(client(), sid, 2));
  return members?.[1]?.callSid;
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
    breakUntil: show && takesCallers(show) ? secondsOf(breakSinceLastPickUp(show)) : undefined,
    behind,
    airLimitSeconds,
    dialledAt: epochSeconds(now),
  };
}

function secondsOf(moment: string | undefined): number | undefined {
  return moment === undefined ? undefined : epochSeconds(moment);
}
