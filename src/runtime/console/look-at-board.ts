import { createHash } from 'node:crypto';
import type { Board, OnAir, Row } from '../../show/console/board.ts';
import type { DeskCardSeen } from '../../show/console/desk-card.ts';
import { rowOf, type Standing } from '../../show/console/row-of.ts';
import { type Show, takesCallers } from '../../show/show.ts';
import { listDeskCards } from '../../twilio/desk-cards.ts';
import { firstInQueue, type QueuedCall } from '../../twilio/queue-members.ts';
import { waitingCallers } from '../../twilio/queues.ts';
import { readShow } from '../../twilio/show-store.ts';
import { nearFrontOf } from '../dj/dossier-for-dj.ts';
import type { Webhook } from '../webhook.ts';
import { knownCallers } from './callers-in-line.ts';
import { countedCalls } from './counted-calls.ts';
import { leftCallers } from './left-callers.ts';
import { lineFigures } from './line-figures.ts';
import { type Airing, whoIsOnAir } from './who-is-on-air.ts';

/** More rows than anybody can look through. */
const mostRows = 100;

/** What everybody sees of it, whatever their role. */
export type BoardForAll = Omit<Board, 'role'>;

/** What one look has found, before it is put together. */
interface Seen {
  readonly show: Show | undefined;
  readonly next: readonly QueuedCall[];
  readonly main: readonly QueuedCall[];
  readonly waiting: number;
  readonly cards: ReadonlyMap<string, DeskCardSeen>;
  readonly airing: Airing | undefined;
}

/**
 * The whole board, as it is now: the show; then, four requests at once, both queues, the cards and whoever is on the air; then
 * what is not known yet of those who wait.
 *
 * @throws whatever the SDK throws: a board with holes in it would be believed
 */
export async function lookAtBoard(webhook: Webhook): Promise<BoardForAll> {
  const reading = await readShow(webhook.station());
  const seen = await look(webhook, reading.kind === 'show' ? reading.show : undefined);
  const { show, airing } = seen;
  const onAir = airing === undefined ? [] : [{ callSid: airing.callSid, enqueuedAt: airing.at }];
  const present = [...onAir, ...seen.next, ...seen.main];
  const known = await knownCallers(webhook, present);
  const rowFor = (callSid: string, standing: Standing): Row => {
    const { facts, factsAt = 0, number, callsBefore = null } = known.get(callSid) ?? {};
    const nearFront = nearFrontOf(callSid, show);
    const noted = seen.cards.get(callSid);
    return rowOf({ callSid, facts, factsAt, number, callsBefore, noted, nearFront }, standing);
  };
  const counted = show && (await countedCalls(webhook, show));
  const { rows, order } = standings(seen, rowFor);
  const goneFrom = {
    ...seen,
    present: new Set(present.map(({ callSid }) => callSid)),
    ended: counted?.ended ?? [],
  };
  const shown = {
    stationName: webhook.settings.stationName,
    line: lineFigures(webhook, { ...seen, counted }),
    onAir: onAirOf(webhook, seen, rowFor),
    rows,
    order,
    more: Math.max(0, seen.waiting - rows.length),
    left: show === undefined ? [] : await leftCallers(webhook, { ...goneFrom, show }),
  };
  const tag = createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
  return { tag, at: webhook.now.getTime(), ...shown };
}

async function look(webhook: Webhook, show: Show | undefined): Promise<Seen> {
  if (show === undefined || show.state === 'closed')
    return { show, next: [], main: [], waiting: 0, cards: new Map(), airing: undefined };
  const client = webhook.client();
  const [next, main, cards, airing] = await Promise.all([
    firstInQueue(client, show.nextQueueSid, mostRows),
    firstInQueue(client, show.queueSid, mostRows),
    listDeskCards(webhook.station(), show.show),
    whoIsOnAir(webhook, show),
  ]);
  const rest =
    main.length < mostRows
      ? main.length
      : ((await waitingCallers(client, { main: show.queueSid, next: '' })).main ?? main.length);
  return { show, next, main, waiting: next.length + rest, cards, airing };
}

/** Those whom the DJ dials first, then the running order, then everybody else as they came. */
function standings(
  { show, next, main }: Seen,
  rowFor: (callSid: string, standing: Standing) => Row,
): { rows: readonly Row[]; order: readonly string[] } {
  const wanted = show && takesCallers(show) ? (show.order ?? []).map(({ callSid }) => callSid) : [];
  const isWanted = ({ callSid }: QueuedCall) => wanted.includes(callSid);
  const byOrder = (one: QueuedCall, other: QueuedCall) =>
    wanted.indexOf(one.callSid) - wanted.indexOf(other.callSid);
  const all = [...next, ...main.filter(isWanted).sort(byOrder), ...main.filter((call) => !isWanted(call))];
  const rows = all.slice(0, mostRows).map((call, index) =>
    rowFor(call.callSid, {
      place: index + 1,
      enqueuedAt: call.enqueuedAt,
      comesFirst: next.includes(call),
      isOrdered: isWanted(call),
    }),
  );
  const inLine = new Set(main.map(({ callSid }) => callSid));
  return { rows, order: wanted.filter((callSid) => inLine.has(callSid)) };
}

function onAirOf(
  { settings }: Webhook,
  { airing }: Seen,
  rowFor: (callSid: string, standing: Standing) => Row,
): OnAir | null {
  if (airing === undefined) return null;
  const standing = { place: 0, enqueuedAt: airing.at, comesFirst: true, isOrdered: false };
  const { airLimitSeconds } = settings;
  const endsAt = airLimitSeconds === undefined ? null : airing.at + airLimitSeconds * 1000;
  return { ...rowFor(airing.callSid, standing), airedAt: airing.at, endsAt };
}
