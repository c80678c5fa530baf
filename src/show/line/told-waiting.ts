/** What a waiting caller has been told. It travels from round to round; all times are seconds since 1970. */
export interface ToldWaiting {
  readonly lastCall: boolean;
  /** When they were offered to leave a message because no DJ is there; undefined when they were not. */
  readonly djAwayAt: number | undefined;
  /** They know that no DJ is there. */
  readonly djIsAbsent: boolean;
  /** The end of the break that they know of. */
  readonly breakUntil: number | undefined;
  /** The place in line that they heard last; 1 is the front. Undefined when it was not known. */
  readonly place: number | undefined;
  /** When they heard of their place last; undefined before the first time. */
  readonly placeAt: number | undefined;
  /** The latest time at which they were promised to have their turn. */
  readonly eta: number | undefined;
}

/** What a caller knows who comes into the line. */
export const nothingTold: ToldWaiting = {
  lastCall: false,
  djAwayAt: undefined,
  djIsAbsent: false,
  breakUntil: undefined,
  place: undefined,
  placeAt: undefined,
  eta: undefined,
};
