import type {
  CallFact,
  PickedUp,
  Recognised,
  Requeued,
  RequeueReason,
  Told,
} from '../../../src/show/call/call-fact.ts';
import { callerDossier } from '../../../src/show/dj/caller-dossier.ts';
import { nearFrontSince } from '../../../src/show/dj/pick-up-pace.ts';
import { nothingAiredYet } from '../../../src/show/show.ts';
import { spokenDossier } from '../../../src/show/words/spoken-dossier.ts';

const now = new Date('2026-03-06T20:10:00.000Z');
const seen = { waitSeconds: 240, now };
const time = { now, timeZone: 'America/Chicago' };
const all = { much: 'full', ...time } as const;
const call = { callSid: 'CA1', from: null };

const told = (kind: Told['kind'], words: string, at = '20:05:00'): Told => ({
  ...call,
  kind,
  words,
  at: `2026-03-06T${at}.000Z`,
});
const requeued = (why: RequeueReason, at = '20:09:00', turn = 1): Requeued => ({
  ...call,
  kind: 'requeued',
  why,
  turn,
  show: null,
  joinedAt: '2026-03-06T20:01:00.000Z',
  at: `2026-03-06T${at}.000Z`,
});
const pickedUp: PickedUp = {
  ...call,
  kind: 'picked-up',
  at: '2026-03-06T20:08:00.000Z',
  ...{ show: null, turn: 1, joinedAt: null, waitSeconds: 200, notice: null, djCallSid: 'CA9', why: null },
};
const ana = [told('told-name', 'Ana, Leeds'), told('told-point', 'buses')];
const spoken = (facts: readonly CallFact[], much: 'full' | 'name' | 'off' = 'full') =>
  spokenDossier('en', callerDossier(facts, seen), { much, ...time });

describe('the dossier of a caller', () => {
  it('tells name, town, wait and point in one breath', () => {
    expect(spoken(ana)).toBe('Ana, Leeds, waited four minutes: buses.');
    expect(spokenDossier('es', callerDossier(ana, seen), all)).toBe(
      'Ana, Leeds, lleva cuatro minutos esperando: buses.',
    );
  });

  it('is Spanish also of somebody who has told nothing', () => {
    const spanish = (facts: readonly CallFact[]) => spokenDossier('es', callerDossier(facts, seen), all);
    expect(spanish([])).toBe('Una persona lleva cuatro minutos esperando.');
    expect(spanish([requeued('resumed')])).toBe(
      'Una persona de la llamada que se cortó, lleva nueve minutos esperando.',
    );
  });

  it('tells no more than the station wants', () => {
    expect(spoken(ana, 'name')).toBe('Ana, Leeds, waited four minutes.');
    expect(spoken(ana, 'off')).toBe('');
  });

  it('leaves out what the caller has not told, and what is not known', () => {
    expect(spoken([])).toBe('A caller, waited four minutes.');
    expect(spoken([told('told-point', 'buses')])).toBe('A caller, waited four minutes: buses.');
    expect(spokenDossier('en', callerDossier([], { waitSeconds: null, now }), all)).toBe('A caller.');
  });

  it('takes what was told last, whatever the order in which it is read', () => {
    const corrected = told('told-name', 'Anna from Leeds.', '20:06:00');
    expect(spoken([corrected, ...ana])).toBe('Anna from Leeds, waited four minutes: buses.');
  });

  it.each<[RequeueReason, string]>([
    ['resumed', 'Ana, Leeds, was cut off, waited nine minutes: buses.'],
    ['came-back', 'Ana, Leeds, called again, waited nine minutes: buses.'],
    ['put-back', 'Ana, Leeds, once more, waited nine minutes: buses.'],
    ['fault', 'Ana, Leeds, waited nine minutes: buses.'],
    ['to-the-end', 'Ana, Leeds, waited nine minutes: buses.'],
  ])(
    'says why somebody comes who was moved (%s), and counts the wait from the first joining',
    (why, words) => {
      expect(spoken([...ana, requeued(why)])).toBe(words);
    },
  );

  it('says that a caller was on the air before, whatever brought them back', () => {
    expect(spoken([pickedUp, requeued('fault', '20:09:00', 2)])).toBe(
      'A caller, once more, waited nine minutes.',
    );
    expect(spoken([requeued('resumed'), requeued('put-back', '20:09:30')])).toContain('once more');
  });

  describe('of somebody whom the station knows', () => {
    const recognised = (of: Partial<Recognised>): Recognised => ({
      ...{ ...call, at: now.toISOString(), kind: 'recognised' as const },
      ...{ guest: null, timesOnAir: 0, lastOnAirAt: null, waitsBehind: false, ...of },
    });
    const onAir = (lastOnAirAt: string, more: Partial<Recognised> = {}) =>
      recognised({ timesOnAir: 3, lastOnAirAt, ...more });
    const inTongue = (tongue: 'en' | 'es', facts: readonly CallFact[]) =>
      spokenDossier(tongue, callerDossier(facts, { ...seen, isWritten: true }), all);

    it.each<[string, CallFact[], string, string]>([
      ['nobody knows, for the first time', [], 'first time', 'por primera vez'],
      [
        'was on the air this week',
        [onAir('2026-03-03T20:00:00.000Z')],
        'last on the air on Tuesday',
        'al aire por última vez el martes',
      ],
      [
        'was on the air yesterday there',
        [onAir('2026-03-06T03:00:00.000Z')],
        'last on the air yesterday',
        'al aire por última vez ayer',
      ],
      ['is a guest', [recognised({ guest: '' })], 'your guest', 'de sus invitados'],
      [
        'is a guest with a note',
        [recognised({ guest: 'the mayor' })],
        'your guest, the mayor',
        'de sus invitados, the mayor',
      ],
      [
        'is a guest again',
        [onAir('2026-02-01T20:00:00.000Z', { guest: '' })],
        'your guest, last on the air on February 1',
        'de sus invitados, al aire por última vez el primero de febrero',
      ],
    ])('says that a caller %s', (_, facts, english, spanish) => {
      expect(inTongue('en', facts)).toBe(`A caller, ${english}, waited four minutes.`);
      expect(inTongue('es', facts)).toBe(`Una persona ${spanish}, lleva cuatro minutos esperando.`);
    });

    it('says nothing of it where it is not known: a withheld number, or a store that cannot be read', () => {
      expect(inTongue('en', [recognised({ timesOnAir: null })])).toBe('A caller, waited four minutes.');
      expect(spoken([])).toBe('A caller, waited four minutes.');
    });

    it('says of somebody who is put back only that', () => {
      expect(inTongue('en', [pickedUp, onAir('2026-03-06T03:00:00.000Z')])).toBe(
        'A caller, once more, waited four minutes.',
      );
    });

    it('reads no telephone number out of a note', () => {
      expect(inTongue('en', [recognised({ guest: 'call +1 555 010 0123' })])).not.toContain('555');
    });
  });

  it('never tells a telephone number, though a caller has said one', () => {
    const point = told('told-point', 'call me at +1 555 010 0123 about buses');
    expect(spoken([point])).toBe('A caller, waited four minutes: call me at about buses.');
  });
});

