/** What the wait of one caller depends on. */
export interface WaitAhead {
  /** Everybody who comes before this caller, those on the air counted. */
  readonly callersAhead: number;
  /** How long ago the caller on the air was picked up; null when nobody is on the air. */
  readonly onAirForSeconds: number | null;
  readonly paceSeconds: number;
}

/**
 * How long a caller will wait from now on: one pace for each caller ahead, less what has passed of the current call. A
 * call that has gone on for longer than the pace takes nothing off the others.
 *
 * @returns seconds, not rounded; 0 for whoever is next when nobody is on the air
 */
export function waitEstimateSeconds({ callersAhead, onAirForSeconds, paceSeconds }: WaitAhead): number {
  const passed = callersAhead === 0 ? 0 : Math.max(0, onAirForSeconds ?? 0);
  return callersAhead * paceSeconds - Math.min(passed, paceSeconds);
}
