import { newMessageText, noticeOfMessage } from '../../show/message/message-notice.ts';
import { maskNumber, type PhoneNumber } from '../../show/phone-number.ts';
import type { Show } from '../../show/show.ts';
import { claimMessageNotice } from '../../twilio/messages.ts';
import { sendText, type Text } from '../../twilio/texts.ts';
import { knownShow } from '../current-show.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import { logNote } from '../log.ts';
import type { Webhook } from '../webhook.ts';

const claiming: OptionalStep = { name: 'claim the text that tells of a new message', milliseconds: 1000 };
const sendMilliseconds = 1200;

/** The show after which a message comes, where somebody wants to be told; nothing is asked of REST for nobody. */
export async function showForNotice(webhook: Webhook): Promise<Show | undefined> {
  return webhook.settings.notifyNumbers.length === 0 ? undefined : knownShow(webhook);
}

/**
 * Tells the numbers of NOTIFY_NUMBERS by text of a message that has just been stored, where that is due. It is claimed before it is sent, so
 * that a crash may cost the text but never sends it twice.
 *
 * @param show undefined when it cannot be read, or nobody wants to be told
 * @param from the number that the caller has called; undefined when Twilio could not be asked
 */
export async function tellOfMessage(
  webhook: Webhook,
  show: Show | undefined,
  from: PhoneNumber | undefined,
): Promise<void> {
  const { settings, station, now } = webhook;
  // Twilio sends no text from a number to itself.
  const numbers = [...new Set(settings.notifyNumbers)].filter((number) => number !== from);
  if (show === undefined || from === undefined || numbers.length === 0) return;
  const time = { now, timeZone: settings.stationTimezone };
  const isClaimed = await bestEffort(webhook, claiming, () =>
    claimMessageNotice(station(), (last) => noticeOfMessage(last, show, time)),
  );
  if (!isClaimed) return;
  const body = newMessageText(settings);
  await Promise.all(numbers.map((to) => send(webhook, { from, to, body })));
}

async function send(webhook: Webhook, text: Text): Promise<void> {
  const notSent = `no text of a new message to ${maskNumber(text.to)}`;
  const sending = {
    name: `send the text of a new message to ${maskNumber(text.to)}`,
    milliseconds: sendMilliseconds,
  };
  await bestEffort(webhook, sending, async () => {
    const refusal = await sendText(webhook.client(), text);
    if (refusal !== undefined) logNote(webhook, `${notSent}: ${refusal}`);
  });
}
