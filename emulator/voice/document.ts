import type { Method } from '../numbers/incoming-phone-number.ts';

/** Where the next TwiML document comes from: a URL, or text that REST handed over. */
export type DocumentSource =
  | { kind: 'url'; url: string; method: Method; parameters?: Readonly<Record<string, string>> }
  | { kind: 'inline'; twiml: string };

/** Why a document could not be had or run; the code is Twilio's. https://www.twilio.com/docs/api/errors */
export interface DocumentFailure {
  readonly code: number;
  readonly message: string;
  readonly url: string;
}

export function failure(code: number, message: string, url: string): { ok: false; failure: DocumentFailure } {
  return { ok: false, failure: { code, message, url } };
}

/** Thrown by a verb that cannot be carried out at all: the document that it stands in has failed. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly failure: DocumentFailure;

  constructor(failure: DocumentFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** What comes after a verb. */
export type Outcome =
  | { kind: 'next' }
  | { kind: 'document'; source: DocumentSource }
  | { kind: 'hangup' }
  | { kind: 'leave' };

/** How a run of documents ended. */
export type Ending =
  | { kind: 'ran-out' }
  | { kind: 'hangup' }
  | { kind: 'leave' }
  | { kind: 'failed'; failure: DocumentFailure };

export const NEXT: Outcome = { kind: 'next' };
