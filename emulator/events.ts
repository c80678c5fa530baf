import type { Speech } from './voice/speech.ts';

/** What the emulator lets the world watch, as it happens. `at` is in milliseconds since 1970. */
export type EmulatorEvent =
  | {
      type: 'call';
      at: number;
      callSid: string;
      from: string;
      to: string;
      status: string;
      direction: 'inbound' | 'outbound-api';
    }
  | ({ type: 'heard'; callSid: string } & Heard)
  | ({ type: 'spoken'; at: number; callSid: string } & Speech)
  | { type: 'key'; at: number; callSid: string; digit: string; used: boolean }
  | {
      type: 'queue';
      at: number;
      callSid: string;
      queue: string;
      change: 'joined' | 'taken' | 'left';
      result?: string;
    }
  | {
      type: 'bridge';
      at: number;
      callSid: string;
      withCallSid: string;
      change: 'joined' | 'parted';
      by?: string;
    }
  | { type: 'webhook'; at: number; exchange: Exchange }
  | { type: 'rest'; at: number; exchange: Exchange; causedBy?: string }
  | { type: 'message'; at: number; to: string; from: string; body: string; errorCode?: number }
  | ({ type: 'alert' } & Alert)
  | ({ type: 'fault' } & Fault);

/** One thing that a person on the line heard. */
export interface Heard {
  readonly at: number;
  readonly kind: 'say' | 'play' | 'beep' | 'ringing' | 'silence' | 'person' | 'tone' | 'busy';
  /** The words, or the URL of the sound. */
  readonly text: string;
  /** How long it would last, in milliseconds, unless something cuts it off. */
  readonly lastsMs: number;
  /** Of the words, such as `en-US`, where the document names it. */
  readonly language?: string;
}

/** One HTTP request and its answer. */
export interface Exchange {
  readonly from: string;
  readonly to: string;
  readonly method: string;
  readonly url: string;
  readonly requestBody: string;
  readonly status: number;
  readonly responseBody: string;
  readonly callSid?: string;
}

/** Something that the emulator was asked and does not know, or failed at itself. */
export interface Fault {
  readonly at: number;
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly callSid?: string | undefined;
}

/** An entry of Twilio's debugger. */
export interface Alert {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Twilio's error code, https://www.twilio.com/docs/api/errors */
  readonly code: number;
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly callSid?: string;
  readonly url?: string;
}
