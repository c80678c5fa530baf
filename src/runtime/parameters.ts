import type { CarriedValues } from '../carried/codec.ts';

/** Longer than any value that Twilio sends and we use. */
const mostCharacters = 256;

/** Twilio's own names begin with a capital; ours do not, and are read by a codec alone. */
type TwilioName = Capitalize<string>;

/** The parameters of a webhook. Whatever was sent, they are texts of a sane length or numbers. */
export interface Parameters extends CarriedValues {
  /** A parameter of Twilio's as text; empty when it is missing. Of a repeated parameter, the first. */
  text(name: TwilioName): string;
  /** A parameter of Twilio's that counts something; undefined when it is missing, or no whole number of zero or more. */
  count(name: TwilioName): number | undefined;
}

/**
 * Reads the parameters of a webhook.
 *
 * @param event as the Functions runtime hands it over: query and body in one object, where a repeated parameter
 * is a list and a body may have set anything, `request` and `__proto__` included
 * @see https://www.twilio.com/docs/serverless/functions-assets/functions/invocation
 */
export function readParameters(event: object): Parameters {
  const text = (name: string): string => {
    const value: unknown = Object.hasOwn(event, name) ? Reflect.get(event, name) : undefined;
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? first.slice(0, mostCharacters) : '';
  };
  const count = (name: TwilioName): number | undefined => {
    const value = text(name);
    return /^\d{1,10}$/.test(value) ? Number(value) : undefined;
  };
  return { text, count, ours: text };
}
