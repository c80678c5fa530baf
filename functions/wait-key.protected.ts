import { roundInLine } from '../src/carried/caller.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { saveMessageWish } from '../src/runtime/line/screening-answers.ts';
import { saveAnswer, waitingMemory } from '../src/runtime/line/wait-round.ts';
import { firstQuestion } from '../src/show/line/screening.ts';
import { keyInLine } from '../src/show/line/waiting-keys.ts';
import { answerIsNoted, askToTell, confirmMessage } from '../src/twiml/line/ask-in-line.ts';
import { nextRound } from '../src/twiml/line/waiting-round.ts';
import { goOn, leaveTheLine, oneMoment } from '../src/twiml/plain.ts';

/** A waiting caller has pressed a key. */
export const handler = defineWebhook({
  path: '/wait-key',
  async answer(webhook) {
    const { parameters, voice } = webhook;
    const { isSure, isAnswer } = roundInLine.fromQuery(parameters);
    const wish = keyInLine(parameters.text('Digits'), { isSure, isAnswer });
    const memory = waitingMemory(webhook);
    switch (wish) {
      case 'answer':
        return answerIsNoted(voice, await saveAnswer(webhook, memory));
      case 'tell':
        return askToTell(voice, { state: firstQuestion, memory: await saveAnswer(webhook, memory) });
      case 'message':
        return confirmMessage(voice, await saveAnswer(webhook, memory));
      case 'leave':
        await Promise.all([saveAnswer(webhook, memory), saveMessageWish(webhook, memory.where.place)]);
        return leaveTheLine();
      case 'nothing':
        return goOn(nextRound('/wait-loop', memory));
      default:
        // The round that follows writes down that they are there, while it looks at the line.
        return goOn(nextRound('/wait-loop', memory, { asked: wish }));
    }
  },
  keepsCaller: (webhook) => oneMoment(webhook.voice, nextRound('/wait-loop', waitingMemory(webhook))),
});
