/** https://www.twilio.com/docs/serverless/functions-assets/functions/headers-and-cookies/limitations */
const LONGEST_COOKIE_MS = 24 * 60 * 60 * 1000;

interface Attribute {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  readonly text: string;
}

/**
 * A Set-Cookie as the cloud sends it: HttpOnly and Secure, unless the function says so itself, and never its own Domain.
 *
 * @param domain what the cloud says as the Domain; undefined for nothing, so that the browser keeps it for that host alone
 */
export function cookieAsSent(cookie: string, domain?: string): string {
  const { pair, attributes } = parse(cookie);
  const kept = attributes.filter(({ name }) => name !== 'domain');
  const added = ['HttpOnly', 'Secure'].filter((word) =>
    kept.every(({ name }) => name !== word.toLowerCase()),
  );
  const ofDomain = domain === undefined ? [] : [`Domain=${domain}`];
  return [pair, ...kept.map(({ text }) => text), ...added, ...ofDomain].join('; ');
}

/** Whether a Set-Cookie is to be kept for longer than a day, which the cloud refuses. Max-Age wins over Expires. */
export function outlivesADay(cookie: string, nowMs: number): boolean {
  const { attributes } = parse(cookie);
  const attribute = (wanted: string) => attributes.find(({ name }) => name === wanted)?.value;
  const maxAge = attribute('max-age');
  const forMs = maxAge === undefined ? Date.parse(attribute('expires') ?? '') - nowMs : Number(maxAge) * 1000;
  return forMs > LONGEST_COOKIE_MS;
}

function parse(cookie: string): { pair: string; attributes: readonly Attribute[] } {
  const [pair = '', ...rest] = cookie.split(';').map((part) => part.trim());
  const attributes = rest
    .filter((text) => text !== '')
    .map((text) => {
      const [name = '', value = ''] = text.split('=', 2);
      return { name: name.trim().toLowerCase(), value: value.trim(), text };
    });
  return { pair, attributes };
}
