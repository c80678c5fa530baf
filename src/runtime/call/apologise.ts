import { type ApologyCause, apologyText } from '../../show/call/apology.ts';
import { textRefusal } from '../../show/message/text-refusal.ts';
import { maskNumber, parsePhoneNumber } from '../../show/phone-number.ts';
import { codeOf } from '../../twilio/rest-error.ts';
import { callerKey } from '../../twilio/sync-names.ts';
import { claimApology, sendText, type Text } from '../../twilio/texts.ts';
import { attempt, type Step } from '../attempt.ts';
import { knownShow } from '../current-show.ts';
import { logNote } from '../log.ts';
import type { Webhook } from '../webhook.ts';

const claiming: Step = { name: 'claim the apology', milliseconds: 1000 };
const sending: Step = { name: 'send the apology', milliseconds: 1200 };

/** Stands for the show where it is not known, so that a caller still gets no second text. */
const unknownShow = 'unknown';

/**
 * Sends a caller who can be texted an apology, from the number they called: at most one in a show.
 *
 * @param show null when it was not known as the caller joined
 */
export async function apologise(webhook: Webhook, cause: ApologyCause, show: string | null): Promise<void> {
  const { parameters, settings, client, authToken } = webhook;
  const to = parsePhoneNumber(parameters.text('From'));
  const from = parsePhoneNumber(parameters.text('To'));
  if (to === undefined || from === undefined) return;
  const key = callerKey(to, authToken);
  const claim = { show: show ?? (await knownShow(webhook))?.show ?? unknownShow, callerKey: key };
  const isClaimed = await attempt(webhook, claiming, () => claimApology(client(), settings, claim));
  if (!isClaimed) return;
  const text = { from, to, body: apologyText(cause, settings) };
  await attempt(webhook, sending, () => send(webhook, text));
}

async function send(webhook: Webhook, text: Text): Promise<void> {
  try {
    await sendText(webhook.client(), text);
  } catch (error) {
    const refusal = textRefusal(codeOf(error));
    if (refusal === undefined) throw error;
    logNote(webhook, `no apology to ${maskNumber(text.to)}: ${codeOf(error)}, ${refusal}`);
  }
}
