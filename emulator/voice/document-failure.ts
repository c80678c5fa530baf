/** Why a document could not be had or run; the code is Twilio's. https://www.twilio.com/docs/api/errors */
export interface DocumentFailure {
  readonly code: number;
  readonly message: string;
  readonly url: string;
}

export function failure(code: number, message: string, url: string): { ok: false; failure: DocumentFailure } {
  return { ok: false, failure: { code, message, url } };
}
