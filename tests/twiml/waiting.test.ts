import { nothingTold } from '../../src/show/line/waiting-facts.ts';
import { type Announcement, silence, type WaitingRound } from '../../src/show/line/waiting-turn.ts';
import { languages } from '../../src/show/words/language.ts';
import {
  answerIsNoted,
  askToTell,
  confirmMessage,
  notNoted,
  readBack,
} from '../../src/twiml/line/ask-in-line.ts';
import { placeAndMusic, type WaitingMemory } from '../../src/twiml/line/waiting-round.ts';
import { leaveTheLine, showEndsInLine, waitedTooLong } from '../../src/twiml/plain.ts';
import { ENGLISH, SPANISH } from '../support/voices.ts';
import { verbsOf } from './verbs-of.ts';

const track = { name: 'a.mp3', path: '/hold-music/a.mp3', durationSeconds: 20 };
const memory: WaitingMemory = {
  since: 1772827200,
  where: { place: 'line', keptUntil: undefined },
  turn: 1,
  here: 1772827200,
  track: undefined,
  told: nothingTold,
  timesThrownOut: 0,
};
const NOW = 1772827240;
const music = { silentSeconds: 0, music: { track, plays: 2 } };
const told = { ...nothingTold, place: 3, placeAt: 1772827240, eta: 1772827600 };
const after = 'since=1772827200&track=a.mp3&place=3&at=1772827240&eta=1772827600';

const round = (says: Partial<Announcement>, more: Partial<WaitingRound> = {}): WaitingRound => ({
  kind: 'round',
  says: { ...silence, ...says },
  told,
  keptSeconds: undefined,
  ...more,
});
const heardIn = (says: Partial<Announcement>, voice = ENGLISH): unknown[] => {
  const [gather] = verbsOf(placeAndMusic(voice, { round: round(says), sound: music, memory, now: NOW }));
  return (gather as unknown[]).slice(2, -1).map((verb) => (verb as unknown[])[2]);
};

