import type { StationInEnvironment } from '../../station-in-environment.ts';

/** What the recorder answers at one page. */
export interface Page {
  /** The verbs of the document; none unless given. */
  readonly verbs?: string;
  /** Another HTTP status than 200, with nothing said. */
  readonly status?: number;
  /** How long it thinks before it answers, in milliseconds. */
  readonly waitMs?: number;
  /** Answers a second of silence as a sound, in place of a document. */
  readonly isSound?: boolean;
  /** Looks at a call first, and notes how REST shows it: a call by its SID, or whether this very call is in the list. */
  readonly looksAt?: string;
}

/** All that the recorder is to answer, by page. */
export interface Script {
  readonly pages: Readonly<Record<string, Page>>;
}

/** What the recorder has noted of one request. */
export interface Noted {
  readonly page: string;
  /** When the request reached it, in milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  /** All that Twilio sent along. */
  readonly parameters: Readonly<Record<string, string>>;
  /** What was seen of the call that it was to look at. */
  readonly looked?: string;
}

/** The page says that the list of calls is to be looked at. */
export const THIS_CALL = 'this call in the list';
/** The name of the recorder's page in a query. */
export const PAGE = 'page';
/** The variable that names what is stored. */
export const STORE = 'DRILL_STORE';

export function scriptName(store: string): string {
  return `${store}-script`;
}

export function notesName(store: string): string {
  return `${store}-notes`;
}

/** Under which name a station keeps what belongs to the recorder; the queues of experiments begin with it too. */
export function storeOf({ station }: { readonly station: StationInEnvironment }): string {
  return `${station.settings.stationId}-lab`;
}
