import {
  parseSaid,
  recordingsSaid,
  type SaidByStation,
  type Sayable,
  type Saying,
  saidInState,
  sayingNow,
  withDjWord,
  withSaying,
} from '../../src/show/said-by-station.ts';

const now = new Date('2026-03-06T21:00:00.000Z');
const at = now.toISOString();
const past = '2026-03-06T20:59:59.999Z';
const future = '2026-03-07T00:00:00.000Z';
const words = { words: '¿Camiones hasta las tres?', until: null };
const sound = (digit: string) => ({
  recordingSid: `RE${digit.repeat(32)}`,
  audio: `/message-audio?recording=RE${digit.repeat(32)}&expires=1804366800&token=${digit}f`,
});
const spoken = { ...sound('a'), until: null };
const djWord = { ...sound('b'), number: 3, at: past };
const all: SaidByStation = { topic: words, nextShow: spoken, djWord };

describe('what a station says without a deployment', () => {
  it.each<[string, SaidByStation | undefined, Sayable, Saying | undefined]>([
    ['nothing was changed', undefined, 'topic', undefined],
    ['something else was', { nextShow: words }, 'topic', undefined],
    ['it was', all, 'topic', words],
    ['a DJ has spoken it', all, 'nextShow', spoken],
    ['its time has not come', { topic: { ...words, until: future } }, 'topic', { ...words, until: future }],
    ['its time is over', { topic: { ...words, until: past } }, 'topic', undefined],
    ['its time is over just now', { topic: { ...words, until: now.toISOString() } }, 'topic', undefined],
  ])('stands in for the setting, or does not, where %s', (_, said, what, saying) => {
    expect(sayingNow(said, what, now)).toEqual(saying);
  });

  it('is changed one by one, and taken back to the setting', () => {
    expect(withSaying(undefined, 'topic', words)).toEqual({ topic: words });
    expect(withSaying(all, 'nextShow', words)).toEqual({ ...all, nextShow: words });
    expect(withSaying(all, 'topic', undefined)).toEqual({ nextShow: spoken, djWord });
    expect(withSaying({ topic: words }, 'topic', undefined)).toBeUndefined();
  });

  it('has the newest word of the DJ alone, under a number that nobody has heard', () => {
    expect(withDjWord(undefined, sound('c'), now)).toEqual({ djWord: { ...sound('c'), number: 1, at } });
    expect(withDjWord(all, sound('c'), now)).toEqual({ ...all, djWord: { ...sound('c'), number: 4, at } });
  });

  const timed = { topic: { ...words, until: future }, nextShow: { ...spoken, until: future } };
  it.each<['open' | 'closing' | 'closed', string, SaidByStation | undefined, SaidByStation | undefined]>([
    ['closing', 'ends the topic and the word', all, { nextShow: spoken }],
    ['closed', 'ends the topic and the word', all, { nextShow: spoken }],
    ['open', 'ends what was said of the next show', all, { topic: words }],
    ['closed', 'lets go on what has a time', { ...timed, djWord }, timed],
    ['open', 'lets go on what has a time', timed, timed],
    ['closed', 'ends what had a time', { topic: { ...words, until: past } }, undefined],
    ['open', 'changes nothing where nothing was said', undefined, undefined],
  ])('is for its show: a line that is %s %s', (state, _, said, after) => {
    expect(saidInState(said, state, now)).toEqual(after);
  });

  it('has the recordings that are played, and no others', () => {
    expect(recordingsSaid(all)).toEqual([spoken.recordingSid, djWord.recordingSid]);
    expect(recordingsSaid({ topic: words })).toEqual([]);
    expect(recordingsSaid(undefined)).toEqual([]);
  });

  it('comes back as it was stored', () => {
    for (const said of [all, timed, { topic: { words: 'ñ'.repeat(160), until: null } }])
      expect(parseSaid(JSON.parse(JSON.stringify(said)))).toEqual(said);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'topic'],
    ['a list', [words]],
    ['no words', { topic: { words: '', until: null } }],
    ['too many words', { topic: { words: 'x'.repeat(161), until: null } }],
    ['words with a control character', { topic: { words: 'a\u0000b', until: null } }],
    ['half a character', { topic: { words: '\ud83c', until: null } }],
    ['the sound of somebody else', { djWord: { ...djWord, audio: 'https://elsewhere.example/a.mp3' } }],
    ['a sound with a way out', { djWord: { ...djWord, audio: '/message-audio?a=1"><Dial>' } }],
    ['a sound without its recording', { nextShow: { audio: spoken.audio, until: null } }],
    ['a word without its number', { djWord: { ...sound('b'), at } }],
    ['a word with half a number', { djWord: { ...djWord, number: 1.5 } }],
    ['a word without its time', { djWord: { ...sound('b'), number: 1 } }],
  ])('is nothing where somebody has stored %s', (_, content) => {
    expect(parseSaid(content)).toBeUndefined();
  });

  it('is said for ever where its time does not read', () => {
    expect(parseSaid({ topic: { words: 'Buses', until: 'friday' } })).toEqual({
      topic: { words: 'Buses', until: null },
    });
  });
});
