import type { Method } from '../numbers/incoming-phone-number.ts';

/** Where the next TwiML document comes from: a URL, or text that REST handed over. */
export type DocumentSource =
  | { kind: 'url'; url: string; method: Method; parameters?: Readonly<Record<string, string>> }
  | { kind: 'inline'; twiml: string };
