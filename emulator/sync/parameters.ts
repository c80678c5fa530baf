import type { Parameters } from '../rest/parameters.ts';
import type { ApiRequest } from '../rest/resource.ts';
import { badRequest, RestError } from '../rest/rest-error.ts';

const LONGEST_TTL_SECONDS = 31_536_000;
const LARGEST_DATA_BYTES = 16 * 1024;

/** Seconds, by the first of these names that is given. https://www.twilio.com/docs/api/errors/54011 */
export function ttlOf(
  parameters: Parameters,
  ...names: ('Ttl' | 'ItemTtl' | 'CollectionTtl')[]
): number | undefined {
  const given = names.find((name) => parameters.has(name));
  return given && parameters.integer(given, { min: 0, max: LONGEST_TTL_SECONDS, code: 54011 });
}

/** The JSON value of Data, if it is given. https://www.twilio.com/docs/sync/limits */
export function dataOf({ parameters }: ApiRequest): unknown {
  const text = parameters.text('Data');
  if (text === undefined) return undefined;
  if (Buffer.byteLength(text) > LARGEST_DATA_BYTES) {
    const message = `Data exceeds ${LARGEST_DATA_BYTES} bytes`;
    throw new RestError({ status: 413, code: 54006, message });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(54008, 'Data is not valid JSON');
  }
}

/** How large a value is that a request writes; `before` is what stays where it brings none. */
export function bytesWritten({ parameters }: ApiRequest, before: unknown = ''): number {
  return Buffer.byteLength(parameters.text('Data') ?? JSON.stringify(before));
}

/** An update that changes nothing is a mistake. */
export function expectAnyOf(parameters: Parameters, names: readonly string[]): void {
  if (!names.some((name) => parameters.has(name)))
    throw badRequest(54010, `Give at least one of ${names.join(', ')}`);
}