describe('a caller who was asked whether they are there', () => {
  const nearFront = { since: new Date('2026-03-06T20:07:00.000Z'), longestRoundSeconds: 100 };
  const dossier = (facts: readonly CallFact[], near: Partial<typeof nearFront> = {}) =>
    callerDossier(facts, { ...seen, nearFront: { ...nearFront, ...near } });
  const answered = { ...call, kind: 'answered', at: '2026-03-06T20:08:00.000Z' } as const;

  it('and has pressed no key has not answered, as the DJ hears', () => {
    expect(spokenDossier('en', dossier(ana), all)).toBe(
      'Ana, Leeds, waited four minutes, has not answered: buses.',
    );
    expect(spokenDossier('es', dossier(ana), { ...all, much: 'name' })).toBe(
      'Ana, Leeds, lleva cuatro minutos esperando, no ha contestado.',
    );
    expect(spokenDossier('en', dossier(ana), { ...all, much: 'off' })).toBe('');
  });

  it.each<[string, readonly CallFact[], Partial<typeof nearFront>, boolean]>([
    ['has told nothing', [], {}, true],
    ['has pressed a key', [answered], {}, false],
    ['has told of themselves meanwhile', [told('told-point', 'buses', '20:07:30')], {}, false],
    [
      'has been near the front for a round and the time to find a key',
      [],
      { longestRoundSeconds: 160 },
      true,
    ],
    ['has perhaps not heard the question yet', [], { longestRoundSeconds: 161 }, false],
    ['has been on the air, and is not asked', [requeued('put-back', '20:07:30', 2)], {}, false],
  ])('has not answered, who %s: said where that is certain', (_, facts, near, hasNotAnswered) => {
    expect(dossier(facts, near)).toMatchObject({ hasNotAnswered });
  });

  it('has answered as far as anybody knows where it is not known that they were asked', () => {
    expect(callerDossier([], seen)).toMatchObject({ hasNotAnswered: false });
  });

  const pickUp = { callSid: 'CA7', djCallSid: null, at: nearFront.since.toISOString() };
  const air = (behind: string, breakUntil: string | null = null) => ({
    ...nothingAiredYet,
    pickUps: [pickUp, { ...pickUp, behind }],
    breakUntil,
  });

  it('has been near the front since the caller before was taken, behind whom they stood', () => {
    expect(nearFrontSince('CA1', air('CA1'))).toEqual(nearFront.since);
    expect(nearFrontSince('CA1', air('CA1', '2026-03-06T20:06:59.000Z'))).toEqual(nearFront.since);
  });

  it.each([
    ['somebody else stood there', air('CA2')],
    ['nobody was taken yet', nothingAiredYet],
    ['nobody was taken for a while since', air('CA1', '2026-03-06T20:07:01.000Z')],
  ])('has not been there for sure where %s', (_, airTime) => {
    expect(nearFrontSince('CA1', airTime)).toBeUndefined();
  });
});
