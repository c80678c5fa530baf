import type { Noted } from './lab.ts';

export function yesOrNo(noted: unknown): string {
  return noted ? 'yes' : 'no';
}

/** The value of a parameter; empty where it is empty, missing, or the request never came. */
export function valueIn(noted: Noted | undefined, name: string): string {
  return noted?.parameters[name] ?? '';
}

/** Whether a request carries a parameter, be it an empty one. */
export function has(noted: Noted | undefined, name: string): string {
  if (!noted) return 'never asked';
  return name in noted.parameters ? 'there' : 'missing';
}

/** By how many milliseconds the second came later than the first; undefined when one of them never came. */
export function gapBetween(first: Noted | undefined, second: Noted | undefined): number | undefined {
  return first && second ? second.at - first.at : undefined;
}
