/**
 * What the page of the switchboard is told, as it happens. Every field is meant to be seen; nothing else leaves the
 * emulator this way. `at` is the emulator's time, in milliseconds since 1970.
 */
export type BoardEvent =
  | ({ type: 'call' } & CallChange)
  | HeardEvent
  | { type: 'key'; at: number; callSid: string; digit: string; used: boolean }
  | WordsEvent
  | { type: 'queue'; at: number; callSid: string; queue: string; change: QueueChange; result?: string }
  | { type: 'queues'; at: number; queues: readonly BoardQueue[] }
  | { type: 'bridge'; at: number; callSid: string; withCallSid: string; change: 'joined' | 'parted' }
  | ({ type: 'message' } & BoardText)
  | ({ type: 'alert' } & BoardAlert)
  /** Comes once a second, so that nobody needs a clock of their own. */
  | { type: 'tick'; at: number };

/** The status of a call has changed. */
export interface CallChange extends Pick<BoardCall, 'callSid' | 'from' | 'to' | 'status'> {
  readonly at: number;
}

export type QueueChange = 'joined' | 'taken' | 'left';

/** Somebody on a telephone hears something. */
export interface HeardEvent {
  readonly type: 'heard';
  readonly at: number;
  readonly callSid: string;
  readonly kind: 'say' | 'play' | 'beep' | 'ringing' | 'silence' | 'person' | 'tone' | 'busy';
  /** The words, the URL of the sound, or the number of the person. */
  readonly text: string;
  readonly lastsMs: number;
  /** Of the words, such as `en-US`. */
  readonly language?: string;
}

/** Somebody has said something into a telephone. */
export interface WordsEvent {
  readonly type: 'words';
  readonly at: number;
  readonly callSid: string;
  readonly text: string;
  /** The call at the other end of the bridge. */
  readonly heardBy?: string;
}

export interface BoardCall {
  readonly callSid: string;
  readonly from: string;
  readonly to: string;
  readonly status: string;
  readonly startedAt: number;
  readonly answeredAt?: number | undefined;
  readonly endedAt?: number | undefined;
}

export interface BoardQueue {
  readonly name: string;
  readonly maxSize: number;
  readonly size: number;
  /** Those in front; there may be more. */
  readonly front: readonly { readonly callSid: string; readonly from: string; readonly since: number }[];
}

export interface BoardText {
  readonly at: number;
  readonly to: string;
  readonly from: string;
  readonly body: string;
  /** Why it was refused. */
  readonly errorCode?: number | undefined;
}

/** Something for the developer: an alert of Twilio's, or what is unsupported, which has no code. */
export interface BoardAlert {
  readonly at: number;
  readonly level: 'error' | 'warning' | 'fault';
  readonly message: string;
  readonly code?: number | undefined;
  readonly callSid?: string | undefined;
  readonly url?: string | undefined;
}

/** The calls on which an event happened: two, when it is about a bridge. */
export function callSidsOf(event: BoardEvent): string[] {
  if (!('callSid' in event) || event.callSid === undefined) return [];
  if (event.type === 'bridge') return [event.callSid, event.withCallSid];
  if (event.type === 'words' && event.heardBy !== undefined) return [event.callSid, event.heardBy];
  return [event.callSid];
}
