/** What a call must remember until the next request. Undefined values are left out. */
export type Remembered = Readonly<Record<string, string | number | undefined>>;

/**
 * The address of one of our own doorways, relative to the domain. What it carries in its query comes back as it
 * was: Twilio's signature covers the query. It is also logged by Twilio: no telephone numbers, and no secret that lasts.
 *
 * @param path such as `/wait-loop`
 */
export function link(path: `/${string}`, remembered: Remembered = {}): `/${string}` {
  const query = Object.entries(remembered)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
  return query === '' ? path : `${path}?${query}`;
}
