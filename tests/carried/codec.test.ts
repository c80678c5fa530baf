import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wantedBinding } from '../../scripts/bind-numbers/wanted-binding.ts';
import { waitingRound } from '../../src/carried/caller.ts';
import { type Carried, type Codec, codec, link, text } from '../../src/carried/codec.ts';
import { readParameters } from '../../src/runtime/webhook.ts';
import type { FoundCard } from '../../src/show/call/caller-card.ts';
import { type Codecs, codecs, ourNames } from '../support/codecs.ts';

const ROOT = join(__dirname, '../..');

/** The parameters of a request, as the Functions runtime reads them out of the address. */
function requestTo(address: string) {
  const { searchParams } = new URL(address, 'https://line.example');
  return readParameters(Object.fromEntries(searchParams));
}

/** Numbers in which nothing can be foreseen, and which are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Draw<Value> = (random: () => number) => Value;

const among =
  <const Value>(...values: readonly Value[]): Draw<Value> =>
  (random) =>
    values[Math.floor(random() * values.length)] as Value;
const within =
  (least: number, most: number): Draw<number> =>
  (random) =>
    among(least, most, least + Math.floor(random() * (most - least + 1)))(random);
const maybe =
  <Value>(draw: Draw<Value>): Draw<Value | undefined> =>
  (random) =>
    random() < 0.3 ? undefined : draw(random);
const sid =
  (letters: string): Draw<string> =>
  (random) =>
    letters + Array.from({ length: 32 }, () => among(...'0123456789abcdef')(random)).join('');
const free: Draw<string> = (random) =>
  Array.from({ length: 1 + Math.floor(random() * 40) }, () =>
    among('a', 'Z', '0', '&', '=', '%', '+', ' ', '#', '?', '/', ';', '"', '<', 'ñ', '…', '🎧')(random),
  ).join('');

const yes = among(true, false);
const whole = within(0, 9_999_999_999);
const second = maybe(whole);
const call = maybe(sid('CA'));
const show = maybe(among('20260306T200000Z', '19991231T235959Z'));
const state = maybe(among('open', 'last-call', 'closing', 'closed'));
const proof = maybe(among('pin'));
const recordingSid = maybe(sid('RE'));
const turn = within(1, 99);
const why = maybe(
  among('came-back', 'fault', 'put-back', 'resumed', 'to-the-end', 'guest', 'chosen', 'once-a-show'),
);
const card = maybe(among<FoundCard>('none', { times: 0, revision: '0' }, { times: 12, revision: '1aF' }));
/** Three at most, or none. */
const some =
  <T>(one: Draw<T>): Draw<readonly T[]> =>
  (random) =>
    Array.from({ length: within(0, 3)(random) }, () => one(random));
const place = among('line', 'line, returned', 'next');
const after = maybe(among('air', 'arrival'));

/** What may be written by each codec. The types have every value of every codec named here. */
type Values<C> = C extends Codec<infer V> ? { readonly [Key in keyof V]: Draw<V[Key]> } : never;
type Sayable = { readonly [Name in keyof Codecs]: Values<Codecs[Name]> };

