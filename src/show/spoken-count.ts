const words = [
  ...['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
  ...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
];

/** A number as a person says it, in words to twenty. */
export function spokenNumber(count: number): string {
  return words[count] ?? String(count);
}

/** A number and its noun as a person says them, in words to twenty: `one caller`, `three callers`, `21 minutes`. */
export function spokenCount(count: number, noun: string): string {
  return `${spokenNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}
