/** What is no letter, mark, figure, sign or space: XML does not allow some of it, and nobody can say any of it. */
const unspeakable = /[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]/gu;

/**
 * What somebody said, as far as it can be kept and said again: without a telephone number, which is nobody else's business,
 * and no longer than a sentence.
 *
 * @param transcript as speech recognition gives it, whatever that is
 * @returns empty when nothing was understood
 */
export function heardWords(transcript: string, mostCharacters: number): string {
  const clean = withoutTelephoneNumbers(transcript.replace(unspeakable, ' '))
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:!?…–-]+|[\s.,;:!?¡¿…–-]+$/gu, '')
    .trim();
  return shortened(clean, mostCharacters);
}

function shortened(text: string, mostCharacters: number): string {
  const characters = [...text];
  if (characters.length <= mostCharacters) return text;
  const cut = characters.slice(0, mostCharacters + 1).join('');
  const lastWordEnds = cut.lastIndexOf(' ');
  return lastWordEnds > 0 ? cut.slice(0, lastWordEnds) : characters.slice(0, mostCharacters).join('');
}

/** Figures that are said as words. */
const digitWords = {
  0: 'zero|oh|cero',
  1: 'one|uno',
  2: 'two|dos',
  3: 'three|tres',
  4: 'four|cuatro',
  5: 'five|cinco',
  6: 'six|seis',
  7: 'seven|siete',
  8: 'eight|ocho',
  9: 'nine|nueve',
};

const digitWord = `(?:${Object.values(digitWords).join('|')})`;
const repeated = '(?:double|triple|doble)\\s';
const spokenDigit = `(?:${repeated})?${digitWord}`;

/** One or two of such words are no telephone number's, but "this one" or "two of us". */
const spokenDigits = `(?<!\\p{L})${spokenDigit}(?:[\\s,-]{1,2}${spokenDigit}){2,}(?!\\p{L})`;

/** Nobody says it of anything else, where few figures follow. */
const spokenNought = '(?<!\\p{L})(?:zero|oh|cero)(?=[\\s,-]{1,2}\\d{1,3}(?!\\d))';

const group = `(?:(?:${repeated})?\\d+|${spokenDigits}|${spokenNought})`;
const gap = '(?:[\\s().,:;/…‐-―-]{1,3}|\\s(?:dash|hyphen|gui[oó]n)\\s)';

/** Figures with nothing between them but what may stand between the groups of a telephone number. */
const figures = new RegExp(`[+(]*${group}(?:${gap}${group})*\\)?`, 'giu');

const fewestDigits = 7;

/** After these words comes a telephone number, whatever it looks like. */
const announcements = [
  /\b(?:call|ring|phone|text|dial|reach|message|contact|whatsapp)(?:\s(?:me|us|him|her|them|back)\b)*\s(?:on|at)(?:\sthe)?[\s:,]*$/iu,
  /\b(?:call|ring|phone|text|dial|reach|message|contact|whatsapp)\s(?:me|us|him|her|them|back)[\s:,]*$/iu,
  /\b(?:my|our|his|her|their|phone|telephone|mobile|cell)\s(?:phone\s)?(?:number|phone|mobile|cell|telephone)(?:\sis)?[\s:,]*$/iu,
  /\bnumber\sis[\s:,]*$/iu,
  /(?:^|\s)(?:ll[aá]m|m[aá]r[cq]|escr[ií]b|m[aá]nd)\p{L}*(?:\s\p{L}+){0,2}\s(?:al?|en)(?:\sel)?[\s:,]*$/iu,
  /(?:^|\s)(?:mi|su|nuestro|el)\s(?:n[uú]mero|tel[eé]fono|celular|m[oó]vil|cel)(?:\ses)?(?:\sel)?[\s:,]*$/iu,
  /(?:^|\s)(?:n[uú]mero|tel[eé]fono|celular|m[oó]vil)\ses(?:\sel)?[\s:,]*$/iu,
];

/** The same, unless it is years: one may call them something. */
const calling = /\b(?:call|ring|phone|text|dial)[\s:,]*$/iu;

/** After these come the numbers of several things. */
const things =
  /(?:^|\s)(?:buses|lines|routes|trams|trains|flights|rooms|pages|platforms|(?:auto)?buses|l[ií]neas|rutas|camiones|trenes|vuelos)(?:\s(?:numbers?|n[uú]meros?))?[\s:,]*$/iu;

const currency = /[$£€¥]\s?$/u;
const unit =
  /^\s?(?:dollars|pounds|euros|pesos|d[oó]lares|libras|people|personas|habitantes|votes|votos|cents|pence|[$£€¥%])(?!\p{L})/iu;
const amount = /^\d{1,3}(?:[ .,]\d{3})*(?:[.,]\d{1,2})?$|^\d+$/;

