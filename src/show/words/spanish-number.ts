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
export function spanishNumber(count: number): string {
  const short = toTwentyNine[count];
  if (short !== undefined) return short;
  if (!Number.isInteger(count) || count < 0 || count > 99) return String(count);
  const ten = tens[Math.floor(count / 10)] ?? '';
  return count % 10 === 0 ? ten : `${ten} y ${toTwentyNine[count % 10]}`;
}

/** The same before its noun: `un minuto`, `una hora`, `veintiún minutos`, `treinta y una personas`; none is `ningún`. */
export function spanishNumberBefore(count: number, gender: SpanishGender): string {
  if (count === 0) return gender === 'f' ? 'ninguna' : 'ningún';
  const number = spanishNumber(count);
  if (gender === 'f') return number.replace(/uno$/, 'una');
  return number.replace(/veintiuno$/, 'veintiún').replace(/uno$/, 'un');
}
