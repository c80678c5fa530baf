import type { Tongue } from './language.ts';
import { type SpanishGender, spanishNumber, spanishNumberBefore } from './spanish-number.ts';

const englishNumbers = [
  ...['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
  ...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
];

interface Noun {
  /** One and several. */
  readonly en: readonly [string, string];
  readonly es: readonly [string, string, SpanishGender];
}

/** What is counted aloud. A caller is a person in line. */
const nouns = {
  second: { en: ['second', 'seconds'], es: ['segundo', 'segundos', 'm'] },
  minute: { en: ['minute', 'minutes'], es: ['minuto', 'minutos', 'm'] },
  hour: { en: ['hour', 'hours'], es: ['hora', 'horas', 'f'] },
  caller: { en: ['caller', 'callers'], es: ['persona', 'personas', 'f'] },
  message: { en: ['message', 'messages'], es: ['mensaje', 'mensajes', 'm'] },
  'new message': { en: ['new message', 'new messages'], es: ['mensaje nuevo', 'mensajes nuevos', 'm'] },
  'old message': {
    en: ['old message', 'old messages'],
    es: ['mensaje anterior', 'mensajes anteriores', 'm'],
  },
} as const satisfies Record<string, Noun>;

export type SpokenNoun = keyof typeof nouns;

/** A number as a person says it: `three`, `tres`. English is in words to twenty, where nothing is `no`. */
export function spokenNumber(tongue: Tongue, count: number): string {
  return tongue === 'es' ? spanishNumber(count) : (englishNumbers[count] ?? String(count));
}

/** A number and its noun: `one caller`, `three callers`, `no new messages`; `una persona`, `ningún mensaje nuevo`. */
export function spokenCount(tongue: Tongue, count: number, noun: SpokenNoun): string {
  if (tongue === 'en') return `${spokenNumber('en', count)} ${nouns[noun].en[count === 1 ? 0 : 1]}`;
  const [one, several, gender] = nouns[noun].es;
  // "Ningún" is followed by one of them.
  return `${spanishNumberBefore(count, gender)} ${count <= 1 ? one : several}`;
}
