/** Longer than any value that Twilio sends and we use. */
const mostCharacters = 256;

/** The parameters of a webhook. Whatever was sent, they are texts of a sane length or numbers. */
export interface Parameters {
  /** A parameter as text; empty when it is missing. Of a repeated parameter, the first. */
  text(name: string): string;
  /** A parameter that counts something; undefined when it is missing, or no whole number of zero or more. */
  count(name: string): number | undefined;
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
  const count = (name: string): number | undefined => {
    const value = text(name);
    return /^\d{1,10}$/.test(value) ? Number(value) : undefined;
  };
  return { text, count };
}
