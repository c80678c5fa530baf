/** Put in place by the build, from the files in assets/prompts: key of the sentence, and where Twilio fetches the sound. */
declare const STATION_RECORDINGS: readonly (readonly [string, string])[];

/** The station's own recordings of fixed sentences. */
export const stationRecordings: ReadonlyMap<string, string> = new Map(STATION_RECORDINGS);
