import type { Block, Invitation } from '../../src/show/call/caller-card.ts';
import { maskNumber } from '../../src/show/phone-number.ts';
import type { StoredCard } from '../../src/twilio/callers.ts';
import { inColumns } from '../columns.ts';

type Row = Readonly<Record<string, string>>;

/** Those who are kept out, the last one first, without whole numbers. */
export function blockedRows(cards: readonly StoredCard[]): Row[] {
  const blocks = cards.flatMap(({ card }): Block[] => (card.blocked === undefined ? [] : [card.blocked]));
  return blocks
    .sort((one, other) => other.at.localeCompare(one.at))
    .map(({ number, at, until, by, reason }) => ({
      number: maskNumber(number),
      since: at,
      until,
      by: by === 'dj' ? 'the DJ' : 'a command',
      reason,
    }));
}

/** Those who are expected, the one whose time ends first at the top, without whole numbers. */
export function guestRows(cards: readonly StoredCard[]): Row[] {
  const guests = cards.flatMap(({ card }): Invitation[] => (card.guest === undefined ? [] : [card.guest]));
  return guests
    .sort((one, other) => one.until.localeCompare(other.until))
    .map(({ number, until, note }) => ({ number: maskNumber(number), until, note }));
}

/** The rows with what each column is above it; one line where there is none. */
export function rowsAsLines(rows: readonly Row[], none: string): string[] {
  const [first] = rows;
  if (first === undefined) return [none];
  const cells = rows.map((row) =>
    Object.entries(row).map(([name, value]) => (['since', 'until'].includes(name) ? minuteOf(value) : value)),
  );
  return [...inColumns([Object.keys(first), ...cells]), `in all ${rows.length}`];
}

/** `2026-03-06 20:00 UTC` */
function minuteOf(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;
}
