import type { CallFact } from '../../show/call/call-fact.ts';
import { factsOfCall } from '../../twilio/facts.ts';
import { attempt, type Step } from '../attempt.ts';
import type { Webhook } from '../webhook.ts';

/**
 * What is written down of a call, for a step that can do without: one request.
 *
 * @returns undefined when it cannot be read in time
 */
export function readFacts(webhook: Webhook, callSid: string, reading: Step): Promise<CallFact[] | undefined> {
  const { client, settings } = webhook;
  return attempt(webhook, reading, () => factsOfCall(client(), settings.stationId, callSid));
}
