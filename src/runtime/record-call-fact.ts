import type { CallFact } from '../show/call-fact.ts';
import { parsePhoneNumber } from '../show/phone-number.ts';
import { recordFact } from '../twilio/record-fact.ts';
import { attempt } from './attempt.ts';
import type { Webhook } from './webhook.ts';

const recordMilliseconds = 1500;

/** What every fact of this webhook's call has in common. */
export function aboutThisCall({
  callSid,
  parameters,
  now,
}: Webhook): Pick<CallFact, 'callSid' | 'from' | 'at'> {
  return { callSid, from: parsePhoneNumber(parameters.text('From')) ?? null, at: now.toISOString() };
}

/**
 * Records a fact of this webhook's call.
 *
 * @returns false when it was recorded already: the webhook is a second delivery. Undefined when it could not be
 * recorded, or the webhook names no call.
 */
export async function recordCallFact(webhook: Webhook, fact: CallFact): Promise<boolean | undefined> {
  if (webhook.callSid === '') return undefined;
  const { client, settings } = webhook;
  const recording = { name: `record the fact "${fact.kind}"`, milliseconds: recordMilliseconds };
  return attempt(webhook, recording, () => recordFact(client(), settings, fact));
}
