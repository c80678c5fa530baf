import { type Announcement, announcement, silence } from '../../../src/show/line/waiting-turn.ts';
import { lastCallShow, openShow } from '../../support/shows.ts';
import {
  attendedShow,
  isoAt,
  NOW,
  type SomeWaitingFacts,
  WAITING_LIMITS,
  waitingFacts,
} from '../../support/waiting.ts';

/** Of a caller who was asked already whether they are there. */
const announced = ({ told, ...facts }: SomeWaitingFacts) =>
  announcement(waitingFacts({ ...facts, told: { isAskedToAnswer: true, ...told } }), WAITING_LIMITS);
const number = (place: number, of = 7) => ({ kind: 'number' as const, place, of });
const uncounted = (place: number) => ({ kind: 'number' as const, place, of: undefined });
const range = (from: number, to: number) => ({ kind: 'minutes', fromSeconds: from * 60, toSeconds: to * 60 });
const next = (behind: number) => ({ kind: 'next' as const, behind });
const amongFirst = { place: 'next', keptUntil: undefined } as const;
const returned = { place: 'line, returned', keptUntil: undefined } as const;

/** Told their third place half a minute ago, and that they have six to seven minutes to wait. */
const knowing = { place: 3, placeAt: NOW - 30, eta: NOW + 420 };

describe('a caller who has just come hears', () => {
  it.each<[string, SomeWaitingFacts, Partial<Announcement>]>([
    [
      'their place, an estimate and the first keys',
      {},
      { place: number(3), estimate: range(5, 7) as never, keys: 'hint' },
    ],
    [
      'the topic once',
      { hasTopic: true },
      { place: number(3), estimate: range(5, 7) as never, topic: true, keys: 'hint' },
    ],
    ['that they are next, without a figure', { place: 1 }, { place: next(6), keys: 'hint' }],
    [
      'that there are more than twenty',
      { place: 22, lineSize: 40 },
      { place: { kind: 'more-than-twenty' }, estimate: range(35, 50) as never, keys: 'hint' },
    ],
    [
      'the number of the last place that is counted',
      { place: 21, lineSize: 40 },
      { place: number(21, 40), estimate: range(35, 50) as never, keys: 'hint' },
    ],
    [
      'no size that makes no sense',
      { place: 3, lineSize: 2 },
      { place: uncounted(3), estimate: range(5, 7) as never, keys: 'hint' },
    ],
    [
      'that they are in line where the place is not known',
      { place: undefined },
      { place: { kind: 'not-known' }, keys: 'hint' },
    ],
    ['no figure while the show cannot be read', { show: undefined }, { place: number(3), keys: 'hint' }],
    [
      'that no DJ is there, and no figure',
      { show: openShow },
      { place: number(3), keys: 'hint', djAwaySeconds: 1800 },
    ],
    [
      'of a DJ who is not there yet',
      { show: { ...openShow, djAwaySince: isoAt(NOW - 5) } },
      { place: number(3), keys: 'hint', djIsAbsent: true },
    ],
    [
      'of a break, and an estimate that counts from its end',
      { show: { ...attendedShow, breakUntil: isoAt(NOW + 240) } },
      { breakSeconds: 240, place: number(3), estimate: range(7, 9) as never, keys: 'hint' },
    ],
    [
      'neither topic nor keys a second time after having been moved',
      { where: amongFirst, hasTopic: true, place: 2 },
      { place: number(2), waitedSeconds: 60, estimate: range(3, 5) as never },
    ],
    [
      'neither of them at the end of the line, where the DJ has put them',
      { hasTopic: true, waitSeconds: 300, hereSeconds: 0 },
      { place: number(3), waitedSeconds: 300, estimate: range(5, 7) as never },
    ],
    [
      'nothing when back behind others: the place that Twilio tells is not theirs',
      { where: returned, hasTopic: true },
      {},
    ],
  ])('%s', (_, facts, says) => {
    expect(announced(facts).says).toEqual({ ...silence, ...says });
  });
});

