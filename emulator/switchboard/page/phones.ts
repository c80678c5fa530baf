import type { BoardPhone } from '../board-state.ts';

const KEPT_AS = 'switchboard.phones';
const FIRST_NUMBER = 15_550_124;

/** The telephones on this page; they outlive a reload, not the tab. */
export function keptPhones(): BoardPhone[] | undefined {
  const text = sessionStorage.getItem(KEPT_AS);
  return text === null ? undefined : (JSON.parse(text) as BoardPhone[]);
}

export function keepPhones(phones: readonly BoardPhone[]): void {
  sessionStorage.setItem(KEPT_AS, JSON.stringify(phones));
}

/** A number that none of the telephones has. */
export function freeNumber(phones: readonly BoardPhone[]): string {
  const taken = new Set(phones.map(({ number }) => number));
  for (let number = FIRST_NUMBER; ; number += 1) if (!taken.has(`+${number}`)) return `+${number}`;
}
