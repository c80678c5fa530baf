import { meanOfLine, type QueueFigures, timePassed } from '../../../src/show/line/place-in-line.ts';
import { NOW, type SomeWaitingFacts, WAITING_LIMITS, waitingFacts } from '../../support/waiting.ts';

const queue = (size: number, meanSeconds?: number): QueueFigures => ({ size, meanSeconds });

describe('how long those in line have waited in the mean', () => {
  it.each<[string, readonly QueueFigures[], number | undefined]>([
    ['is that of the line where nobody comes first', [queue(7, 180), queue(0)], 180],
    ['counts each queue with as many as are in it', [queue(6, 200), queue(2, 40)], 160],
    ['is that of those who come first where nobody else waits', [queue(0, 0), queue(3, 90)], 90],
    ['is not known where that of one queue with somebody in it is not', [queue(6, 200), queue(1)], undefined],
    ['is not known where that of the line is not', [queue(6), queue(1, 30)], undefined],
    ['is that of nobody where nobody waits', [queue(0, 0), queue(0)], undefined],
  ])('%s', (_, queues, seconds) => {
    expect(meanOfLine(queues)).toBe(seconds);
  });
});

const third = { kind: 'number', place: 3, of: 7 } as const;
const kept = { kind: 'kept-for-dj' } as const;
const knowing = { placeAt: NOW - 90, place: 3 };
const heard = (facts: SomeWaitingFacts, place: Parameters<typeof timePassed>[1] = third) =>
  timePassed(waitingFacts({ lineMeanSeconds: 200, waitSeconds: 130, ...facts }), place, WAITING_LIMITS);
const none = { waitedSeconds: undefined, meanWaitSeconds: undefined };
const own = (waitedSeconds: number) => ({ ...none, waitedSeconds });
const mean = (meanWaitSeconds: number) => ({ ...none, meanWaitSeconds });

describe('of the time that has passed', () => {
  const hereSeconds = 120;
  const next = { place: 'next', keptUntil: undefined } as const;

  it.each<[string, SomeWaitingFacts, object]>([
    ['a newcomer hears that of the others', { hereSeconds }, mean(200)],
    ['a newcomer hears it from one minute on', { hereSeconds, lineMeanSeconds: 60 }, mean(60)],
    ['a newcomer hears nothing of less', { hereSeconds, lineMeanSeconds: 59.9 }, none],
    ['a newcomer hears it from two in line on', { hereSeconds, lineSize: 2 }, mean(200)],
    ['a newcomer who is alone hears nothing of it', { hereSeconds, lineSize: 1 }, none],
    [
      'a newcomer hears nothing of it where the size is not known',
      { hereSeconds, lineSize: undefined },
      none,
    ],
    ['a newcomer hears nothing that is not known', { hereSeconds, lineMeanSeconds: undefined }, none],
    ['a newcomer hears nothing that makes no sense', { hereSeconds, lineMeanSeconds: 3601 }, none],
    ['everybody hears their own later on', { told: knowing }, own(130)],
    ['they hear it from half a minute on', { told: knowing, waitSeconds: 30 }, own(30)],
    ['they hear nothing of less', { told: knowing, waitSeconds: 29 }, none],
    ['who was moved hears their own by the first that they hear', { where: next }, own(130)],
    ['who asks hears both', { told: knowing, asked: 'place' }, { waitedSeconds: 130, meanWaitSeconds: 200 }],
    [
      'who asks hears their own however short it is',
      { told: knowing, asked: 'place', waitSeconds: 3, lineSize: 1 },
      own(3),
    ],
    [
      'who asks hears nothing where it is not known',
      { told: knowing, asked: 'place', waitSeconds: 0, lineSize: 1 },
      none,
    ],
    ['who has been on the air hears the time since', { told: knowing, turn: 2, hereSeconds: 45 }, own(45)],
  ])('%s', (_, facts, passed) => {
    expect(heard(facts)).toEqual(passed);
  });

  it('nobody hears anything while no place is told', () => {
    expect(timePassed(waitingFacts({ lineMeanSeconds: 200 }), undefined, WAITING_LIMITS)).toEqual(none);
  });

  it('who is kept for a DJ who was cut off hears it only when they ask', () => {
    expect(heard({ told: knowing, turn: 2, hereSeconds: 45 }, kept)).toEqual(none);
    expect(
      heard({ told: knowing, turn: 2, hereSeconds: 45, asked: 'place', lineSize: undefined }, kept),
    ).toEqual(own(45));
  });
});
