import { roundInLine } from '../../carried/caller.ts';
import { lastTold } from '../../show/dj/caller-dossier.ts';
import { heardWords } from '../../show/line/heard-words.ts';
import type { PlaceInQueues } from '../../show/line/queued-caller.ts';
import type { ScreeningAnswer, ScreeningQuestion, ScreeningState } from '../../show/line/screening.ts';
import { factsOfCall } from '../../twilio/facts-of-call.ts';
import { storeFactAnew } from '../../twilio/store-fact.ts';
import { aboutThisCall } from '../call/record-call-fact.ts';
import { bestEffort } from '../deadline.ts';
import type { Webhook } from '../webhook.ts';

/** A name and a town; one sentence. More is nothing to be read to a DJ. */
const mostCharacters = { name: 60, point: 160, check: 0 } as const;

/** How far a caller has come with telling us of themselves; undefined when nothing says so. */
export function screeningState({ parameters }: Webhook): ScreeningState | undefined {
  const { step, missed, isNamed } = roundInLine.fromQuery(parameters);
  return step === undefined ? undefined : { step, missed, isNamed };
}

/**
 * What the caller has said or pressed. Twilio may send both, empty, when there was neither; and once the question is over, the
 * answer to an earlier one, which does not count.
 */
export function screeningAnswer({ parameters }: Webhook, { step }: ScreeningState): ScreeningAnswer {
  if (roundInLine.fromQuery(parameters).isUnanswered) return { digits: '', words: '' };
  const speech = parameters.text('SpeechResult');
  // Either answers the question: a key beside words is that of an earlier one.
  const digits = speech === '' ? parameters.text('Digits') : '';
  return { digits, words: heardWords(speech, mostCharacters[step]) };
}

const reading = { name: 'read what a caller has told', milliseconds: 700 };

/**
 * A caller's name and point, as they are to be read back: empty where they told none, or where it cannot be read. The answer
 * just heard stands for the point.
 */
export async function answersSoFar(
  webhook: Webhook,
  { isNamed }: { readonly isNamed: boolean },
  { digits, words }: ScreeningAnswer,
): Promise<string[]> {
  const { callSid } = webhook;
  const point = digits === '' ? words : '';
  if (!isNamed || callSid === '') return [point];
  const facts = await bestEffort(webhook, reading, () => factsOfCall(webhook.station(), callSid));
  return [lastTold(facts ?? [], 'told-name') ?? '', point];
}

const keepMilliseconds = 1500;

/**
 * Keeps what a waiting caller has told, in place of what they told before.
 *
 * @returns whether it is kept
 */
export async function saveScreeningAnswer(
  webhook: Webhook,
  question: ScreeningQuestion,
  words: string,
): Promise<boolean> {
  if (webhook.callSid === '') return false;
  const told = { ...aboutThisCall(webhook), kind: `told-${question}`, words } as const;
  const keeping = { name: `keep the ${question} that a caller has told`, milliseconds: keepMilliseconds };
  const kept = await bestEffort(webhook, keeping, async () => {
    await storeFactAnew(webhook.station(), told);
    return true;
  });
  return kept ?? false;
}

/**
 * Keeps that a caller leaves the line for a message, where it could be for another reason: whoever keeps an earlier place is also
 * taken out by us when their turn has come.
 */
export async function saveMessageWish(webhook: Webhook, place: PlaceInQueues): Promise<void> {
  if (webhook.callSid === '' || place !== 'line, returned') return;
  const wish = { ...aboutThisCall(webhook), kind: 'wished-message' } as const;
  const keeping = { name: 'keep that a caller wants to leave a message', milliseconds: keepMilliseconds };
  await bestEffort(webhook, keeping, () => storeFactAnew(webhook.station(), wish));
}
