import { en } from '../../console/words/en.ts';
import { es } from '../../console/words/es.ts';
import type { ConflictCode } from '../../src/show/console/act.ts';

/** What is written alike in both languages: keys, a unit, and sentences made of what they are given. */
const ALIKE = /^([A-Z]|Home|↑ ↓|Alt \+ ↑ ↓|Ctrl \+ \/|min|7 s|Ana: Ana\.?)$/;

/** Every sentence of a language, by where it stands. What takes something gets a name, or a figure. */
function sentencesIn(words: unknown, path = ''): Map<string, string> {
  if (typeof words === 'string') return new Map([[path, words]]);
  if (typeof words === 'function') return sentencesIn(words(...givenTo(path)), path);
  const parts = Object.entries(words as object);
  return new Map(parts.flatMap(([key, part]) => [...sentencesIn(part, `${path}.${key}`)]));
}

function givenTo(path: string): readonly unknown[] {
  if (path === '.conflict') return ['moved', 'Ana', 'dj', 7];
  if (path === '.signedInAs') return ['producer'];
  const isFigure = /\.(more|moreUnseen|callsBefore|age|minutes|seconds|closing|closeBody)$/.test(path);
  return isFigure ? [7, 9] : ['Ana', path.endsWith('.ordered') ? 7 : 'Ana'];
}

describe('the words of the page', () => {
  const english = sentencesIn(en);
  const spanish = sentencesIn(es);

  it('are there in both languages, each in its own', () => {
    expect([...spanish.keys()]).toEqual([...english.keys()]);
    const same = [...english].filter(([path, words]) => spanish.get(path) === words && !ALIKE.test(words));
    expect(same).toEqual([]);
  });

  it('leave nothing empty, undefined or without its full stop within a sentence', () => {
    for (const words of [...english.values(), ...spanish.values()]) {
      expect(words).toMatch(/^\S(.*\S)?$/);
      expect(words).not.toMatch(/undefined|null|\[object| {2}|\. [a-z]/);
    }
  });

  it.each<readonly [ConflictCode, string, string]>([
    ['taken', 'Ana was put on the air by the DJ, 7 s ago.', 'Ana: ya al aire, por el locutor, hace 7 s.'],
    ['gone', 'Ana left the line 7 s ago.', 'Ana: salió de la línea hace 7 s.'],
    [
      'moved',
      'Ana was moved by the DJ, 7 s ago: look again.',
      'Ana: cambio de lugar, por el locutor, hace 7 s. Mire otra vez.',
    ],
    [
      'changed',
      'The card of Ana was changed by the DJ, 7 s ago: both texts are shown.',
      'La ficha de Ana fue cambiada, por el locutor, hace 7 s: se ven los dos textos.',
    ],
    ['locked', 'Ana is locked by the DJ: unlock first.', 'Ana: con seguro, por el locutor. Quítelo antes.'],
    [
      'full',
      'The running order is full: take somebody out first.',
      'El orden está lleno: saque antes a alguien.',
    ],
    ['line', 'That is not possible as the line stands now.', 'Eso no es posible como está la línea ahora.'],
  ])('tells the loser of a race who did what, and when: %s', (code, english, spanish) => {
    expect(en.conflict(code, 'Ana', 'dj', 7)).toBe(english);
    expect(es.conflict(code, 'Ana', 'dj', 7)).toBe(spanish);
  });

  it('tell it as a sentence too where nobody knows who, or when, and in minutes what is long ago', () => {
    expect(en.conflict('taken', 'Ana', null, null)).toBe('Ana was put on the air.');
    expect(en.conflict('gone', 'Ana', null, null)).toBe('Ana is not in line any more.');
    expect(en.conflict('moved', 'Ana', 'producer', 300)).toBe(
      'Ana was moved by the producer, 5 min ago: look again.',
    );
    expect(es.conflict('taken', 'Ana', null, null)).toBe('Ana: ya al aire.');
  });
});
