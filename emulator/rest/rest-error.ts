/** A refusal as Twilio words it. https://www.twilio.com/docs/usage/twilios-response#response-formats-exceptions */
export class RestError extends Error {
  override readonly name = 'RestError';
  /** The HTTP status. */
  readonly status: number;
  /** Twilio's own code, https://www.twilio.com/docs/api/errors */
  readonly code: number;

  constructor({ status, code, message }: { status: number; code: number; message: string }) {
    super(message);
    this.status = status;
    this.code = code;
  }

  get body(): object {
    const { code, message, status } = this;
    return { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status };
  }
}

export function badRequest(code: number, message: string): RestError {
  return new RestError({ status: 400, code, message });
}

export function notFound({ pathname }: { pathname: string }): RestError {
  return new RestError({
    status: 404,
    code: 20404,
    message: `The requested resource ${pathname} was not found`,
  });
}

/** What Twilio has and this emulator has not, in our own words, so that the SDK shows them where people look first. */
export function notEmulated(what: string, { status, code }: { status: number; code: number }): RestError {
  return new RestError({ status, code, message: `not emulated: ${what}` });
}

/** What is there already stands in the way. https://www.twilio.com/docs/api/errors/20409 */
export function conflict(message: string): RestError {
  return new RestError({ status: 409, code: 20409, message });
}
