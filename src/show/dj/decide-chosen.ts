/** What can be seen of a caller whom a DJ has chosen. */
export interface ChosenView {
  /** Whoever is first in line; undefined for nobody. */
  readonly first: string | undefined;
  /** Whether the chosen one is among those who come first; undefined when it cannot be seen. */
  readonly isThere: boolean | undefined;
  /** A DJ has chosen whoever is first, too. */
  readonly isFirstChosen: boolean;
}

/** A caller hears a sentence, and is in line again after it: not so many rounds of two seconds later. */
const mostRounds = 5;

/**
 * Decides what comes before the caller whom a DJ has chosen.
 *
 * @param rounds for how many we have waited for them
 * @returns `goes on` where they are first, or where nobody is to be put behind them
 */
export function decideChosen(
  chosen: string,
  { first, isThere, isFirstChosen }: ChosenView,
  rounds: number,
): 'goes on' | 'waits' | 'passes first over' | 'is gone' {
  if (first === chosen || isThere === undefined) return 'goes on';
  if (isThere) {
    if (first === undefined) return rounds < mostRounds ? 'waits' : 'goes on';
    return isFirstChosen || rounds >= mostRounds ? 'goes on' : 'passes first over';
  }
  return rounds < mostRounds ? 'waits' : 'is gone';
}