const sayable: Sayable = {
  callerInLine: {
    ...{ show, since: second, turn, why, heard: second, again: whole, place, until: second, card },
  },
  requeuedCaller: { why, show, since: second, turn },
  sentAway: { show, since: second, turn, as: among('dropped', 'not-taken', 'blocked', 'message-instead') },
  waitingRound: { since: second, place, turn, here: second, keptUntil: second, track: maybe(free) },
  toldInLine: {
    ...{ lastCall: yes, djAwayAt: second, djIsAbsent: yes, breakUntil: second },
    ...{ place: second, placeAt: second, eta: second, isAskedToAnswer: yes, hasAnswered: yes },
    ...{ place: second, placeAt: second, eta: second, word: second },
  },
  roundInLine: {
    ...{ timesThrownOut: whole, musicFrom: second, asked: maybe(among('place', 'topic', 'keys')) },
    ...{ isAnswer: yes, isSure: yes, step: maybe(among('name', 'point', 'check')), missed: whole },
    ...{ isNamed: yes, isUnanswered: yes },
  },
  callerAside: { isFallback: yes, isThere: yes },
  djCall: { last: call, later: call, chosen: call, proof, expected: some(sid('CA')) },
  heardOfThree: {
    callers: some((random) => ({ callSid: sid('CA')(random), since: whole(random) })),
  },
  callerCommand: { does: maybe(among('choose', 'thank', 'block-last', 'block-announced')) },
  djArrival: {
    after,
    fresh: yes,
    chores: maybe(among('done')),
    key: maybe(free),
    proof,
    isKeyed: yes,
  },
  djKey: {
    ...{ state, moment: among('wrap-up', 'dossier', 'idle', 'break'), breakUntil: second },
    ...{
      asked: maybe(
        among('to-the-end', 'who-waits', 'block-last', 'block-announced', 'break', 'last-call', 'close'),
      ),
      key: maybe(free),
      fresh: yes,
    },
  },
  announcedCaller: { callSid: call, queue: among('main', 'next'), since: second },
  djAtLine: {
    ...{ after, state, rounds: whole, who: call, dialledAt: second, fresh: yes },
    prompt: maybe(among('waiting', 'unseen', 'nobody', 'closed', 'put-off')),
  },
  djOnBreak: { state, breakUntil: second, isUntold: yes },
  dialledLine: { show, revision: maybe(among('0', '1aF')), breakUntil: second, behind: call, inTurn: call },
  pinQuestion: { purpose: among('line', 'messages', 'close-out'), wrongTries: whole, state },
  closingOfLine: {
    ...{ closing: maybe(free), onward: among('line', 'open') },
    said: maybe(among('releasing', 'looking-again')),
  },
  endedCall: { line: maybe(among('dj')) },
  messageContext: { show, waitSeconds: second },
  callerChoices: { isForRoom: yes, tries: whole },
  messageTake: { isLastTry: yes },
  messageReview: { recordingSid, show, waitSeconds: second },
  messageLooks: { looks: second },
  recordedWord: { recordingSid, looks: second, isUnkept: yes },
  placeInMessages: {
    ...{ pass: among('new', 'heard'), number: whole },
    mark: maybe((random) => `${String(whole(random)).padStart(15, '0')}.${sid('RE')(random)}`),
  },
  messageAtHand: { isChosen: yes, isAskedToDelete: yes, overFrom: second },
  soundOfMessage: { recordingSid, expiresAt: second, token: maybe(free) },
};

