import type { LineState } from '../show.ts';
import type { Tongue } from '../spoken/language.ts';

/** What the DJ's call is doing when a key is pressed. On the air, only star counts, and Twilio itself obeys it. */
export const djMoments = ['wrap-up', 'dossier', 'idle', 'break'] as const;

export type DjMoment = (typeof djMoments)[number];

/** What a DJ can ask for by one key. */
export type KeyedWish =
  | 'open'
  | 'next now'
  | 'put back'
  | 'dossier again'
  | 'to the end'
  | 'who waits'
  | 'break'
  | 'end the break'
  | 'messages'
  | 'last call'
  | 'back to open'
  | 'close';

/** What stands between a key and what it does. */
export type KeyNeeds = 'nothing' | 'second key' | 'minutes' | 'PIN' | 'PIN and second key';

/** One key, as it is obeyed, spoken in the menu, and printed on the card for the studio wall. */
export interface DjKey {
  readonly key: string;
  readonly wish: KeyedWish;
  /** After `Press 1 to` and `Presione 1 para`. */
  readonly called: Readonly<Record<Tongue, string>>;
  /** In which states of the line the key has this meaning. */
  readonly line: readonly LineState[];
  readonly moments: readonly DjMoment[];
  readonly needs: KeyNeeds;
}

const taken: readonly LineState[] = ['open', 'last-call'];
const between: readonly DjMoment[] = ['wrap-up', 'dossier', 'idle'];

/** Every key of the DJ's, in the order in which they are told. While the line is closing, nothing can be asked for. */
export const djKeys: readonly DjKey[] = [
  {
    key: '1',
    wish: 'open',
    called: { en: 'open the line', es: 'abrir la línea' },
    line: ['closed'],
    moments: ['idle'],
    needs: 'nothing',
  },
  {
    key: '1',
    wish: 'next now',
    called: { en: 'take the next caller now', es: 'tomar ya a la siguiente persona' },
    line: taken,
    moments: between,
    needs: 'nothing',
  },
  {
    key: '1',
    wish: 'end the break',
    called: { en: 'end your break', es: 'terminar su descanso' },
    line: taken,
    moments: ['break'],
    needs: 'nothing',
  },
  {
    key: '2',
    wish: 'put back',
    called: { en: 'put your last caller back', es: 'regresar a la última persona' },
    line: taken,
    moments: between,
    needs: 'nothing',
  },
  {
    key: '3',
    wish: 'dossier again',
    called: { en: 'hear again who it is', es: 'escuchar otra vez quién es' },
    line: taken,
    moments: between,
    needs: 'nothing',
  },
  {
    key: '4',
    wish: 'to the end',
    called: { en: 'take this caller later', es: 'dejar a esta persona para después' },
    line: taken,
    moments: ['dossier'],
    needs: 'second key',
  },
  {
    key: '5',
    wish: 'who waits',
    called: { en: 'hear who waits', es: 'escuchar quién espera' },
    line: taken,
    moments: between,
    needs: 'nothing',
  },
  {
    key: '7',
    wish: 'break',
    called: { en: 'take a break', es: 'tomar un descanso' },
    line: taken,
    moments: between,
    needs: 'minutes',
  },
  {
    key: '8',
    wish: 'messages',
    called: { en: 'hear the messages', es: 'escuchar los mensajes' },
    line: [...taken, 'closed'],
    moments: between,
    needs: 'PIN',
  },
  {
    key: '9',
    wish: 'last call',
    called: { en: 'make it last call', es: 'no dejar entrar a nadie más' },
    line: ['open'],
    moments: between,
    needs: 'second key',
  },
  {
    key: '9',
    wish: 'back to open',
    called: { en: 'take back the last call', es: 'dejar entrar llamadas otra vez' },
    line: ['last-call'],
    moments: between,
    needs: 'nothing',
  },
  {
    key: '0',
    wish: 'close',
    called: { en: 'close the line', es: 'cerrar la línea' },
    line: taken,
    moments: between,
    needs: 'PIN and second key',
  },
];

/** What the DJ's call was doing, and what the DJ had been told. */
export interface ToldDj {
  /** The state may have changed since: of two DJs who press 9 at once, the second must not take back the last call. */
  readonly told: LineState;
  readonly moment: DjMoment;
}

/** The keys that count. */
export function keysAt({ told, moment }: ToldDj): readonly DjKey[] {
  return djKeys.filter(({ line, moments }) => line.includes(told) && moments.includes(moment));
}

/** The key to press for a wish; for the words that name it. */
export function keyFor(wish: KeyedWish): string {
  return djKeys.find((row) => row.wish === wish)?.key ?? '';
}
