/** The languages in which a station can speak to people. */
export const languages = ['en-US', 'en-GB', 'es-MX'] as const;

export type Language = (typeof languages)[number];

/** What the words of a language are made by; two languages may differ in the voice alone. */
export type Tongue = 'en' | 'es';

/** Whoever writes to people: under which name, and in which language. */
export interface WritingStation {
  readonly language: Language;
  readonly stationName: string;
}

/** What the words of a language are made by. */
export function tongueOf(language: Language): Tongue {
  return language === 'es-MX' ? 'es' : 'en';
}

/** What a Spanish number agrees with. */
export type SpanishGender = 'm' | 'f';

const toTwentyNine = [
  ...[
    'cero',
    'uno',
    'dos',
    'tres',
    'cuatro',
    'cinco',
    'seis',
    'siete',
    'ocho',
    'nueve',
    'diez',
    'once',
    'doce',
  ],
  ...[
    'trece',
    'catorce',
    'quince',
    'dieciséis',
    'diecisiete',
    'dieciocho',
    'diecinueve',
    'veinte',
    'veintiuno',
  ],
  ...['veintidós', 'veintitrés', 'veinticuatro', 'veinticinco', 'veintiséis', 'veintisiete', 'veintiocho'],
  'veintinueve',
];

const tens = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'];

/** A whole number in Spanish, standing alone: in words to ninety-nine, because a voice cannot know what it agrees with. */
function spanishNumber(count: number): string {
  const short = toTwentyNine[count];
  if (short !== undefined) return short;
  if (!Number.isInteger(count) || count < 0 || count > 99) return String(count);
  const ten = tens[Math.floor(count / 10)] ?? '';
  return count % 10 === 0 ? ten : `${ten} y ${toTwentyNine[count % 10]}`;
}

/** The same before its noun: `un minuto`, `una hora`, `veintiún minutos`, `treinta y una personas`; none is `ningún`. */
function spanishNumberBefore(count: number, gender: SpanishGender): string {
  if (count === 0) return gender === 'f' ? 'ninguna' : 'ningún';
  const number = spanishNumber(count);
  if (gender === 'f') return number.replace(/uno$/, 'una');
  return number.replace(/veintiuno$/, 'veintiún').replace(/uno$/, 'un');
}

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

/** As it begins a sentence. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const lessThanAMinute = { en: 'less than a minute', es: 'menos de un minuto' };
const and = { en: 'and', es: 'y' };

/** A length of time as a person says it, to the nearest minute: `two minutes`, `una hora y diez minutos`. */
export function spokenDuration(tongue: Tongue, seconds: number): string {
  if (seconds < 60) return lessThanAMinute[tongue];
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return spokenCount(tongue, minutes, 'minute');
  const hours = spokenCount(tongue, Math.floor(minutes / 60), 'hour');
  return minutes % 60 === 0
    ? hours
    : `${hours} ${and[tongue]} ${spokenCount(tongue, minutes % 60, 'minute')}`;
}

const upToThreeHalves = {
  en: ['less than half a minute', 'half a minute', 'one minute', 'one and a half minutes'],
  es: ['menos de medio minuto', 'medio minuto', 'un minuto', 'un minuto y medio'],
} as const;

/** The same to the nearest half minute under two minutes: `one and a half minutes`, `un minuto y medio`. */
export function spokenHalfMinutes(tongue: Tongue, seconds: number): string {
  return upToThreeHalves[tongue][Math.round(seconds / 30)] ?? spokenDuration(tongue, seconds);
}

const englishTens = ['', '', 'twenty', 'thirty', 'forty', 'fifty'];

/**
 * How long a message is, as a person says it: to the second up to twenty, then to ten seconds: `forty seconds`,
 * `one minute and ten seconds`.
 *
 * @param seconds of which parts are left out
 */
export function spokenLength(tongue: Tongue, seconds: number): string {
  if (seconds < 20) return spokenCount(tongue, Math.floor(seconds), 'second');
  const rounded = Math.round(seconds / 10) * 10;
  const minutes = spokenCount(tongue, Math.floor(rounded / 60), 'minute');
  const rest = spokenTens(tongue, rounded % 60);
  if (rounded < 60) return rest;
  return rest === '' ? minutes : `${minutes} ${and[tongue]} ${rest}`;
}

/** Of 0, 10, 20 ... 50 seconds; empty for none. */
function spokenTens(tongue: Tongue, seconds: number): string {
  if (seconds === 0) return '';
  const inEnglish = tongue === 'en' ? englishTens[seconds / 10] : undefined;
  return inEnglish ? `${inEnglish} seconds` : spokenCount(tongue, seconds, 'second');
}

/** `Your break: three minutes.` */
export function spokenBreak(tongue: Tongue, minutes: number): string {
  const yourBreak = { en: 'Your break', es: 'Su descanso' }[tongue];
  return `${yourBreak}: ${spokenCount(tongue, minutes, 'minute')}.`;
}