/** How numbers of North America are grouped. */
const northAmerican: readonly string[] = ['3-4', '3-3-4', '1-3-3-4'];

const year = /(?<!\d)(?:1\d{3}|20\d{2})(?!\d)/g;

const day = '(?:0?[1-9]|[12]\\d|3[01])';
const month = '(?:0?[1-9]|1[0-2])';
const dates = [
  /(?<!\d)(?:1\d{3}|20\d{2})\/\d{2}(?![\d/])/g,
  new RegExp(
    `(?<!\\d)(?:${day}([-./ ])${month}|${month}([-./ ])${day})(?:\\1|\\2)(?:1\\d{3}|20\\d{2})(?!\\d)`,
    'g',
  ),
  new RegExp(`(?<!\\d)(?:1\\d{3}|20\\d{2})([-. ])${month}\\1${day}(?!\\d)`, 'g'),
];

/** Sums as they are written, or round ones; ranges and results such as 6-4; times such as 10.30. */
const quantities = [
  /(?<!\d)[1-9]\d{0,2}(?:,\d{3})+(?:\.\d{1,2})?(?!\d)/g,
  /(?<!\d)[1-9]\d?(?:\.\d{3})+(?!\d)/g,
  /(?<!\d)[1-9]\d?(?: \d{3})* \d00(?!\d)/g,
  /(?<!\d)[1-9]\d{2}([ .])(?:\d{3}\1)*000(?!\d)/g,
  /(?<!\d)(?:[1-9]\d{1,3}00|[1-9]\d*0{5})(?!\d)/g,
  /(?<![\d–-])\d{1,2}[–-]\d{1,2}(?![–-]?\d)/g,
  /(?<![\d.:])\d{1,3}[.:]\d{2}(?![.:]?\d)/g,
];

/**
 * Takes telephone numbers out of what somebody has said, however their figures are grouped or spoken. Years, dates, sums, and
 * the numbers of buses and other things stay; of what may be either, a telephone number is what goes.
 */
function withoutTelephoneNumbers(words: string): string {
  return words.replace(figures, (run: string, offset: number) => {
    const after = words.slice(offset + run.length);
    return isTelephoneNumber(run, words.slice(0, offset), after) ? ' ' : run;
  });
}

function isTelephoneNumber(run: string, before: string, after: string): boolean {
  const groups = groupsIn(run);
  if (groups.join('').length < fewestDigits) return false;
  if (run.includes('+')) return true;
  if (amount.test(run) && (currency.test(before) || unit.test(after))) return false;
  if (announcements.some((words) => words.test(before))) return true;
  if (calling.test(before) && /\d/.test(run.replace(year, ''))) return true;
  if (northAmerican.includes(groups.map(({ length }) => length).join('-'))) return true;
  return !isList(groups, before) && !isDatesAndQuantities(run);
}

function groupsIn(run: string): string[] {
  const inFigures = Object.entries(digitWords).reduce(
    (text, [digit, words]) => text.replace(new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu'), digit),
    run.toLowerCase(),
  );
  const written = inFigures.replace(/(?:double|doble)\s(\d)/g, '$1$1').replace(/triple\s(\d)/g, '$1$1$1');
  return written.match(/\d+/g) ?? [];
}

/** The numbers of several things: said to be so, climbing, or too few for the pairs of a telephone number. */
function isList(groups: readonly string[], before: string): boolean {
  const longest = Math.max(...groups.map(({ length }) => length));
  if (groups.some((digits) => digits.startsWith('0'))) return false;
  if (things.test(before)) return longest <= 4 && groups.length > 1;
  const steps = groups.slice(1).map((digits, index) => Number(digits) - Number(groups[index]));
  const isClimbing = steps.every((step) => step > 0);
  const isEven = isClimbing && steps.length > 1 && steps.every((step) => step === steps[0]);
  const isFewPairs = groups.length === 4 && groups.every(({ length }) => length === 2);
  return (isEven && longest <= 3) || (isClimbing && groups.length > 3 && longest <= 2) || isFewPairs;
}

/** Nothing but dates and sums. After a date there may be one more figure, of something that it happened to. */
function isDatesAndQuantities(run: string): boolean {
  const withoutDates = dates.reduce((text, date) => text.replace(date, 'D'), run);
  const rest = quantities
    .reduce((text, quantity) => text.replace(quantity, 'Q'), withoutDates)
    .replace(year, 'D');
  const [other, ...others] = rest.match(/\d+/g) ?? [];
  if (other === undefined) return !/\p{Ll}/u.test(rest);
  return others.length === 0 && /^\(?D/.test(rest) && /^[1-9]\d{0,3}$/.test(other);
}
