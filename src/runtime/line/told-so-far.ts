import { lastTold } from '../../show/dj/caller-dossier.ts';
import type { TellingAnswer } from '../../show/line/telling.ts';
import { readFacts } from '../call/read-facts.ts';
import type { Webhook } from '../webhook.ts';

const reading = { name: 'read what a caller has told', milliseconds: 700 };

/**
 * A caller's name and point, as they are to be read back: empty where they told none, or where it cannot be read. The answer
 * just heard stands for the point.
 */
export async function toldSoFar(
  webhook: Webhook,
  { isNamed }: { readonly isNamed: boolean },
  { digits, words }: TellingAnswer,
): Promise<string[]> {
  const { callSid } = webhook;
  const point = digits === '' ? words : '';
  if (!isNamed || callSid === '') return [point];
  const facts = await readFacts(webhook, callSid, reading);
  return [lastTold(facts ?? [], 'told-name') ?? '', point];
}
