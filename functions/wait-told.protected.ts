import { defineWebhook } from '../src/runtime/define-webhook.ts';
import {
  answersSoFar,
  saveScreeningAnswer,
  screeningAnswer,
  screeningState,
} from '../src/runtime/line/screening-answers.ts';
import { waitingMemory } from '../src/runtime/line/wait-round.ts';
import { firstQuestion, screeningStep } from '../src/show/line/screening.ts';
import { askToTell, notNoted, readBack } from '../src/twiml/line/ask-in-line.ts';
import { nextRound } from '../src/twiml/line/waiting-round.ts';
import { goOn, oneMoment } from '../src/twiml/plain.ts';

/** A waiting caller has answered who they are, or what they would like to say; or has had it read back. */
export const handler = defineWebhook({
  path: '/wait-told',
  async answer(webhook) {
    const { voice } = webhook;
    const memory = waitingMemory(webhook);
    const state = screeningState(webhook);
    if (state === undefined) return askToTell(voice, { state: firstQuestion, memory });
    const answer = screeningAnswer(webhook, state);
    const { keep, turn } = screeningStep(state, answer);
    if (keep !== undefined && !(await saveScreeningAnswer(webhook, keep, answer.words)))
      return notNoted(voice, memory);
    switch (turn.kind) {
      case 'ask':
        return askToTell(voice, { state: turn.state, memory });
      case 'read-back': {
        const told = await answersSoFar(webhook, turn, answer);
        if (told.join('') === '') return goOn(nextRound('/wait-loop', memory));
        return readBack(voice, { told, isNamed: turn.isNamed, memory });
      }
      case 'back-to-music':
        return goOn(nextRound('/wait-loop', memory));
    }
  },
  keepsCaller: (webhook) => oneMoment(webhook.voice, nextRound('/wait-loop', waitingMemory(webhook))),
});
