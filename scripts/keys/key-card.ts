import type { Settings } from '../../src/runtime/settings.ts';
import { type DjKey, djKeys } from '../../src/show/dj/dj-keys.ts';
import { messageKeys } from '../../src/show/message/message-key.ts';
import { spokenCount, type Tongue, tongueOf } from '../../src/show/words/language.ts';
import { cardWords } from './card-words.ts';

/** As wide as a page of A5 in a letter that can be read from a chair. */
const widthOfName = 38;

type CardSettings = Pick<Settings, 'language' | 'stationName' | 'wrapUpSeconds' | 'dossier'>;

/** The DJ's keys as a card for the studio wall, line by line: made of the table that the line itself obeys. */
export function keyCard({ language, stationName, wrapUpSeconds, dossier }: CardSettings): string[] {
  const tongue = tongueOf(language);
  const words = cardWords[tongue];
  const keysIn = (belongs: (key: DjKey) => boolean) =>
    djKeys.filter(belongs).map((key) => lineOf(tongue, key));
  return [
    `${stationName}: ${words.title}`,
    ...section(words.onAir, [entry('*', words.endsTheCall)]),
    ...section(words.between(spokenCount(tongue, wrapUpSeconds, 'second'), dossier !== 'off'), [
      ...keysIn(isBetween),
      entry('*', words.readsTheKeys),
    ]),
    ...section(
      words.onBreak,
      keysIn(({ moments }) => moments.includes('break')),
    ),
    ...section(
      words.atMessage,
      messageKeys.map((key) => messageLine(tongue, key)),
    ),
    ...section(
      words.closed,
      keysIn(({ line }) => line.includes('closed')),
    ),
  ];
}

function isBetween({ line, moments }: DjKey): boolean {
  return moments.some((moment) => moment !== 'break') && line.some((state) => state !== 'closed');
}

function section(title: string, lines: readonly string[]): string[] {
  return ['', title, ...lines];
}

function lineOf(tongue: Tongue, row: DjKey): string {
  return entry(row.key, row.called[tongue], notesOf(tongue, row).join('; '));
}

/** What must be known of a key beside its name. */
function notesOf(tongue: Tongue, { key, line, moments, pin, secondKey }: DjKey): string[] {
  const words = cardWords[tongue];
  const isOnlyAtLastCall = line.length === 1 && line[0] === 'last-call';
  const isOnlyForAnnounced = moments.length === 1 && moments[0] === 'dossier';
  return [
    ...(isOnlyForAnnounced ? [words.whileAnnounced] : []),
    ...(isOnlyAtLastCall ? [words.atLastCall] : []),
    ...(pin === undefined ? [] : [words.pin]),
    ...(secondKey === 'the same' ? [words.again(key)] : []),
    ...(secondKey === 'minutes' ? [words.thenMinutes] : []),
    ...(secondKey === 'the same or 2' ? [words.againOrGoodbye(key)] : []),
    ...(secondKey === 'one of three or #' ? [words.thenWhoIsNext] : []),
  ];
}

function entry(key: string, name: string, notes = ''): string {
  return `  ${key}  ${notes === '' ? name : `${name.padEnd(widthOfName)}${notes}`}`;
}

function messageLine(tongue: Tongue, { key, command, called }: (typeof messageKeys)[number]): string {
  const again = command === 'ask-to-delete' ? cardWords[tongue].again(key) : '';
  return entry(key, called[tongue], again);
}
