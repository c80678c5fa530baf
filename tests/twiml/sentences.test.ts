import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessSentences } from '../../src/twiml/sentences/access-sentences.ts';
import { callerSentences } from '../../src/twiml/sentences/caller-sentences.ts';
import { djSentences } from '../../src/twiml/sentences/dj-sentences.ts';
import { messageSentences } from '../../src/twiml/sentences/message-sentences.ts';
import type { SentenceRow } from '../../src/twiml/sentences/sentence-rows.ts';
import { waitingSentences } from '../../src/twiml/sentences/waiting-sentences.ts';
import { type SentenceKey, sentenceIn, sentences } from '../../src/twiml/voice.ts';
import { anyOf, hasEnglish } from '../support/languages.ts';

const ROOT = join(__dirname, '../..');
const rows = Object.entries(sentences) as [SentenceKey, SentenceRow][];
const areas = [accessSentences, callerSentences, djSentences, messageSentences, waitingSentences];

/** All that speaks: documents, and what leads to them. */
const speakers = ['src', 'functions']
  .flatMap((room) => readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && !entry.parentPath.includes('sentences'))
  .map((entry) => ({
    name: entry.name,
    text: readFileSync(join(entry.parentPath, entry.name), 'utf8'),
  }));

/** The keys of those rows of which this is not true. */
function keysUnless(isRight: (row: SentenceRow) => boolean): string[] {
  return rows.filter(([, row]) => !isRight(row)).map(([key]) => key);
}

const placesIn = (text: string) => text.match(/\{[^}]*\}?/g) ?? [];
const isSentence = (text: string) => /^\S.*[.?:]$/.test(text) && !/ {2}/.test(text);
describe('the table of sentences', () => {
  it('has every sentence whole, in English and in Spanish', () => {
    expect(keysUnless((row) => Object.values(row).every(isSentence))).toEqual([]);
  });

  it('has every key once, in kebab-case, as the name of a file', () => {
    const keys = areas.flatMap((area) => Object.keys(area));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys.filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) || key === 'topic')).toEqual([]);
    expect(rows).toHaveLength(keys.length);
  });

  it('names the station in every language of a sentence, and nothing else', () => {
    expect(
      keysUnless((row) => {
        const [first = '', ...others] = Object.values(row).map((text) => placesIn(text).join());
        return /^(\{station\})?$/.test(first) && others.every((other) => other === first);
      }),
    ).toEqual([]);
    const named = rows.find(([, row]) => row['en-US'].includes('{station}'));
    expect(named && sentenceIn('es-MX', named[0], 'Radio $& Uno')).toContain('Radio $& Uno');
  });

  it('has no English among the Spanish, and no Spanish among the English', () => {
    expect(keysUnless((row) => !hasEnglish(row['es-MX']))).toEqual([]);
    const spanish = anyOf('el|la|los|las|usted|su|por|para|gracias|lo|que|una?', '\\p{L}*[áéíóúñ]\\p{L}*');
    const inEnglish = (row: SentenceRow) => [row['en-US'], row['en-GB'] ?? ''].join(' ');
    expect(keysUnless((row) => !spanish.test(inEnglish(row)))).toEqual([]);
  });

  it('speaks Spanish as to a stranger, with its accents and opening marks', () => {
    const familiar = anyOf(
      'tú|tu|tus|te|ti|contigo|tienes|puedes|quieres|presiona|oprime|marca|cuelga|dinos',
    );
    expect(keysUnless((row) => !familiar.test(row['es-MX']))).toEqual([]);
    const bare = anyOf(
      'linea|despues|mas|adios|numero|telefono|tambien|dias?|aqui|asi|todavia|proxim[oa]s?|ultim[oa]s?|ningun',
      'algun|segun|[a-z]+cion|sera|estara|escucharan|llamo|esta (?:abierta|cerrada|llena|lista)',
    );
    expect(keysUnless((row) => !bare.test(row['es-MX']))).toEqual([]);
    expect(keysUnless((row) => /\?/.test(row['es-MX']) === /¿/.test(row['es-MX']))).toEqual([]);
  });

  it('has a British wording only where it differs: the key of the British telephone is hash', () => {
    expect(keysUnless((row) => row['en-GB'] !== row['en-US'])).toEqual([]);
    expect(rows.filter(([key]) => /\bpound\b/i.test(sentenceIn('en-GB', key, 'KXYZ')))).toEqual([]);
    expect(sentenceIn('en-GB', 'message-kept', 'KXYZ')).toBe('Kept.');
  });

  it('has no sentence that nobody says', () => {
    const said = speakers.map(({ text }) => text).join('\n');
    const composed = [...said.matchAll(/`([a-z0-9-]+-)\$\{[^`]*\}`/g)].map(([, start = '']) => start);
    const isSaid = (key: string) =>
      said.includes(`'${key}'`) || composed.some((start) => key.startsWith(start));
    expect(rows.map(([key]) => key).filter((key) => !isSaid(key))).toEqual([]);
  });

  it('has all that is said: nothing is spoken past it but sentences with figures or names', () => {
    const bySelf = speakers.filter(({ name, text }) => name !== 'voice.ts' && /\.say\(/.test(text));
    expect(bySelf.map(({ name }) => name)).toEqual([]);
    const literal = /sayWords\(\s*[^,()]+,\s*[^,()]+,\s*['"`]/;
    expect(speakers.filter(({ text }) => literal.test(text)).map(({ name }) => name)).toEqual([]);
  });
});
