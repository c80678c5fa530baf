import type { LineState } from '../show.ts';
import type { Tongue } from '../words/language.ts';
import type { PinPurpose } from './dj-access.ts';

/** What the DJ's call is doing when a key is pressed. On the air, only star counts, and Twilio itself obeys it. */
export const djMoments = ['wrap-up', 'dossier', 'idle', 'break'] as const;

export type DjMoment = (typeof djMoments)[number];

/** One key, as the code, the card for the studio wall and the menu read it. */
interface DjKeyRow {
  readonly key: string;
  readonly command: string;
  /** After `Press 1 to` and `Presione 1 para`. */
  readonly called: Readonly<Record<Tongue, string>>;
  /** In which states of the line the key has this meaning. */
  readonly line: readonly LineState[];
  readonly moments: readonly DjMoment[];
  /** For what the PIN must have been keyed in this call: a caller ID can be forged, so that a listed number does not do. */
  readonly pin?: Exclude<PinPurpose, 'line'>;
  /** What must be pressed after it, for what one wrong key must not do; or may be, to choose one of those just heard. */
  readonly secondKey?: 'the same' | 'minutes' | 'the same or 2' | 'one of three or #';
}

const taken = ['open', 'last-call'] as const;
const between = ['wrap-up', 'dossier', 'idle'] as const;

/** Every key of the DJ's, in the order in which they are told. While the line is closing, nothing can be asked for. */
const rows = [
  {
    key: '1',
    command: 'open',
    called: { en: 'open the line', es: 'abrir la línea' },
    line: ['closed'],
    moments: ['idle'],
  },
  {
    key: '1',
    command: 'next-now',
    called: { en: 'take the next caller now', es: 'tomar ya a la siguiente persona' },
    line: taken,
    moments: between,
  },
  {
    key: '1',
    command: 'end-the-break',
    called: { en: 'end your break', es: 'terminar su descanso' },
    line: taken,
    moments: ['break'],
  },
  {
    key: '2',
    command: 'put-back',
    called: { en: 'put your last caller back', es: 'regresar a la última persona' },
    line: taken,
    moments: between,
  },
  {
    key: '3',
    command: 'dossier-again',
    called: { en: 'hear again who it is', es: 'escuchar otra vez quién es' },
    line: taken,
    moments: between,
  },
  {
    key: '4',
    command: 'to-the-end',
    called: { en: 'take this caller later, or not', es: 'dejar a esta persona para después, o despedirla' },
    line: taken,
    moments: ['dossier'],
    secondKey: 'the same or 2',
  },
  {
    key: '5',
    command: 'who-waits',
    called: { en: 'hear who waits, and choose', es: 'escuchar quién espera, y elegir' },
    line: taken,
    moments: between,
    secondKey: 'one of three or #',
  },
  {
    key: '6',
    command: 'block-last',
    called: { en: 'block your last caller', es: 'bloquear a la última persona' },
    line: taken,
    moments: ['wrap-up', 'idle'],
    secondKey: 'the same',
  },
  {
    key: '6',
    command: 'block-announced',
    called: { en: 'block this caller', es: 'bloquear a esta persona' },
    line: taken,
    moments: ['dossier'],
    secondKey: 'the same',
  },
  {
    key: '7',
    command: 'break',
    called: { en: 'take a break', es: 'tomar un descanso' },
    line: taken,
    moments: between,
    secondKey: 'minutes',
  },
  {
    key: '8',
    command: 'messages',
    called: { en: 'hear the messages', es: 'escuchar los mensajes' },
    line: [...taken, 'closed'],
    moments: between,
    pin: 'messages',
  },
  {
    key: '#',
    command: 'word',
    called: { en: 'speak to callers', es: 'hablar a quienes llaman' },
    line: [...taken, 'closed'],
    moments: between,
  },
  {
    key: '9',
    command: 'last-call',
    called: { en: 'make it last call', es: 'no dejar entrar a nadie más' },
    line: ['open'],
    moments: between,
    secondKey: 'the same',
  },
  {
    key: '9',
    command: 'back-to-open',
    called: { en: 'take back the last call', es: 'dejar entrar llamadas otra vez' },
    line: ['last-call'],
    moments: between,
  },
  {
    key: '0',
    command: 'close',
    called: { en: 'close the line', es: 'cerrar la línea' },
    line: taken,
    moments: between,
    pin: 'close-out',
    secondKey: 'the same',
  },
] as const satisfies readonly DjKeyRow[];

/** What a DJ can ask for by a key. */
export type DjCommand = (typeof rows)[number]['command'];

/** What is asked for by a second key. */
export type SecondKeyCommand = Extract<(typeof rows)[number], { readonly secondKey: unknown }>['command'];

/** What one wrong key must not do: another second key, or none, leaves all as it is. */
export type GuardedCommand = Exclude<SecondKeyCommand, 'who-waits'>;

/** What one key is enough for. */
export type OneKeyCommand = Exclude<DjCommand, SecondKeyCommand>;

export interface DjKey extends DjKeyRow {
  readonly command: DjCommand;
}

export const djKeys: readonly DjKey[] = rows;

/** What the DJ's call was doing, and how the line stood as the DJ was last told of it. */
export interface DjAtPrompt {
  /** The state may have changed since: of two DJs who press 9 at once, the second must not take back the last call. */
  readonly lineState: LineState;
  readonly moment: DjMoment;
}

/** The keys that count. */
export function keysAt({ lineState, moment }: DjAtPrompt): readonly DjKey[] {
  return djKeys.filter(({ line, moments }) => line.includes(lineState) && moments.includes(moment));
}

/** The key to press for a command; for the words that name it. */
export function keyFor(command: DjCommand): string {
  return rowOf(command)?.key ?? '';
}

/** For what the PIN must have been keyed before a command; undefined when it need not. */
export function pinFor(command: DjCommand): DjKey['pin'] {
  return rowOf(command)?.pin;
}

/** What must be pressed after the key of a command; undefined when one key is enough. */
export function secondKeyOf(command: DjCommand): DjKey['secondKey'] {
  return rowOf(command)?.secondKey;
}

function rowOf(command: DjCommand): DjKey | undefined {
  return djKeys.find((row) => row.command === command);
}
