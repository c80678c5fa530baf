import type { TellingQuestion } from '../../show/in-line/telling.ts';
import { recordTold } from '../../twilio/record-fact.ts';
import { attempt } from '../attempt.ts';
import { aboutThisCall } from '../call/record-call-fact.ts';
import type { Webhook } from '../webhook.ts';

const keepMilliseconds = 1500;

/**
 * Keeps what a waiting caller has told, in place of what they told before.
 *
 * @returns whether it is kept
 */
export async function keepTold(webhook: Webhook, question: TellingQuestion, words: string): Promise<boolean> {
  if (webhook.callSid === '') return false;
  const { client, settings } = webhook;
  const told = { ...aboutThisCall(webhook), kind: `told-${question}`, words } as const;
  const keeping = { name: `keep the ${question} that a caller has told`, milliseconds: keepMilliseconds };
  const kept = await attempt(webhook, keeping, async () => {
    await recordTold(client(), settings, told);
    return true;
  });
  return kept ?? false;
}
