import type { LineState } from '../show.ts';
import type { Tongue } from '../words/language.ts';

/** What a DJ can do with words for callers that were just recorded. */
export type WordCommand = 'tell-all' | 'topic' | 'next-show' | 'hear' | 'speak-again' | 'throw-away';

interface WordKey {
  readonly key: string;
  readonly command: WordCommand;
  /** After `Press 1 to` and `Presione 1 para`. */
  readonly called: Readonly<Record<Tongue, string>>;
  /** In which states of the line it can be done: only a show has somebody who waits, and a topic. */
  readonly line: readonly LineState[];
}

const taken = ['open', 'last-call'] as const;
const any = ['open', 'last-call', 'closing', 'closed'] as const;

/** Every key, in the order in which they are told. */
const rows: readonly WordKey[] = [
  {
    key: '1',
    command: 'tell-all',
    called: { en: 'play it once to all who wait', es: 'que lo escuchen una vez quienes esperan' },
    line: taken,
  },
  {
    key: '2',
    command: 'topic',
    called: { en: 'make it the topic', es: 'que sea el tema' },
    line: taken,
  },
  {
    key: '3',
    command: 'next-show',
    called: {
      en: 'play it to callers of the closed line',
      es: 'que lo escuchen quienes llamen con la línea cerrada',
    },
    line: any,
  },
  { key: '4', command: 'hear', called: { en: 'hear it again', es: 'escucharlo otra vez' }, line: any },
  { key: '5', command: 'speak-again', called: { en: 'speak again', es: 'hablar otra vez' }, line: any },
  { key: '0', command: 'throw-away', called: { en: 'throw it away', es: 'borrarlo' }, line: any },
];

/** The keys that count. */
export function wordKeysAt(lineState: LineState): readonly Pick<WordKey, 'key' | 'called'>[] {
  return rows.filter(({ line }) => line.includes(lineState));
}

/**
 * What a DJ wants of the words just recorded.
 *
 * @returns undefined for any other key, which has the keys read out
 */
export function wordCommand(key: string, lineState: LineState): WordCommand | undefined {
  return rows.find((row) => row.key === key && row.line.includes(lineState))?.command;
}

/** As `word-prompt` says. */
export const longestWordSeconds = 20;
