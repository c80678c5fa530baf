import { goOn } from '../../src/twiml/go-on.ts';
import { goingOnAir } from '../../src/twiml/going-on-air.ts';
import { intoTheLine, type NewInLine } from '../../src/twiml/into-the-line.ts';
import { lastWords } from '../../src/twiml/last-words.ts';
import { lineIsClosed } from '../../src/twiml/line-is-closed.ts';
import { nothingMore } from '../../src/twiml/nothing-more.ts';
import { oneMoment } from '../../src/twiml/one-moment.ts';
import { placeAndMusic } from '../../src/twiml/place-and-music.ts';
import { showIsOver } from '../../src/twiml/show-is-over.ts';
import { waitedTooLong } from '../../src/twiml/waited-too-long.ts';
import { verbsOf } from './verbs-of.ts';

const newInLine: NewInLine = {
  stationName: 'Rock & <Roll>',
  queueName: 'radio-callin-queue',
  show: '20260306T200000Z',
  since: 1772827200,
  again: 0,
};

describe('a listener', () => {
  it('is welcomed, told that the call may be broadcast and recorded, and put into the line', () => {
    expect(verbsOf(intoTheLine(newInLine))).toEqual([
      [
        'Say',
        {},
        'Welcome to Rock & <Roll>. Your call may be broadcast and recorded. Please stay on the line.',
      ],
      [
        'Enqueue',
        { action: '/dequeue-action?show=20260306T200000Z&since=1772827200', waitUrl: '/wait-loop' },
        'radio-callin-queue',
      ],
    ]);
  });

  it('is put into the line although the show is not known', () => {
    expect(verbsOf(intoTheLine({ ...newInLine, show: undefined }))).toContainEqual([
      'Enqueue',
      { action: '/dequeue-action?since=1772827200', waitUrl: '/wait-loop' },
      'radio-callin-queue',
    ]);
  });

  it('is not welcomed twice when put back into the line', () => {
    expect(verbsOf(intoTheLine({ ...newInLine, again: 2 }))).toEqual([
      ['Say', {}, 'Sorry about that. You are back in line.'],
      [
        'Enqueue',
        { action: '/dequeue-action?show=20260306T200000Z&since=1772827200&again=2', waitUrl: '/wait-loop' },
        'radio-callin-queue',
      ],
    ]);
  });

  it('hears that the line is closed, and the call ends', () => {
    const [words, ...rest] = verbsOf(lineIsClosed('KXYZ'));
    expect(words).toEqual(['Say', {}, expect.stringMatching(/KXYZ.*closed.*Goodbye/)]);
    expect(rest).toEqual([['Hangup', {}]]);
  });

  it('hears the place in line and one track, and comes round again', () => {
    const track = { name: 'a.mp3', path: '/hold-music/a.mp3', durationSeconds: 20 };
    const round = { place: 'You are next.', music: { track, plays: 2 }, since: 1772827200 };
    expect(verbsOf(placeAndMusic(round))).toEqual([
      ['Say', {}, 'You are next.'],
      ['Play', { loop: '2' }, '/hold-music/a.mp3'],
      ['Redirect', {}, '/wait-loop?since=1772827200&track=a.mp3'],
    ]);
  });

  it('leaves the line with an apology after too long', () => {
    expect(verbsOf(waitedTooLong())).toEqual([
      ['Say', {}, expect.stringContaining('sorry')],
      ['Leave', {}],
    ]);
  });

  it('hears that it is their turn', () => {
    expect(verbsOf(goingOnAir())).toEqual([
      ['Say', {}, 'You are going on the air. Please turn your radio down.'],
    ]);
  });

  it.each([
    ['thanks', /^Thank you for calling KXYZ/],
    ['sorry-nobody-free', /Please call KXYZ again/],
    ['line-is-full', /every place in line is taken/],
    ['something-went-wrong', /something went wrong on our side/],
  ] as const)('hears last words that fit: %s', (which, words) => {
    expect(verbsOf(lastWords(which, 'KXYZ'))).toEqual([
      ['Say', {}, expect.stringMatching(words)],
      ['Hangup', {}],
    ]);
  });

  it('hears nothing, and above all no Hangup, when somebody else has the call', () => {
    expect(verbsOf(lastWords('nothing', 'KXYZ'))).toEqual([]);
    expect(verbsOf(nothingMore())).toEqual([]);
  });

  it('is thanked in the name of the station when the show ends', () => {
    const [words, ...rest] = verbsOf(showIsOver('KXYZ'));
    expect(words).toEqual(['Say', {}, expect.stringMatching(/Thank you for calling KXYZ/)]);
    expect(rest).toEqual([['Hangup', {}]]);
  });
});

describe('anybody', () => {
  it('is kept on the line for a moment, in which nothing is asked of us', () => {
    expect(verbsOf(oneMoment('/wait-loop'))).toEqual([
      ['Say', {}, 'One moment, please.'],
      ['Pause', { length: '5' }],
      ['Redirect', {}, '/wait-loop'],
    ]);
  });

  it('is led on without a word', () => {
    expect(verbsOf(goOn('/enqueue?again=1'))).toEqual([['Redirect', {}, '/enqueue?again=1']]);
  });
});
