import { countPinTry, mostPinTries } from '../../show/dj/dj-access.ts';
import { parsePhoneNumber } from '../../show/phone-number.ts';
import { forgetPinTries, noteRightPin, storePinTry } from '../../twilio/pin-tries.ts';
import { callerKey } from '../../twilio/sync-names.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import { isSameSecret } from '../is-same-secret.ts';
import type { Webhook } from '../webhook.ts';

const counting: OptionalStep = { name: 'count the PIN', milliseconds: 2500 };
const forgetting: OptionalStep = { name: 'forget the wrong PINs', milliseconds: 1500 };
const noting: OptionalStep = { name: 'note that the right PIN was keyed in this call', milliseconds: 1500 };

export interface PinGuess {
  readonly keyed: string;
  readonly pin: string;
  /** Wrong PINs in this call before. When Sync is out of reach, they alone are counted. */
  readonly wrongTries: number;
  /** A try that Sync cannot count is then no try: whoever is on the line could try again for ever. */
  readonly mustBeCounted: boolean;
}

export type PinVerdict = 'right' | 'wrong' | 'locked' | 'not-counted';

/** Checks a keyed PIN: three wrong ones lock the calling number for five minutes. */
export async function checkPin(webhook: Webhook, guess: PinGuess): Promise<PinVerdict> {
  if (guess.wrongTries >= mostPinTries) return 'locked';
  const { station, parameters, authToken, callSid, now } = webhook;
  const key = callerKey(parsePhoneNumber(parameters.text('From')), authToken);
  const mayTry = await bestEffort(webhook, counting, () =>
    storePinTry(station(), key, (before) => countPinTry(before, now)),
  );
  if (mayTry === false) return 'locked';
  if (mayTry === undefined && guess.mustBeCounted) return 'not-counted';
  if (!isSameSecret(guess.keyed, guess.pin)) return guess.wrongTries + 1 < mostPinTries ? 'wrong' : 'locked';
  await Promise.all([
    bestEffort(webhook, forgetting, () => forgetPinTries(station(), key)),
    callSid !== '' && bestEffort(webhook, noting, () => noteRightPin(station(), callSid)),
  ]);
  return 'right';
}
