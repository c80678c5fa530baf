import { expiryTime } from '../../show/message/message.ts';
import { lineIsOpenText } from '../../show/message/texts.ts';
import { maskNumber } from '../../show/phone-number.ts';
import type { Show } from '../../show/show.ts';
import { eraseMessage } from '../../twilio/messages.ts';
import { marksBefore } from '../../twilio/stored-messages.ts';
import { listTextWishes, type StoredTextWish, takeTextWish } from '../../twilio/text-wishes.ts';
import { sendText } from '../../twilio/texts.ts';
import { bestEffort, type OptionalStep, withDeadline } from '../deadline.ts';
import { logNote, logProblem } from '../log.ts';
import { adoptTake, strayTakes } from '../message/stray-takes.ts';
import { runAtSpeed } from '../run-at-speed.ts';
import type { Webhook } from '../webhook.ts';

const listingWishes: OptionalStep = { name: 'list who wants a text', milliseconds: 1200 };
const listingMessages: OptionalStep = { name: 'list the expired messages', milliseconds: 1200 };
const listingStrays: OptionalStep = { name: 'list messages that nobody has stored', milliseconds: 1200 };
const requestMilliseconds = 1500;

/** No slice gets through more, of either. */
const mostWishes = 100;
const mostExpired = 50;

/** Ten at once, each for half a second: Sync takes twenty writes a second. https://www.twilio.com/docs/sync/limits */
const speed = { atOnce: 10, slotMilliseconds: 500 };

/** What came of one slice. */
export interface ChoresSlice {
  readonly done: number;
  /** Whether another slice would find more to do. */
  readonly isMoreToDo: boolean;
}

/**
 * Does what an opened line has to do, as much of it as fits into one answer: stores messages that nobody has stored, sends the
 * texts that were wished for, and erases expired messages. Whatever is left is found again by the next slice, whoever drives it.
 *
 * @param startsUntil milliseconds since 1970: nothing is started from then on, and all is over three seconds later
 */
export async function doChores(
  webhook: Webhook,
  { show, startsUntil }: { readonly show: Show; readonly startsUntil: number },
): Promise<ChoresSlice> {
  const { station, settings, now } = webhook;
  const time = expiryTime({ now, ...settings });
  const [wishes = [], expired = [], strays = []] = await Promise.all([
    bestEffort(webhook, listingWishes, () => listTextWishes(station(), { show, most: mostWishes })),
    bestEffort(webhook, listingMessages, () => marksBefore(station(), { time, most: mostExpired })),
    bestEffort(webhook, listingStrays, () => strayTakes(webhook)),
  ]);
  const chores = [
    ...strays.map((take) => () => inTime(adoptTake(webhook, take), 'storing a message')),
    ...wishes.map((stored) => () => grantWish(webhook, stored)),
    ...expired.map((mark) => () => inTime(eraseMessage(station(), mark), 'erasing a message')),
  ];
  const { notStarted, failed } = await runAtSpeed({
    ...speed,
    items: chores,
    work: (chore) => chore(),
    startsUntil,
  });
  if (failed[0]) logProblem(webhook, `${failed.length} chores are left for the next DJ`, failed[0].error);
  const isFull = wishes.length === mostWishes || expired.length >= mostExpired;
  const done = chores.length - notStarted.length - failed.length;
  return { done, isMoreToDo: notStarted.length > 0 || isFull };
}

/** @throws when the wish could not be taken, and is still there */
async function grantWish(webhook: Webhook, { key, wish }: StoredTextWish): Promise<void> {
  const { station, client, settings } = webhook;
  const isOurs = await inTime(takeTextWish(station(), key), 'taking a wish');
  if (!isOurs) return;
  if (wish === undefined)
    return logProblem(webhook, 'a wish for a text did not read as one, and is forgotten');
  const body = lineIsOpenText(settings);
  const notSent = `no text to ${maskNumber(wish.to)}`;
  try {
    const text = { from: wish.from, to: wish.to, body };
    const refusal = await inTime(sendText(client(), text), 'sending a text');
    if (refusal !== undefined) logNote(webhook, `${notSent}: ${refusal}`);
  } catch (error) {
    logProblem(webhook, notSent, error);
  }
}

function inTime<T>(work: Promise<T>, what: string): Promise<T> {
  return withDeadline(work, requestMilliseconds, what);
}
