import { type ApologyCause, apologyCause, apologyText } from '../../show/call/apology.ts';
import type { Left } from '../../show/call/call-fact.ts';
import type { Outcome } from '../../show/call/departure.ts';
import type { QueuedCaller } from '../../show/line/queued-caller.ts';
import { maskNumber, parsePhoneNumber } from '../../show/phone-number.ts';
import { callerKey } from '../../twilio/sync-names.ts';
import { claimApology, sendText, type Text } from '../../twilio/texts.ts';
import { knownShow } from '../current-show.ts';
import { bestEffort, type OptionalStep } from '../deadline.ts';
import { joinedLineAtSeconds, recordedWait } from '../line/wait.ts';
import { logNote } from '../log.ts';
import type { Webhook } from '../webhook.ts';
import { aboutThisCall, noticeOf, recordCallFact } from './record-call-fact.ts';

export interface CallerWhoLeft {
  readonly caller: QueuedCaller;
  readonly outcome: Outcome;
  /** When a DJ took the caller, ISO 8601; undefined when nobody did, or when it is not known. */
  readonly pickedUpAt?: string | undefined;
  /** Twilio's word where the request does not say it. */
  readonly queueResult?: string;
}

/**
 * Records that a call has left the line, and apologises by text where that is due. Both happen once, each for a reason of
 * its own: the fact, and the claim of the apology, can be created only once. So neither waits for the other, and a
 * Function that may be one of thirty is over sooner.
 */
export async function recordDeparture(webhook: Webhook, who: CallerWhoLeft): Promise<void> {
  if (webhook.callSid === '') return;
  const left = leftBy(webhook, who);
  const cause = apologyCause(left, webhook.settings.apologyAfterSeconds);
  await Promise.all([recordCallFact(webhook, left), cause && apologise(webhook, cause, left.show)]);
}

/** The same for a caller who is with us still, in this call or in another, so that no text is due. */
export async function recordParting(webhook: Webhook, who: CallerWhoLeft): Promise<void> {
  await recordCallFact(webhook, leftBy(webhook, who));
}

function leftBy(webhook: Webhook, { caller, outcome, pickedUpAt, ...more }: CallerWhoLeft): Left {
  const { parameters, voice } = webhook;
  const { show, turn, heard } = caller;
  // Who never got in has not waited.
  const since = outcome === 'refused' ? undefined : joinedLineAtSeconds(webhook);
  const wait = { caller, pickedUpAt, wasAired: outcome === 'aired' };
  return {
    ...aboutThisCall(webhook),
    kind: 'left',
    show: show ?? null,
    outcome,
    queueResult: more.queueResult ?? parameters.text('QueueResult'),
    waitSeconds: since === undefined ? null : recordedWait(webhook, wait),
    turn,
    joinedAt: since === undefined ? null : new Date(since * 1000).toISOString(),
    notice: heard === undefined ? null : noticeOf(voice, 'notice-before-line', new Date(heard * 1000)),
  };
}

const claiming: OptionalStep = { name: 'claim the apology', milliseconds: 1000 };
const sending: OptionalStep = { name: 'send the apology', milliseconds: 1200 };

/** Stands for the show where it is not known, so that a caller still gets no second text. */
const unknownShow = 'unknown';

/**
 * Sends a caller who can be texted an apology, from the number they called: at most one in a show.
 *
 * @param show null when it was not known as the caller joined
 */
async function apologise(webhook: Webhook, cause: ApologyCause, show: string | null): Promise<void> {
  const { parameters, settings, station, authToken } = webhook;
  const to = parsePhoneNumber(parameters.text('From'));
  const from = parsePhoneNumber(parameters.text('To'));
  if (to === undefined || from === undefined) return;
  const key = callerKey(to, authToken);
  const claim = { show: show ?? (await knownShow(webhook))?.show ?? unknownShow, callerKey: key };
  const isClaimed = await bestEffort(webhook, claiming, () => claimApology(station(), claim));
  if (!isClaimed) return;
  const text = { from, to, body: apologyText(cause, settings) };
  await bestEffort(webhook, sending, () => send(webhook, text));
}

async function send(webhook: Webhook, text: Text): Promise<void> {
  const refusal = await sendText(webhook.client(), text);
  if (refusal !== undefined) logNote(webhook, `no apology to ${maskNumber(text.to)}: ${refusal}`);
}
