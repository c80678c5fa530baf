import { roundInLine } from '../../carried/caller.ts';
import { heardWords } from '../../show/line/heard-words.ts';
import type { TellingAnswer, TellingState } from '../../show/line/telling.ts';
import type { Webhook } from '../webhook.ts';

/** A name and a town; one sentence. More is nothing to be read to a DJ. */
const mostCharacters = { name: 60, point: 160, check: 0 } as const;

/** How far a caller has come with telling us of themselves; undefined when nothing says so. */
export function tellingState({ parameters }: Webhook): TellingState | undefined {
  const { step, missed, isNamed } = roundInLine.fromQuery(parameters);
  return step === undefined ? undefined : { step, missed, isNamed };
}

/**
 * What the caller has said or pressed. Twilio may send both, empty, when there was neither; and once the question is over, the
 * answer to an earlier one, which does not count.
 */
export function tellingAnswer({ parameters }: Webhook, { step }: TellingState): TellingAnswer {
  if (roundInLine.fromQuery(parameters).isUnanswered) return { digits: '', words: '' };
  const speech = parameters.text('SpeechResult');
  // Either answers the question: a key beside words is that of an earlier one.
  const digits = speech === '' ? parameters.text('Digits') : '';
  return { digits, words: heardWords(speech, mostCharacters[step]) };
}
