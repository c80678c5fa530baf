import type { Tongue } from '../../src/show/words/language.ts';

interface CardWords {
  readonly title: string;
  readonly onAir: string;
  readonly endsTheCall: string;
  /** `quiet` is a length of time; `isAnnounced` whether the DJ hears who comes next. */
  readonly between: (quiet: string, isAnnounced: boolean) => string;
  readonly readsTheKeys: string;
  readonly onBreak: string;
  readonly atMessage: string;
  readonly closed: string;
  readonly whileAnnounced: string;
  readonly atLastCall: string;
  readonly thenMinutes: string;
  readonly thenWhoIsNext: string;
  readonly againOrGoodbye: (key: string) => string;
  readonly pin: string;
  readonly again: (key: string) => string;
}

/** What stands on the card beside the keys themselves. */
export const cardWords: Readonly<Record<Tongue, CardWords>> = {
  en: {
    title: "the DJ's keys",
    onAir: 'ON THE AIR',
    endsTheCall: 'end the call',
    between: (quiet, isAnnounced) =>
      `BETWEEN CALLERS (${quiet} of quiet, ${isAnnounced ? 'who comes next, ' : ''}then the caller)`,
    readsTheKeys: 'hear all these keys',
    onBreak: 'ON A BREAK',
    atMessage: 'AT A MESSAGE',
    closed: 'WHILE THE LINE IS CLOSED',
    whileAnnounced: 'while you hear who comes next',
    atLastCall: 'at last call',
    thenMinutes: 'then 1 to 9 for the minutes',
    thenWhoIsNext: 'then 1 to 3, or # and a place, for who is next, or 0',
    againOrGoodbye: (key) => `${key} again for the end, 2 for a goodbye`,
    pin: 'PIN',
    again: (key) => `${key} again`,
  },
  es: {
    title: 'las teclas de cabina',
    onAir: 'AL AIRE',
    endsTheCall: 'terminar la llamada',
    between: (quiet, isAnnounced) =>
      `ENTRE DOS LLAMADAS (${quiet} de silencio, ${isAnnounced ? 'quién sigue, ' : ''}y la llamada)`,
    readsTheKeys: 'escuchar todas estas teclas',
    onBreak: 'EN UN DESCANSO',
    atMessage: 'CON UN MENSAJE',
    closed: 'CON LA LÍNEA CERRADA',
    whileAnnounced: 'mientras escucha quién sigue',
    atLastCall: 'cuando ya no entra nadie más',
    thenMinutes: 'luego del 1 al 9, los minutos',
    thenWhoIsNext: 'luego del 1 al 3, o # y un lugar, para quién sigue, o 0',
    againOrGoodbye: (key) => `${key} otra vez para el final, 2 para despedirla`,
    pin: 'NIP',
    again: (key) => `${key} otra vez`,
  },
};
