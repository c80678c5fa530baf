import { announcement } from '../../../src/show/line/waiting-turn.ts';
import { lastCallShow, openShow } from '../../support/shows.ts';
import {
  attendedShow,
  isoAt,
  NOW,
  type SomeWaitingFacts,
  WAITING_LIMITS,
  waitingFacts,
} from '../../support/waiting.ts';

const knowing = { place: 3, placeAt: NOW - 40 };
const roundOf = ({ told, ...facts }: SomeWaitingFacts) =>
  announcement(waitingFacts({ ...facts, told: { ...knowing, ...told } }), WAITING_LIMITS);

describe('whether they are there', () => {
  it.each<[string, SomeWaitingFacts]>([
    ['who comes to the second place', { place: 2 }],
    ['who comes to the front', { place: 1 }],
    ['who is next for a while already', { place: 1, told: { place: 1, placeAt: NOW - 400 } }],
    ['who comes first after being dropped', { place: 2, where: { place: 'next', keptUntil: undefined } }],
    [
      'who keeps an earlier place behind others',
      { place: 2, where: { place: 'line, returned', keptUntil: undefined } },
    ],
    [
      'who stood behind the last caller, whatever Twilio tells of the place',
      { place: undefined, isNearFront: true },
    ],
    ['whose place is not told any more, and who was second', { place: undefined, told: { place: 2 } }],
    [
      'who is still in line at last call',
      { place: 2, show: { ...lastCallShow, ...attendedShow, state: 'last-call' } },
    ],
  ])('is asked of %s', (_, facts) => {
    const { says, told } = roundOf(facts);
    expect(says.asksForAnswer).toBe(true);
    expect(told.isAskedToAnswer).toBe(true);
  });

  it.each<[string, SomeWaitingFacts]>([
    ['who is third', { place: 3 }],
    ['whose place is not told any more, and who was third', { place: undefined }],
    ['whose place was never known', { place: undefined, told: { place: undefined } }],
    ['who was asked already', { place: 1, told: { isAskedToAnswer: true } }],
    ['who has come just now', { place: 2, told: { placeAt: undefined, place: undefined } }],
    ['who has been on the air', { place: 1, turn: 2 }],
    ['anybody while there is a break', { place: 1, show: { ...attendedShow, breakUntil: isoAt(NOW + 60) } }],
    ['anybody while no DJ is there', { place: 1, show: { ...openShow, djAwaySince: isoAt(NOW - 5) } }],
    ['anybody while the show cannot be read', { place: 1, show: undefined }],
  ])('is not asked of %s', (_, facts) => {
    expect(roundOf(facts).says.asksForAnswer).toBe(false);
  });

  it('is asked once, however long they are next', () => {
    const first = roundOf({ place: 2 });
    const second = announcement(waitingFacts({ place: 1, told: first.told }), WAITING_LIMITS);
    expect([first, second].map(({ says }) => says.asksForAnswer)).toEqual([true, false]);
    expect(second.told.isAskedToAnswer).toBe(true);
  });
});
