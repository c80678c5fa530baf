import type { CallFact } from '../../show/call/call-fact.ts';
import { parsePhoneNumber } from '../../show/phone-number.ts';
import { recordFact } from '../../twilio/facts.ts';
import { statusOf } from '../../twilio/rest-error.ts';
import { attempt } from '../attempt.ts';
import type { Webhook } from '../webhook.ts';

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
 * Records a fact of this webhook's call. One that is there already, because this is a second delivery, stays as it is.
 *
 * What Sync fails to take is sent again, once: a close-out that is interrupted goes by the facts of those who have left by
 * themselves, and one call in a hundred would be told wrong on a bad day.
 *
 * @param milliseconds what all of it may take
 */
export async function recordCallFact(
  webhook: Webhook,
  fact: CallFact,
  milliseconds = recordMilliseconds,
): Promise<void> {
  if (webhook.callSid === '') return;
  const { client, settings } = webhook;
  const recording = { name: `record the fact "${fact.kind}"`, milliseconds };
  const record = () => recordFact(client(), settings, fact);
  await attempt(webhook, recording, () => record().catch(onceMore(record)));
}

function onceMore<T>(work: () => Promise<T>): (error: unknown) => Promise<T> {
  return (error) => {
    if ((statusOf(error) ?? 500) < 500) throw error;
    return work();
  };
}
