import type { TextWish } from '../../show/message/texts.ts';
import { roomText, textRefusal } from '../../show/message/texts.ts';
import { maskNumber, parsePhoneNumber } from '../../show/phone-number.ts';
import type { Show } from '../../show/show.ts';
import { waitingCallers } from '../../twilio/queues.ts';
import { codeOf } from '../../twilio/rest-error.ts';
import { storeRoomWish, takeRoomWish } from '../../twilio/room-wanted.ts';
import { sendText } from '../../twilio/texts.ts';
import { knownShow } from '../current-show.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import { logNote } from '../log.ts';
import type { Webhook } from '../webhook.ts';

const noting: OptionalStep = { name: 'note who wants a text when there is room', milliseconds: 3000 };
const counting: OptionalStep = { name: 'see whether there is room in line', milliseconds: 900 };
const taking: OptionalStep = { name: 'take who wants a text when there is room', milliseconds: 1800 };
const sending: OptionalStep = { name: 'send a text that there is room', milliseconds: 1200 };

/**
 * Notes that the caller wants one text when there is room in the line of this show.
 *
 * @returns `no-number` when the caller's number is withheld, `failed` when that could not be stored, or too many want it
 */
export async function noteRoomWish(webhook: Webhook): Promise<'noted' | 'no-number' | 'failed'> {
  const { parameters, station, now } = webhook;
  const to = parsePhoneNumber(parameters.text('From'));
  const from = parsePhoneNumber(parameters.text('To'));
  if (to === undefined || from === undefined) return 'no-number';
  const show = await knownShow(webhook);
  if (show?.state !== 'open') return 'failed';
  const wish = { to, from, at: now.toISOString() };
  const isNoted = await bestEffort(webhook, noting, () => storeRoomWish(station(), show.show, wish));
  return isNoted === true ? 'noted' : 'failed';
}

/**
 * Texts the first who wants room, once a place has been free for a minute. Asked where nobody waits for the answer, or a DJ who
 * has just looked at the line; nothing is asked of REST as long as nobody wants room.
 *
 * @param show undefined when it cannot be read
 * @param waiting how many are in line; counted where it is not given
 */
export async function offerRoom(webhook: Webhook, show: Show | undefined, waiting?: number): Promise<void> {
  if (show?.state !== 'open' || show.roomAskedAt === undefined) return;
  const { station, settings, now } = webhook;
  const count = waiting ?? (await bestEffort(webhook, counting, () => countOf(webhook, show)));
  if (count === undefined) return;
  const isFree = count < settings.maxQueueSize;
  const due = await bestEffort(webhook, taking, () => takeRoomWish(station(), show.show, { isFree, now }));
  if (due) await bestEffort(webhook, sending, () => send(webhook, due));
}

async function countOf({ client }: Webhook, { queueSid, nextQueueSid }: Show): Promise<number> {
  const { main = 0, next = 0 } = await waitingCallers(client(), { main: queueSid, next: nextQueueSid });
  return main + next;
}

async function send(webhook: Webhook, { from, to }: TextWish): Promise<void> {
  try {
    await sendText(webhook.client(), { from, to, body: roomText(webhook.settings) });
  } catch (error) {
    const refusal = textRefusal(codeOf(error));
    if (refusal === undefined) throw error;
    logNote(webhook, `no text to ${maskNumber(to)}: ${codeOf(error)}, ${refusal}`);
  }
}
