import { z } from 'zod';
import { figure, text, time, yesOrNo } from '../../../emulator/yaml-file.ts';
import type { OrderMove, Seen } from '../../../src/show/console/act.ts';
import { parseAct } from '../../../src/show/console/parse-act.ts';

/** Those of docs/console.md, but for what is about a list that a page has to ask for first. */
const acts = [
  ...['save-card', 'order', 'take-next', 'take-this', 'put-back', 'to-the-end', 'message-instead'],
  ...['drop', 'block', 'guest', 'lock', 'last-call', 'back-to-open', 'break', 'end-break', 'open', 'close'],
  ...['word-for-dj', 'announce'],
] as const;

/** By its place, from 1, or by a word. */
const orderMove = text.transform((to): OrderMove => (/^\d+$/.test(to) ? Number(to) - 1 : (to as OrderMove)));

/** Somebody at the console does something, at a time; about a caller, as soon as the board shows them where it can be done. */
const fields = z.strictObject({
  at: time,
  does: z.enum(acts),
  /** The name of a listener. */
  caller: text.optional(),
  /** Whoever stands there by then, from 1, instead of somebody by name. */
  row: figure.pipe(z.int().positive()).optional(),
  /** With `order`: next, last, up, down, out, or a place from 1. */
  to: orderMove.optional(),
  /** With `guest` and `lock`. */
  on: yesOrNo.default(true),
  /** With `save-card`; what is not given stays as it is. */
  name: text.optional(),
  town: text.optional(),
  point: text.optional(),
  note: text.optional(),
  screened: yesOrNo.optional(),
  /** With `block`. */
  reason: text.default(''),
  /** With `break`. */
  minutes: figure.default(1),
  /** With `word-for-dj`. */
  words: text.default(''),
  /** With `announce`. */
  topic: text.default(''),
  'next show': text.default(''),
});

export type ConsoleMove = z.output<typeof fields>;

const consoleMove = fields
  .refine((move) => parseAct(sentBy(move, anybody)) !== undefined, 'is not understood by the console')
  .refine(
    (move) => isAboutCaller(move) === ((move.caller ?? move.row) !== undefined),
    'must have a caller or a row where it is about somebody, and neither where it is about the line',
  );

/** Whose page is open, and what they do at it. Each page looks at the board every two seconds, from the beginning of the show. */
export const consoleInFile = z.strictObject({
  producer: z.array(consoleMove).optional(),
  dj: z.array(consoleMove).optional(),
});

export type ConsoleInFile = z.output<typeof consoleInFile>;

/** A caller, as a page knows them. */
export interface AboutCaller extends Seen {
  readonly name: string;
  readonly town: string;
  readonly point: string;
  readonly note: string;
  readonly isScreened: boolean;
}

const anybody: AboutCaller = {
  ...{ callSid: `CA${'0'.repeat(32)}`, turn: 1, revision: '' },
  ...{ name: '', town: '', point: '', note: '', isScreened: false },
};

/** Whether an act is about somebody, and not about the line. */
export function isAboutCaller({ does }: Pick<ConsoleMove, 'does'>): boolean {
  const ofTheLine: readonly (typeof does)[] = [
    ...(['take-next', 'last-call', 'back-to-open', 'break', 'end-break', 'open', 'close'] as const),
    ...(['word-for-dj', 'announce'] as const),
  ];
  return !ofTheLine.includes(does);
}

/** The JSON that a page sends for it. */
export function sentBy(
  { does, to, on, reason, minutes, words, topic, ...move }: ConsoleMove,
  caller: AboutCaller | undefined,
): object {
  const { name = '', town = '', point = '', note = '', isScreened = false, ...seen } = caller ?? {};
  const card = {
    name: move.name ?? name,
    town: move.town ?? town,
    point: move.point ?? point,
    note: move.note ?? note,
  };
  const { callSid, turn, revision } = seen as Partial<Seen>;
  return {
    ...{ act: does, callSid, turn, revision, to, on, card, isScreened: move.screened ?? isScreened },
    ...{ reason, minutes, words, topic, nextShow: move['next show'] },
  };
}