describe('a caller who knows their place hears', () => {
  it.each<[string, SomeWaitingFacts, Partial<Announcement>]>([
    ['nothing while it is the same', { told: knowing }, {}],
    ['nothing when somebody comes first, for a while', { told: knowing, place: 4 }, {}],
    [
      'the new place when it has improved',
      { told: knowing, place: 2 },
      { place: number(2), waitedSeconds: 60, estimate: range(3, 5) as never },
    ],
    [
      'that they are next',
      { told: { ...knowing, place: 2 }, place: 1 },
      { place: next(6), waitedSeconds: 60 },
    ],
    ['nothing after 89 seconds', { told: { ...knowing, placeAt: NOW - 89 } }, {}],
    [
      'the same again after 90 seconds',
      { told: { ...knowing, placeAt: NOW - 90 } },
      { place: number(3), waitedSeconds: 60, estimate: range(5, 7) as never },
    ],
    [
      'that they are in line where it is not known any more',
      { told: { ...knowing, placeAt: NOW - 90 }, place: undefined },
      { place: { kind: 'not-known' }, waitedSeconds: 60 },
    ],
    [
      'nothing when one of more than twenty has gone',
      { told: { place: 40, placeAt: NOW - 30 }, place: 39 },
      {},
    ],
    [
      'their place as soon as it can be counted',
      { told: { place: 40, placeAt: NOW - 30 }, place: 21 },
      { place: uncounted(21), waitedSeconds: 60, estimate: range(35, 50) as never },
    ],
    [
      'their place as soon as it is known',
      { told: { placeAt: NOW - 40 } },
      { place: number(3), waitedSeconds: 60, estimate: range(5, 7) as never },
    ],
    [
      'place, wait and estimate when they ask',
      { told: knowing, asked: 'place' },
      { place: number(3), waitedSeconds: 60, estimate: range(5, 7) as never },
    ],
    ['the topic when they ask', { told: knowing, asked: 'topic', hasTopic: true }, { topic: true }],
    [
      'the keys when they ask for a topic where there is none',
      { told: knowing, asked: 'topic' },
      { keys: 'all' },
    ],
    ['all keys when they ask', { told: knowing, asked: 'keys' }, { keys: 'all' }],
  ])('%s', (_, facts, says) => {
    expect(announced(facts).says).toEqual({ ...silence, ...says });
  });
});

describe('the first in line', () => {
  const told = { place: 1, placeAt: NOW - 600 };

  it.each<[string, SomeWaitingFacts, Partial<Announcement>]>([
    ['is not talked over', { place: 1 }, {}],
    ['is not talked over where the place is not known any more', { place: undefined }, {}],
    ['is not told that the DJ is back', { place: 1, told: { ...told, djIsAbsent: true } }, {}],
    [
      'hears of last call',
      { place: 1, show: { ...lastCallShow, ...attendedShow, state: 'last-call' } },
      { lastCall: true },
    ],
    [
      'hears of a break',
      { place: 1, show: { ...attendedShow, breakUntil: isoAt(NOW + 90) } },
      { breakSeconds: 90 },
    ],
    [
      'hears that the DJ has gone',
      { place: 1, show: { ...openShow, djAwaySince: isoAt(NOW - 60) } },
      { djIsAbsent: true },
    ],
    [
      'hears how long it takes when they ask',
      { place: 1, asked: 'place' },
      { place: next(6), waitedSeconds: 60, estimate: range(2, 3) as never },
    ],
    [
      'is told when somebody else has come first',
      { place: 2, told: { ...told, eta: NOW - 1 } },
      { place: number(2), waitedSeconds: 60, estimate: range(3, 5) as never, laterBecause: 'somebody-first' },
    ],
  ])('%s', (_, facts, says) => {
    expect(announced({ told, ...facts }).says).toEqual({ ...silence, ...says });
  });
});

