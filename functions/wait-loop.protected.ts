import { voiceIn } from '../src/runtime/current-show.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { factsOfRound, refuse, soundForRound, waitingMemory } from '../src/runtime/line/wait-round.ts';
import { waitingTurn } from '../src/show/line/waiting-turn.ts';
import { epochSeconds } from '../src/show/moment.ts';
import { nextRound, placeAndMusic } from '../src/twiml/line/waiting-round.ts';
import { leaveTheLine, oneMoment, showEndsInLine, waitedTooLong } from '../src/twiml/plain.ts';

/** What a waiting caller hears, again and again, until a DJ takes them or we have to let them go. */
export const handler = defineWebhook({
  path: '/wait-loop',
  async answer(webhook) {
    const { settings, voice, now } = webhook;
    const { facts, memory } = await factsOfRound(webhook);
    const turn = waitingTurn(facts, settings);
    switch (turn.kind) {
      case 'round': {
        const sound = soundForRound(webhook, turn, memory);
        return placeAndMusic(voiceIn(webhook, facts.show), {
          round: turn,
          sound,
          memory,
          now: epochSeconds(now),
        });
      }
      case 'line-is-full':
        return refuse(webhook, facts.show);
      case 'closed-out':
        return showEndsInLine(voice);
      case 'waited-too-long':
        return waitedTooLong(voice);
      default:
        return leaveTheLine();
    }
  },
  keepsCaller: (webhook) => oneMoment(webhook.voice, nextRound('/wait-loop', waitingMemory(webhook))),
});
