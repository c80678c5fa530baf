import { parsePhoneNumber } from '../../show/phone-number.ts';
import { callerKey } from '../../twilio/sync-names.ts';
import { storeTextWish } from '../../twilio/text-wishes.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';

const noting: OptionalStep = { name: 'note who wants a text when the line opens', milliseconds: 2500 };

/**
 * Notes that the caller wants a text when the line opens next time. Asking twice is asking once.
 *
 * @returns `no-number` when the caller's number is withheld, `failed` when the wish could not be stored
 */
export async function noteTextWish(webhook: Webhook): Promise<'noted' | 'no-number' | 'failed'> {
  const { parameters, station, authToken, now } = webhook;
  const to = parsePhoneNumber(parameters.text('From'));
  const from = parsePhoneNumber(parameters.text('To'));
  if (to === undefined || from === undefined) return 'no-number';
  const wish = { to, from, at: now.toISOString() };
  const stored = await bestEffort(webhook, noting, () =>
    storeTextWish(station(), { callerKey: callerKey(to, authToken), wish }),
  );
  return stored === undefined ? 'failed' : 'noted';
}
