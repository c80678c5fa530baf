import type { WebRequest, WebResponse } from '../emulator/voice/web.ts';

interface Asked {
  /** Of the functions. */
  readonly domain: string;
  readonly path: `/console/${string}`;
  readonly body: object;
  /** As `cookieIn` gives it; empty before somebody has signed in. */
  readonly cookie: string;
}

/** What a browser sends that has the page of the console open. */
export function consoleRequest({ domain, path, body, cookie }: Asked): WebRequest {
  const headers = {
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
    origin: `https://${domain}`,
    ...(cookie === '' ? {} : { cookie }),
  };
  return { method: 'POST', url: `https://${domain}${path}`, headers, body: JSON.stringify(body) };
}

/** What the browser keeps of an answer to whoever signs in, and sends with each request; empty where it is told to keep nothing. */
export function cookieIn(answer: Pick<WebResponse, 'cookies'> | undefined): string {
  return answer?.cookies?.[0]?.split(';', 1)[0] ?? '';
}