describe('a wait that is longer than it was said to be', () => {
  const late = { place: 3, placeAt: NOW - 100, eta: NOW + 60 };

  it.each<[string, SomeWaitingFacts, Partial<Announcement>]>([
    ['is told with the reason that calls take longer', {}, { laterBecause: 'slower' }],
    ['is told with the reason that somebody came first', { place: 4 }, { laterBecause: 'somebody-first' }],
    [
      'is told with a break that they know of',
      { show: { ...attendedShow, breakUntil: isoAt(NOW + 100) }, told: { ...late, breakUntil: NOW + 100 } },
      { laterBecause: 'break' },
    ],
    [
      'is told with a break that is over',
      {
        show: { ...attendedShow, breakUntil: isoAt(NOW - 5) },
        told: { ...late, breakUntil: NOW - 5 },
      },
      { laterBecause: 'break' },
    ],
    [
      'is told with a DJ who was away for a moment',
      { show: { ...attendedShow, breakUntil: isoAt(NOW - 5) } },
      { laterBecause: 'dj-away' },
    ],
    [
      'needs no other reason than the break just told',
      { show: { ...attendedShow, breakUntil: isoAt(NOW + 100) } },
      { breakSeconds: 100, laterBecause: undefined },
    ],
    [
      'is told when the DJ is back, at once',
      { told: { ...late, placeAt: NOW - 10, djIsAbsent: true } },
      { laterBecause: 'dj-away' },
    ],
  ])('%s', (_, facts, says) => {
    const { says: heard, told } = announced({ told: late, ...facts });
    expect(heard).toMatchObject({ place: { kind: 'number' }, estimate: { kind: 'minutes' }, ...says });
    expect(told.eta).toBeGreaterThan(late.eta);
  });
});

describe('while the call on the air takes longer than usual, a caller hears', () => {
  const talksFor = (seconds: number) => ({
    ...attendedShow,
    pickUps: [{ callSid: 'CA8', djCallSid: null, at: isoAt(NOW - seconds) }],
  });
  const told = { place: 3, placeAt: NOW - 90, eta: NOW + 400 };
  /** One caller takes two minutes in this show. */
  const long = { show: talksFor(181), told };

  it.each<[string, SomeWaitingFacts, Partial<Announcement>]>([
    ['so, and no figure', long, { place: number(3), waitedSeconds: 60, airIsLong: true }],
    [
      'so when they ask, who are next',
      { ...long, place: 1, asked: 'place' },
      { place: next(6), waitedSeconds: 60, airIsLong: true },
    ],
    [
      'so when they have just come, and others have waited for long',
      { ...long, hereSeconds: 0, meanWaitSeconds: 100 },
      { place: number(3), waitedSeconds: 60, airIsLong: true },
    ],
    [
      'a figure where nobody has waited, so that perhaps nobody is on the air',
      { ...long, hereSeconds: 0, meanWaitSeconds: 20 },
      { place: number(3), waitedSeconds: 60, estimate: range(3, 5) as never },
    ],
    [
      'a figure up to one and a half times the usual',
      { ...long, show: talksFor(180) },
      { place: number(3), waitedSeconds: 60, estimate: range(3, 5) as never },
    ],
    [
      'of a break, if there is one, and the time until its end',
      { ...long, show: { ...talksFor(600), breakUntil: isoAt(NOW + 100) } },
      { place: number(3), waitedSeconds: 60, estimate: range(5, 6) as never, breakSeconds: 100 },
    ],
  ])('%s', (_, facts, says) => {
    expect(announced(facts).says).toEqual({ ...silence, ...says });
  });

  it('nothing that takes back a promise, nor a new one', () => {
    expect(announced(long).told.eta).toBe(told.eta);
  });
});

describe('what a caller has been told', () => {
  it('is handed on to the next round', () => {
    expect(announced({ told: { place: 4, placeAt: NOW - 10, eta: NOW + 600 } }).told).toMatchObject({
      place: 3,
      placeAt: NOW,
      eta: NOW + 600,
    });
  });

  it('stays as it was in a round that says nothing', () => {
    expect(announced({ told: knowing }).told).toMatchObject(knowing);
  });

  it('is promised anew from the first round', () => {
    expect(announced({}).told.eta).toBe(NOW + 420);
  });
});
