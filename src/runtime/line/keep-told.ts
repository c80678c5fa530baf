import type { PlaceInQueues } from '../../show/line/in-line.ts';
import type { TellingQuestion } from '../../show/line/telling.ts';
import { recordAnew } from '../../twilio/facts.ts';
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
    await recordAnew(client(), settings, told);
    return true;
  });
  return kept ?? false;
}

/**
 * Keeps that a caller leaves the line for a message, where it could be for another reason: whoever keeps an earlier place is also
 * taken out by us when their turn has come.
 */
export async function keepMessageWish(webhook: Webhook, place: PlaceInQueues): Promise<void> {
  if (webhook.callSid === '' || place !== 'line, returned') return;
  const { client, settings } = webhook;
  const wish = { ...aboutThisCall(webhook), kind: 'wished-message' } as const;
  const keeping = { name: 'keep that a caller wants to leave a message', milliseconds: keepMilliseconds };
  await attempt(webhook, keeping, () => recordAnew(client(), settings, wish));
}