describe('a waiting caller', () => {
  it('hears everything inside of a Gather, and comes round again', () => {
    const place = { kind: 'number' as const, place: 3, of: 7 };
    const estimate = { kind: 'minutes' as const, fromSeconds: 360, toSeconds: 480 };
    const said = round({ place, estimate, keys: 'hint' });
    expect(verbsOf(placeAndMusic(ENGLISH, { round: said, sound: music, memory, now: NOW }))).toEqual([
      [
        'Gather',
        { action: `/wait-key?${after}`, numDigits: '1', finishOnKey: '', timeout: '1' },
        ['Say', {}, 'You are number 3 of 7.'],
        ['Say', {}, 'Your wait is about six to eight minutes.'],
        ['Say', {}, 'Press 1 to tell us your name and point, star for your place, 9 for all keys.'],
        ['Play', { loop: '2' }, '/hold-music/a.mp3'],
      ],
      ['Redirect', {}, `/wait-loop?${after}&music=${NOW}`],
    ]);
  });

  it('hears music after silence, which a key breaks off too, and whose length the next round does not count', () => {
    const late = { silentSeconds: 29, music: music.music };
    const document = placeAndMusic(ENGLISH, { round: round({}), sound: late, memory, now: NOW });
    expect(verbsOf(document)).toEqual([
      [
        'Gather',
        { action: `/wait-key?${after}`, numDigits: '1', finishOnKey: '', timeout: '1' },
        ['Pause', { length: '29' }],
        ['Play', { loop: '2' }, '/hold-music/a.mp3'],
      ],
      ['Redirect', {}, `/wait-loop?${after}&music=${NOW + 29}`],
    ]);
  });

  it('hears nothing but music in between', () => {
    expect(heardIn({})).toEqual([]);
  });

  it.each<[string, Partial<Announcement>, readonly RegExp[]]>([
    ['that they are next', { place: { kind: 'next', behind: undefined } }, [/^You are next\.$/]],
    ['that many are ahead', { place: { kind: 'more-than-twenty' } }, [/more than twenty/]],
    ['that they are in line', { place: { kind: 'not-known' } }, [/still in line/]],
    [
      'that they are first when the DJ is back',
      { place: { kind: 'kept-for-dj' } },
      [/stay on the line.*first/],
    ],
    ['that no DJ is there', { djIsAbsent: true }, [/DJ is not on the line/]],
    ['of a break', { breakSeconds: 240 }, [/break of about four minutes/]],
    ['of last call', { lastCall: true }, [/It is last call.*you keep your place/]],
    ['an offer', { djAwaySeconds: 1260 }, [/away for 21 minutes/, /keep your place, or press 2 .*message/]],
    [
      'how many wait behind them who are next',
      { place: { kind: 'next', behind: 6 } },
      [/^You are next\.$/, /^Six callers are waiting behind you\.$/],
    ],
    ['nothing of nobody behind them', { place: { kind: 'next', behind: 0 } }, [/^You are next\.$/]],
    ['how long they have waited', { waitedSeconds: 240 }, [/waited four minutes/]],
    ['how long the others have', { meanWaitSeconds: 185 }, [/^Those in line have waited three minutes on/]],
    ['that we want to know whether they are there', { asksForAnswer: true }, [/on the air soon.*any key/]],
    [
      'why it takes longer',
      { laterBecause: 'slower', estimate: { kind: 'over-an-hour', fromSeconds: 3600, toSeconds: 4000 } },
      [/longer than we thought/, /more than an hour/],
    ],
    ['the keys', { keys: 'all' }, [/Press 1/, /Press 2/, /Press star/, /Press 9/]],
  ])('hears %s', (_, says, words) => {
    expect(heardIn(says)).toEqual(words.map((pattern) => expect.stringMatching(pattern)));
  });

  it('hears the topic as it was written, and the key for it', () => {
    const voice = { ...ENGLISH, topic: 'Should buses be free?' };
    expect(heardIn({ topic: true }, voice)).toEqual(['Should buses be free?']);
    expect(heardIn({ keys: 'all' }, voice)).toContainEqual(expect.stringMatching(/^Press 3/));
  });

  it('hears the recording of the topic, and of every fixed sentence that has one', () => {
    const recordings = new Map([
      ['topic', '/prompts/topic.mp3'],
      ['you-are-next', '/prompts/you-are-next.mp3'],
    ]);
    expect(
      heardIn({ topic: true, place: { kind: 'next', behind: undefined } }, { ...ENGLISH, recordings }),
    ).toEqual(['/prompts/you-are-next.mp3', '/prompts/topic.mp3']);
  });

  it('hears Spanish', () => {
    const place = { kind: 'number' as const, place: 3, of: 7 };
    expect(heardIn({ place, breakSeconds: 240, keys: 'hint' }, SPANISH)).toEqual([
      'En cabina están tomando una pausa de más o menos cuatro minutos.',
      'Usted está en el lugar 3 de 7.',
      'Presione 1 para decirnos su nombre y su opinión, asterisco para su lugar, 9 para todo lo demás.',
    ]);
  });

  it('who hears no music in one round has the same track before the next, and carries on how often they were thrown out', () => {
    const kept = {
      ...memory,
      track: 'b.mp3',
      where: { place: 'next' as const, keptUntil: 1772827300 },
      timesThrownOut: 2,
    };
    const sound = { silentSeconds: 12, music: undefined };
    const [gather, redirect] = verbsOf(
      placeAndMusic(ENGLISH, { round: round({}), sound, memory: kept, now: NOW }),
    );
    expect((gather as unknown[]).slice(2)).toEqual([['Pause', { length: '12' }]]);
    const where = 'since=1772827200&next=1&here=1772827200&kept=1772827300&track=b.mp3';
    const toldAndAgain = 'place=3&at=1772827240&eta=1772827600&thrown=2';
    expect(redirect).toEqual(['Redirect', {}, `/wait-loop?${where}&${toldAndAgain}`]);
  });

  it.each([
    ['with an apology after too long', waitedTooLong(ENGLISH), /sorry.*waited a long time/],
    ['when the show ends', showEndsInLine(ENGLISH), /show has come to its end.*sorry/],
  ])('leaves the line %s', (_, document, words) => {
    expect(verbsOf(document)).toEqual([
      ['Say', {}, expect.stringMatching(words)],
      ['Leave', {}],
    ]);
  });

  it('leaves the line for a message at once', () => {
    expect(verbsOf(leaveTheLine())).toEqual([['Leave', {}]]);
  });

  it('says by any key that they are there, right after the question', () => {
    const asked = round({ asksForAnswer: true });
    const [gather, redirect] = verbsOf(
      placeAndMusic(ENGLISH, { round: asked, sound: music, memory, now: NOW }),
    );
    expect(gather?.[1]).toMatchObject({ action: `/wait-key?${after}&answer=1` });
    expect(redirect?.[2]).not.toContain('answer=');
  });

  it('presses a key for what it means, where the keys were read out before the question', () => {
    const asked = round({ asksForAnswer: true, keys: 'all' });
    const [gather] = verbsOf(placeAndMusic(ENGLISH, { round: asked, sound: music, memory, now: NOW }));
    expect(gather?.[1]).toMatchObject({ action: `/wait-key?${after}` });
  });

  it('is thanked for it, and waits on', () => {
    expect(verbsOf(answerIsNoted(ENGLISH, memory))).toEqual([
      [
        'Gather',
        expect.objectContaining({ action: '/wait-key?since=1772827200' }),
        ['Say', {}, 'Thank you. We know that you are there.'],
      ],
      ['Redirect', {}, '/wait-loop?since=1772827200'],
    ]);
  });

  it('is asked to press 2 once more before that', () => {
    expect(verbsOf(confirmMessage(ENGLISH, memory))).toEqual([
      [
        'Gather',
        { action: '/wait-key?since=1772827200&sure=1', numDigits: '1', finishOnKey: '', timeout: '4' },
        ['Say', {}, expect.stringMatching(/press 2 again.*keep your place/)],
      ],
      ['Redirect', {}, '/wait-loop?since=1772827200'],
    ]);
  });
});

