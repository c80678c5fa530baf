import { goOn } from '../../src/twiml/go-on.ts';
import { goingOnAir } from '../../src/twiml/going-on-air.ts';
import { intoTheLine, type NewInLine } from '../../src/twiml/into-the-line.ts';
import { lastWords } from '../../src/twiml/last-words.ts';
import { leaveTheLine, showEndsInLine, waitedTooLong } from '../../src/twiml/leave-the-line.ts';
import { nothingMore } from '../../src/twiml/nothing-more.ts';
import { oneMoment } from '../../src/twiml/one-moment.ts';
import { placeAndMusic } from '../../src/twiml/place-and-music.ts';
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

  const track = { name: 'a.mp3', path: '/hold-music/a.mp3', durationSeconds: 20 };
  const round = {
    kind: 'round',
    place: 'You are next.',
    music: { track, plays: 2 },
    since: 1772827200,
    saysLastCall: false,
    djAwaySeconds: undefined,
    told: { lastCall: false, djAwayAt: undefined },
  } as const;

  it('hears the place in line and one track, and comes round again', () => {
    expect(verbsOf(placeAndMusic(round))).toEqual([
      ['Say', {}, 'You are next.'],
      ['Play', { loop: '2' }, '/hold-music/a.mp3'],
      ['Redirect', {}, '/wait-loop?since=1772827200&track=a.mp3'],
    ]);
  });

  it('hears that it is last call, and the next round knows it', () => {
    const lastCall = { ...round, saysLastCall: true, told: { lastCall: true, djAwayAt: undefined } };
    expect(verbsOf(placeAndMusic(lastCall))).toEqual([
      [
        'Say',
        {},
        'You are next. It is last call: the line is closed to new callers, and you keep your place.',
      ],
      ['Play', { loop: '2' }, '/hold-music/a.mp3'],
      ['Redirect', {}, '/wait-loop?since=1772827200&track=a.mp3&lastcall=1'],
    ]);
  });

  it('hears that the DJ is away, and is heard pressing 1 for as long as the music plays', () => {
    const away = { ...round, djAwaySeconds: 1260, told: { lastCall: false, djAwayAt: 1772828460 } };
    const remembered = 'since=1772827200&track=a.mp3&away=1772828460';
    expect(verbsOf(placeAndMusic(away))).toEqual([
      ['Say', {}, 'You are next.'],
      [
        'Gather',
        { action: `/wait-key?${remembered}`, numDigits: '1', finishOnKey: '', timeout: '1' },
        ['Say', {}, expect.stringMatching(/away for 21 minutes.*keep your place.*press 1.*message/)],
        ['Play', { loop: '2' }, '/hold-music/a.mp3'],
      ],
      ['Redirect', {}, `/wait-loop?${remembered}`],
    ]);
  });

  it.each([
    ['with an apology after too long', waitedTooLong(), /sorry.*waited a long time/],
    ['when the show ends', showEndsInLine(), /show has come to its end.*sorry/],
  ])('leaves the line %s', (_, document, words) => {
    expect(verbsOf(document)).toEqual([
      ['Say', {}, expect.stringMatching(words)],
      ['Leave', {}],
    ]);
  });

  it('leaves the line for a message at once', () => {
    expect(verbsOf(leaveTheLine())).toEqual([['Leave', {}]]);
  });

  it('hears that it is their turn', () => {
    expect(verbsOf(goingOnAir())).toEqual([
      ['Say', {}, 'You are going on the air. Please turn your radio down.'],
    ]);
  });

  it.each([
    ['thanks', /^Thank you for calling KXYZ/],
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