describe('what travels in the query of our addresses', () => {
  it('comes back as it was written, whatever it is and whatever travels beside it', () => {
    const random = seeded(20_260_306);
    const drawn = Object.keys(sayable) as (keyof Sayable)[];
    for (let round = 0; round < 300; round += 1)
      for (const name of drawn) {
        const of = codecs[name] as unknown as Codec<Record<string, unknown>>;
        const draws = Object.entries(sayable[name]) as [string, Draw<unknown>][];
        const values = Object.fromEntries(draws.map(([key, draw]) => [key, draw(random)]));
        const beside = codec({ beside: text('Beside') }).toQuery({ beside: free(random) });
        const address = link('/x', beside, of.toQuery(values));
        expect({ name, address, values: of.fromQuery(requestTo(address)) }).toEqual({
          name,
          address,
          values,
        });
        expect(address).not.toMatch(/[^\w/?&=%.!~*'()-]/);
      }
  });

  const readAs = (value: string) => {
    const query = new URLSearchParams(Object.fromEntries(ourNames.map((name) => [name, value])));
    const read = (of: Pick<Codec<object>, 'fromQuery'>) => of.fromQuery(requestTo(`/x?${query}`));
    return Object.fromEntries(Object.entries(codecs).map(([name, of]) => [name, read(of)]));
  };
  const usual = {
    callerInLine: { turn: 1, again: 0, place: 'line' },
    requeuedCaller: { turn: 1 },
    sentAway: { turn: 1, as: 'dropped' },
    waitingRound: { place: 'line', turn: 1 },
    toldInLine: { lastCall: false, djIsAbsent: false, isAskedToAnswer: false, hasAnswered: false },
    roundInLine: {
      ...{ timesThrownOut: 0, isAnswer: false, isSure: false },
      ...{ missed: 0, isNamed: false, isUnanswered: false },
    },
    callerAside: { isFallback: false, isThere: false },
    djCall: { expected: [] },
    heardOfThree: { callers: [] },
    callerCommand: {},
    djArrival: { fresh: false, isKeyed: false },
    djKey: { moment: 'idle', fresh: false },
    announcedCaller: { queue: 'main' },
    djAtLine: { rounds: 0, fresh: false },
    djOnBreak: { isUntold: false },
    dialledLine: {},
    pinQuestion: { purpose: 'line', wrongTries: 0 },
    closingOfLine: { onward: 'line' },
    endedCall: {},
    messageContext: {},
    callerChoices: { tries: 0, isForRoom: false },
    messageTake: { isLastTry: false },
    messageReview: {},
    messageLooks: {},
    recordedWord: { isUnkept: false },
    placeInMessages: { pass: 'new', number: 0 },
    messageAtHand: { isChosen: false, isAskedToDelete: false },
    soundOfMessage: {},
  };

  it('is nothing, or what is usual, where a request carries none of it', () => {
    expect(readAs('')).toEqual(usual);
  });

  it.each([
    ...['-1', '1.5', ' 1', '1e9', '0x10', '12345678901', '９', 'NaN', 'undefined', 'null', '[object Object]'],
    ...['__proto__', 'constructor', 'toString', 'PIN', ' pin', 'pin1', 'OPEN', 'looking again', '"><Dial>'],
    ...[`CA${'a'.repeat(31)}`, `RE${'g'.repeat(32)}`, '20260306T2000', `000000000000001.RE${'a'.repeat(31)}`],
  ])('is the same where a request carries "%s" under each of its names', (value) => {
    expect(readAs(value)).toEqual({
      ...usual,
      waitingRound: { place: 'line', turn: 1, track: value },
      djArrival: { fresh: true, isKeyed: true, key: value },
      // How the line stands was said, if not how: it counts as open.
      djKey: { ...usual.djKey, state: 'open', fresh: true, key: value },
      djAtLine: { rounds: 0, state: 'open', fresh: true },
      djOnBreak: { state: 'open', isUntold: true },
      dialledLine: { revision: value },
      pinQuestion: { ...usual.pinQuestion, state: 'open' },
      closingOfLine: { onward: 'line', closing: value },
      messageTake: { isLastTry: true },
      messageAtHand: { isChosen: true, isAskedToDelete: true },
      soundOfMessage: { token: value },
    });
  });

  it('counts the turns of a caller from 1 to 99', () => {
    const turnOf = (turn: string) => codecs.callerInLine.fromQuery(requestTo(`/x?turn=${turn}`)).turn;
    expect(['0', '1', '99', '100', '9999999999'].map(turnOf)).toEqual([1, 1, 99, 99, 99]);
  });

  it('is drawn here for every codec', () => {
    expect(Object.keys(sayable).sort()).toEqual(Object.keys(codecs).sort());
  });

  it('has one meaning for each name', () => {
    const owners = new Map<string, Set<unknown>>();
    for (const { fields } of Object.values(codecs))
      for (const field of fields)
        for (const name of field.names) owners.set(name, (owners.get(name) ?? new Set()).add(field));
    const shared = [...owners].filter(([, fields]) => fields.size > 1).map(([name]) => name);
    expect(shared).toEqual([]);
    expect(ourNames.filter((name) => !/^[a-z]+$/.test(name))).toEqual([]);
  });

  it.each([
    ['carries nothing', {}, '/wait-loop'],
    ['carries what is known', { since: 5, track: undefined }, '/wait-loop?since=5'],
    ['carries zero', { since: 0 }, '/wait-loop?since=0'],
    [
      'carries a value whole, whatever is in it',
      { track: 'a&b=c d.mp3' },
      '/wait-loop?track=a%26b%3Dc%20d.mp3',
    ],
  ])('%s', (_, values, address) => {
    expect(link('/wait-loop', waitingRound.toQuery(values))).toBe(address);
  });

  it('is written by codecs alone', () => {
    // @ts-expect-error: what no codec has written
    const forged: Carried = { since: '5' };
    expect(() => link('/wait-loop', forged)).toThrow();
    // @ts-expect-error: no name of Twilio's
    expect(requestTo('/wait-loop?since=5').count('since')).toBe(5);
  });

  it('is in the static fallbacks and in the bindings of the numbers under names of ours', () => {
    const folder = join(ROOT, 'assets');
    const fallbacks = readdirSync(folder).filter((file) => /^fallback-.*\.xml$/.test(file));
    const redirects = fallbacks.flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [...text.matchAll(/<Redirect[^>]*>([^<]+)</g)].map(([, address = '']) => address);
    });
    const bound = (['listeners', 'dj'] as const).flatMap((role) =>
      Object.values(wantedBinding(role, 'https://line.example')).filter((value) => value.startsWith('http')),
    );
    const carried = [...redirects, ...bound].flatMap((address) => [
      ...new URL(address, 'https://line.example').searchParams,
    ]);
    expect(carried).toEqual([
      ['fallback', '1'],
      ['line', 'dj'],
    ]);
    expect(carried.filter(([name]) => !ourNames.includes(name))).toEqual([]);
    expect(redirects.map((address) => codecs.callerAside.fromQuery(requestTo(address)).isFallback)).toEqual([
      ...[false, true],
    ]);
    const dj = wantedBinding('dj', 'https://line.example').statusCallback;
    expect(codecs.endedCall.fromQuery(requestTo(dj))).toEqual({ line: 'dj' });
  });

  it('is named in docs/call-flow.md, every name and no other', () => {
    const rows = readFileSync(join(ROOT, 'docs/call-flow.md'), 'utf8').match(/^\| `\/.*$/gm) ?? [];
    const told = rows.flatMap((row) => [...row.matchAll(/\*\*([a-z]+)\*\*/g)].map(([, name = '']) => name));
    expect([...new Set(told)].sort()).toEqual([...ourNames].sort());
  });
});
