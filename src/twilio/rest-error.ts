/**
 * The HTTP status of a failed REST call; undefined for any other fault, such as a broken connection.
 * Most decisions are made on it and not on Twilio's code, which differs between products for the same thing.
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

/** Sync's own codes for a unique name, and for the key of an item, that is taken. */
const takenCodes = [54301, 54208];

/**
 * For `catch` of a creation: turns the refusal of what exists already into a result, and throws every other
 * failure on. The codes are documented, the HTTP status is not.
 *
 * @see https://www.twilio.com/docs/api/errors/54208
 */
export function whereItExists<Result>(result: Result): (error: unknown) => Result {
  return (error) => {
    if (statusOf(error) === 409 || takenCodes.includes(codeOf(error) ?? 0)) return result;
    throw error;
  };
}

function numberIn(error: unknown, property: 'status' | 'code'): number | undefined {
  const value = (error as Partial<Record<string, unknown>> | null | undefined)?.[property];
  return typeof value === 'number' ? value : undefined;
}
