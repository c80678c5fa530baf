/**
 * The HTTP status of a failed REST call; undefined for any other fault, such as a broken connection.
 * Decisions are made on it and not on Twilio's code, which differs between products for the same thing.
 */
export function statusOf(error: unknown): number | undefined {
  return numberIn(error, 'status');
}

/** Twilio's own error code, as listed at https://www.twilio.com/docs/api/errors. */
export function codeOf(error: unknown): number | undefined {
  return numberIn(error, 'code');
}

/**
 * For `catch`: turns the expected failures of a REST call into results, and throws every other one on.
 *
 * @param results by HTTP status, such as `{ 404: undefined }`
 */
export function otherwise<Result>(results: Readonly<Record<number, Result>>): (error: unknown) => Result {
  return (error) => {
    const status = statusOf(error);
    if (status === undefined || !(status in results)) throw error;
    return results[status] as Result;
  };
}

function numberIn(error: unknown, property: 'status' | 'code'): number | undefined {
  const value = (error as Partial<Record<string, unknown>> | null | undefined)?.[property];
  return typeof value === 'number' ? value : undefined;
}
