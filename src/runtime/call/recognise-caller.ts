import { callerInLine } from '../../carried/caller.ts';
import type { Recognised } from '../../show/call/call-fact.ts';
import type { CallerCard, FoundCard } from '../../show/call/caller-card.ts';
import { type Admission, admissionOf } from '../../show/line/admission.ts';
import { type PhoneNumber, parsePhoneNumber } from '../../show/phone-number.ts';
import type { Show } from '../../show/show.ts';
import { type CardRead, noteAired, readCallerCard } from '../../twilio/callers.ts';
import { callerKey } from '../../twilio/sync-names.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';
import { aboutThisCall } from './record-call-fact.ts';
import type { CallerWhoLeft } from './record-departure.ts';

/** As long as the look for older calls, beside which it is done. */
const reading: OptionalStep = { name: 'read what is kept of a caller', milliseconds: 700 };

const unrecognised: RecognisedCaller = {
  admission: { kind: 'in-line', wasAired: false },
  fact: undefined,
  card: undefined,
};

/** Somebody who calls, as the station knows them. */
export interface RecognisedCaller {
  readonly admission: Admission;
  /** To be written down, for the DJ to hear; undefined for somebody who calls for the first time. */
  readonly fact: Recognised | undefined;
  /** As the call carries it; undefined when that is not known. */
  readonly card: FoundCard | undefined;
}

/**
 * Looks who is calling: one request, and none for a call that was in line before, or while the show cannot be read. Whoever cannot be looked up comes in, for a line that kept everybody out would be worse than
 * one that lets somebody in.
 *
 * @param show undefined when it cannot be read
 */
export async function recogniseCaller(webhook: Webhook, show: Show | undefined): Promise<RecognisedCaller> {
  // Thrown out of the line by a fault, and let in before; or the show is out of reach, and the cards are where it is.
  if (callerInLine.fromQuery(webhook.parameters).again > 0 || show === undefined) return unrecognised;
  const number = parsePhoneNumber(webhook.parameters.text('From'));
  const read = number === undefined ? undefined : await cardOf(webhook, number);
  const card = read?.card;
  const isForged = isNumberForged(webhook);
  const caller = { number, isForged, card: card ?? {}, show: show?.show };
  const admission = admissionOf(caller, webhook.settings);
  return { admission, fact: factOf(webhook, admission, card), card: read?.found };
}

/**
 * Whether the networks say that the number is not the caller's.
 *
 * @see https://www.twilio.com/docs/voice/trusted-calling-with-shakenstir
 */
export function isNumberForged({ parameters }: Webhook): boolean {
  return parameters.text('StirVerstat').startsWith('TN-Validation-Failed');
}

async function cardOf(webhook: Webhook, number: PhoneNumber): Promise<CardRead | undefined> {
  const { station, authToken, now } = webhook;
  const of = { callerKey: callerKey(number, authToken), now };
  return bestEffort(webhook, reading, () => readCallerCard(station(), of));
}

/** @param card undefined where nobody can say what is on it */
function factOf(
  webhook: Webhook,
  admission: Admission,
  card: CallerCard | undefined,
): Recognised | undefined {
  const isGuest = admission.kind === 'guest';
  const aired = card?.aired;
  if (!isGuest && card !== undefined && aired === undefined) return undefined;
  return {
    ...aboutThisCall(webhook),
    kind: 'recognised',
    guest: isGuest ? admission.note : null,
    timesOnAir: card === undefined ? null : (aired?.times ?? 0),
    lastOnAirAt: aired?.lastAt ?? null,
    waitsBehind: admission.kind === 'in-line' && admission.wasAired,
  };
}

const noting: OptionalStep = { name: 'note that a caller was on the air', milliseconds: 1200 };

/** Notes on the card of whoever was on the air that they were, for the next time that they call. */
export async function noteOnAir(
  webhook: Webhook,
  { caller, outcome, pickedUpAt }: CallerWhoLeft,
): Promise<void> {
  const { parameters, station, authToken, callSid, now } = webhook;
  const number = parsePhoneNumber(parameters.text('From'));
  if (outcome !== 'aired' || number === undefined || callSid === '') return;
  const of = { callerKey: callerKey(number, authToken), now };
  const at = pickedUpAt === undefined ? now : new Date(pickedUpAt);
  const taken = { at, show: caller.show ?? null, callSid, found: caller.card };
  await bestEffort(webhook, noting, () => noteAired(station(), of, taken));
}
