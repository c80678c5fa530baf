import type { SaidByStation } from './said-by-station.ts';

/** What every state of a show has in common. */
interface ShowOfAnyState {
  /** The id: `openedAt` in compact form, such as `20260306T200000Z`. */
  readonly show: string;
  /** ISO 8601, UTC. */
  readonly openedAt: string;
  /** Empty for the moment between claiming the show and having its queue. */
  readonly queueSid: string;
  /** The queue of those who come before the others; empty like the other. */
  readonly nextQueueSid: string;
  /** Not there where nothing was changed that the station says. */
  readonly said?: SaidByStation | undefined;
}

/** Whether a DJ is there for those who wait. */
export interface DjPresence {
  /** The calls of the DJs who are on the line, by CallSid. */
  readonly djCalls: readonly string[];
  /** Since when nobody has been there, ISO 8601; null while somebody is. */
  readonly djAwaySince: string | null;
  /** When the line last heard of a DJ's coming or going, or Twilio was asked about one, ISO 8601; null for never. */
  readonly djHeardAt: string | null;
}

/** One caller taken from the line. */
export interface NotedPickUp {
  readonly callSid: string;
  /** Whose caller this was; null when Twilio did not say. */
  readonly djCallSid: string | null;
  /** ISO 8601. */
  readonly at: string;
  /** The call that was to come after this one as the DJ dialled, where that was known. */
  readonly behind?: string;
}

/**
 * What the show document remembers of each at the most. Sync takes twenty writes a second of a document of a KiB, and two of one
 * of ten: https://www.twilio.com/docs/sync/limits
 */
export const mostRemembered = {
  djCalls: 50,
  pickUps: 10,
  intervals: 10,
  order: 20,
  wordCharacters: 160,
} as const;

/** One whom somebody at the console wants on the air, in the order in which they come. */
export interface Ordered {
  readonly callSid: string;
  /** When they joined the line, in milliseconds since 1970. */
  readonly joinedAt: number;
}

/** How the show has gone on so far: what an honest estimate, and the DJ's keys, have to go by. */
export interface AirTime {
  /** The last ten, oldest first. */
  readonly pickUps: readonly NotedPickUp[];
  /** Seconds between pick-ups that tell the pace of this show: the last ten, oldest first. */
  readonly intervals: readonly number[];
  /**
   * Until when nobody was, or will be, taken, ISO 8601: the end of the DJ's last break, or when a DJ came after nobody had
   * been there. Null when there was neither.
   */
  readonly breakUntil: string | null;
  /** Those whom somebody at the console wants on the air first, in their order; undefined for nobody. */
  readonly order?: readonly Ordered[];
  /** What the DJ hears once, between two callers; undefined for nothing. */
  readonly producerWord?: string;
}

/** Callers come in. */
export interface OpenShow extends ShowOfAnyState, DjPresence, AirTime {
  readonly state: 'open';
  /** Since when somebody who found the line full wants a text when there is room, ISO 8601; not there where nobody does. */
  readonly roomAskedAt?: string;
}

/** Nobody new comes in; those who wait are still taken. */
export interface LastCallShow extends ShowOfAnyState, DjPresence, AirTime {
  readonly state: 'last-call';
  readonly lastCallAt: string;
}

/** Whoever does a slice of the close-out holds the lease, so that no two do the same work. */
export interface Lease {
  /** Any text that names the holder and nobody else. */
  readonly holder: string;
  /** ISO 8601. A holder who has died is waited for until then. */
  readonly until: string;
}

/** Those who wait are being released. */
export interface ClosingShow extends ShowOfAnyState {
  readonly state: 'closing';
  readonly closingAt: string;
  readonly lease: Lease | null;
}

/** Nobody is in line, and there is no queue. */
export interface ClosedShow extends ShowOfAnyState {
  readonly state: 'closed';
  /** Null when it is not known, as after an edit by hand. */
  readonly closedAt: string | null;
}

/** One show: from the opening of the line to its closing. */
export type Show = OpenShow | LastCallShow | ClosingShow | ClosedShow;

export type LineState = Show['state'];

/** How a show begins: nobody taken, and no break. */
export const nothingAiredYet: AirTime = { pickUps: [], intervals: [], breakUntil: null };

/** A show whose line opens at this instant. It has no queue yet, and no DJ. */
export function newShow(openedAt: Date): OpenShow {
  const iso = openedAt.toISOString();
  return {
    show: iso.replace(/[-:]|\.\d+/g, ''),
    state: 'open',
    openedAt: iso,
    queueSid: '',
    nextQueueSid: '',
    ...nothingAiredYet,
    djCalls: [],
    djAwaySince: iso,
    djHeardAt: null,
  };
}

/** Whether something is the id of a show. */
export function isShowId(value: unknown): value is string {
  return typeof value === 'string' && /^\d{8}T\d{6}Z$/.test(value);
}

/** Whether callers who wait are still taken by the DJ. */
export function takesCallers(show: Show): show is OpenShow | LastCallShow {
  return show.state === 'open' || show.state === 'last-call';
}

/** What somebody asks of the line. Whoever asks to close it says whether anybody waits. */
export type LineMove =
  | 'last call'
  | 'back to open'
  | 'close'
  | 'close, nobody waits'
  | 'all released'
  | 'open';

/** What becomes of a move: the state that follows, or why there is none. */
export type MoveResult =
  | LineState
  /** The line is as wished; somebody else was faster, perhaps. */
  | 'already'
  /** The show before is still being closed: to be asked again when it is. */
  | 'wait'
  | 'refused';

/** Every state, every move. The same table stands in docs/call-flow.md, and a test compares the two. */
export const lineMoves: Readonly<Record<LineState, Readonly<Record<LineMove, MoveResult>>>> = {
  open: {
    'last call': 'last-call',
    'back to open': 'already',
    close: 'closing',
    'close, nobody waits': 'closed',
    'all released': 'refused',
    open: 'already',
  },
  'last-call': {
    'last call': 'already',
    'back to open': 'open',
    close: 'closing',
    'close, nobody waits': 'closed',
    'all released': 'refused',
    open: 'already',
  },
  closing: {
    'last call': 'refused',
    'back to open': 'refused',
    close: 'already',
    'close, nobody waits': 'already',
    'all released': 'closed',
    open: 'wait',
  },
  closed: {
    'last call': 'refused',
    'back to open': 'refused',
    close: 'already',
    'close, nobody waits': 'already',
    'all released': 'already',
    open: 'open',
  },
};
