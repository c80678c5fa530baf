import { djWordToHear } from '../../../src/show/line/waiting-facts.ts';
import { announcement } from '../../../src/show/line/waiting-turn.ts';
import { closingShow, lastCallShow, openShow } from '../../support/shows.ts';
import { isoAt, NOW, type SomeWaitingFacts, WAITING_LIMITS, waitingFacts } from '../../support/waiting.ts';

const audio = '/message-audio?recording=RE1';
const djWord = { recordingSid: 'RE1', audio, number: 2, at: isoAt(NOW - 60) };
const show = { ...openShow, djAwaySince: null, said: { djWord } };
const knowing = { place: 3, placeAt: NOW - 80, eta: NOW + 420 };
const inLine = { show, waitSeconds: 300, hereSeconds: 300, told: knowing };

describe('a word of the DJ', () => {
  it.each<[string, SomeWaitingFacts, boolean]>([
    ['has heard none', inLine, true],
    ['has heard the one before', { ...inLine, told: { ...knowing, word: 1 } }, true],
    ['has heard it', { ...inLine, told: { ...knowing, word: 2 } }, false],
    [
      'has heard a newer one, which this process does not know yet',
      { ...inLine, told: { ...knowing, word: 3 } },
      false,
    ],
    ['waits at last call', { ...inLine, show: { ...lastCallShow, said: { djWord } } }, true],
    ['has just come, and has enough to hear', { show, waitSeconds: 8, hereSeconds: 1, told: {} }, false],
    ['has come since, and is in the second round', { ...inLine, waitSeconds: 50, hereSeconds: 45 }, true],
    [
      'was put before the others since',
      { ...inLine, where: { place: 'next', keptUntil: undefined }, hereSeconds: 20 },
      false,
    ],
    [
      'was put before the others earlier',
      { ...inLine, where: { place: 'next', keptUntil: undefined }, hereSeconds: 90 },
      true,
    ],
    ['waits where nobody says how long they are in this queue', { ...inLine, hereSeconds: 0 }, true],
    [
      'has come back in another call since',
      { ...inLine, where: { place: 'line, returned', keptUntil: undefined }, hereSeconds: 20 },
      true,
    ],
    ['waits while the show cannot be read', { ...inLine, show: undefined }, false],
    ['waits when none was spoken', { ...inLine, show: openShow }, false],
    [
      'waits in a line that is being closed',
      { ...inLine, show: { ...closingShow, said: { djWord } } },
      false,
    ],
  ])('is to be heard once by everybody who waits: %#, who %s', (_, facts, hears) => {
    expect(djWordToHear(waitingFacts(facts))).toEqual(hears ? djWord : undefined);
  });

  it('is played in one round, and known in the next', () => {
    const { says, told } = announcement(waitingFacts(inLine), WAITING_LIMITS);
    expect([says.djWord, told.word]).toEqual([audio, 2]);
    const again = announcement(waitingFacts({ ...inLine, told: { ...told, ...knowing } }), WAITING_LIMITS);
    expect([again.says.djWord, again.told.word]).toEqual([undefined, 2]);
  });

  it('stays known while the show cannot be read', () => {
    const { told } = announcement(
      waitingFacts({ ...inLine, show: undefined, told: { ...knowing, word: 2 } }),
      WAITING_LIMITS,
    );
    expect(told.word).toBe(2);
  });
});