describe('a caller who tells of themselves', () => {
  const listens = {
    numDigits: '1',
    finishOnKey: '',
    timeout: '5',
    speechTimeout: '2',
  };

  it('is asked in the language of the station, and a key is heard too', () => {
    const state = { step: 'name', missed: 0, isNamed: false } as const;
    const document = askToTell(SPANISH, { state, memory });
    expect(document.toString()).toMatch(/<Gather [^>]*language="es-MX"/);
    const [gather, redirect] = verbsOf(document);
    const action = '/wait-told?since=1772827200&step=name';
    expect(gather).toEqual([
      'Gather',
      expect.objectContaining({ ...listens, action, input: 'dtmf speech' }),
      ['Say', {}, expect.stringMatching(/^Díganos su nombre/)],
    ]);
    expect(redirect).toEqual(['Redirect', {}, `${action}&unanswered=1`]);
  });

  it.each(languages)('is listened to in %s by whichever model Twilio has for it', (language) => {
    const state = { step: 'name', missed: 0, isNamed: false } as const;
    const document = askToTell({ ...ENGLISH, language }, { state, memory });
    expect(document.toString()).toMatch(new RegExp(`<Gather [^>]*language="${language}"`));
    const [gather] = verbsOf(document);
    expect(gather?.[1]).toMatchObject({ speechTimeout: expect.stringMatching(/^[1-9]\d*$/) });
    for (const name of ['speechModel', 'profanityFilter']) expect(gather?.[1]).not.toHaveProperty(name);
  });

  it('is asked again with an apology, and the name is remembered, but not in the address', () => {
    const state = { step: 'point', missed: 1, isNamed: true } as const;
    const [gather] = verbsOf(askToTell(ENGLISH, { state, memory }));
    expect(gather).toMatchObject([
      'Gather',
      { action: '/wait-told?since=1772827200&step=point&missed=1&named=1' },
      ['Say', {}, 'Sorry, I did not understand that.'],
      ['Say', {}, expect.stringMatching(/^In one sentence/)],
    ]);
  });

  it('has it read back, and may say it again', () => {
    const document = readBack(ENGLISH, { told: ['Ana from Leeds', 'buses'], isNamed: true, memory });
    expect(verbsOf(document)).toEqual([
      [
        'Gather',
        expect.objectContaining({ action: '/wait-told?since=1772827200&step=check&named=1' }),
        ['Say', {}, 'I understood: Ana from Leeds: buses.'],
        ['Say', {}, expect.stringMatching(/press 1/)],
      ],
      ['Redirect', {}, '/wait-loop?since=1772827200'],
    ]);
  });

  it('is told when it could not be noted', () => {
    const [gather, redirect] = verbsOf(notNoted(ENGLISH, memory));
    expect(gather).toContainEqual(['Say', {}, expect.stringMatching(/could not be noted/)]);
    expect(redirect).toEqual(['Redirect', {}, '/wait-loop?since=1772827200']);
  });
});
