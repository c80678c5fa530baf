/** The names of everything that one station keeps in Sync. */
export interface SyncNames {
  /** Document: the show and the state of the line. */
  readonly show: string;
  /** Map: what happened to each call. */
  readonly calls: string;
  /** Map: who has been sent an apology in which show. */
  readonly apologies: string;
  /** Map: wrong PINs by calling number. */
  readonly pinTries: string;
}

/** Every name derives from STATION_ID, so that two stations can share an account. */
export function syncNames(stationId: string): SyncNames {
  return {
    show: `${stationId}-show`,
    calls: `${stationId}-calls`,
    apologies: `${stationId}-apologies`,
    pinTries: `${stationId}-pin-tries`,
  };
}
