import { sentences } from '../../src/twiml/voice.ts';
import type { CallAccount } from './account-of-calls.ts';
import { accountOfTexts, type TextKind, wishesNoted } from './account-of-texts.ts';
import type { PlayedShow } from './play-show.ts';

/** One apology for each show in which somebody called, one text for each time that they asked for it, one in a day of a new message. */
export function brokenInTexts(show: PlayedShow, calls: readonly CallAccount[]): string[] {
  const texts = accountOfTexts(show);
  const wishes = wishesNoted(show);
  const most: Readonly<Record<TextKind, (to: string) => number>> = {
    apology: (to) => Math.max(1, showsOf(to, calls)),
    wish: (to) => wishes.filter((number) => number === to).length,
    room: (to) =>
      timesPromisedRoom(
        show,
        calls.filter(({ from }) => from === to),
      ),
    notice: () => daysOf(show),
  };
  return (['apology', 'wish', 'room', 'notice'] as const).flatMap((kind) => {
    const to = texts.filter((text) => text.kind === kind && text.isSent).map((text) => text.to);
    return [...new Set(to)].flatMap((number) => {
      const times = to.filter((other) => other === number).length;
      return times > most[kind](number) ? [sentence(kind, { number, times, most: most[kind](number) })] : [];
    });
  });
}

function showsOf(number: string, calls: readonly CallAccount[]): number {
  const shows = calls.filter(({ from }) => from === number).map(({ record }) => record?.show);
  return new Set(shows.filter((show) => typeof show === 'string')).size;
}

/** What is said to those who ask for it, in whichever language, up to its first stop. */
const PROMISES = Object.values(sentences['text-when-room']).map((words) => words.split(':')[0] ?? words);

function timesPromisedRoom({ events }: PlayedShow, calls: readonly CallAccount[]): number {
  const callSids = calls.map(({ callSid }) => callSid);
  return events.filter(
    (event) =>
      event.type === 'heard' &&
      callSids.includes(event.callSid) &&
      PROMISES.some((promise) => event.text.startsWith(promise)),
  ).length;
}

/** So many days of the calendar a show is on, whatever the time zone, at the most. */
function daysOf({ scenario }: PlayedShow): number {
  return 1 + Math.ceil(scenario.lastsSeconds / (24 * 3600));
}

function sentence(kind: TextKind, of: { number: string; times: number; most: number }): string {
  const who = `…${of.number.slice(-4)}`;
  switch (kind) {
    case 'apology':
      return `${who} was sent ${of.times} apologies by text`;
    case 'wish':
      return `${who} was sent ${of.times} texts that the line is open, having asked ${of.most} times`;
    case 'room':
      return `${who} was sent ${of.times} texts that there is room, having asked ${of.most} times`;
    case 'notice':
      return `${who} was sent ${of.times} texts of a new message, in ${of.most} days at most`;
  }
}
