import type { Account } from '../account.ts';
import { Deferred } from '../voice/deferred.ts';
import { sign } from '../voice/signature.ts';
import { ConnectError, type WebRequest, type WebResponse } from '../voice/web.ts';

/** As long as any request of a call: https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides */
const LONGEST_FETCH_MS = 15_000;
const MOST_REDIRECTS = 10;

/** Why a sound cannot be played; the code is Twilio's. https://www.twilio.com/docs/api/errors */
export class UnplayableError extends Error {
  override readonly name = 'UnplayableError';
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Fetches a sound. Rejects with UnplayableError when it cannot be had. */
export async function fetchSound(account: Account, url: string): Promise<WebResponse> {
  const { clock } = account;
  const late = new Deferred<'late'>();
  const timer = clock.after(LONGEST_FETCH_MS, () => late.resolve('late'));
  try {
    const response = await Promise.race([followed(account, url), late.promise]);
    if (response !== 'late') return response;
  } catch (error) {
    if (error instanceof ConnectError) throw new UnplayableError(11205, 'nobody answers at this address');
    throw error;
  } finally {
    timer.cancel();
  }
  throw new UnplayableError(11205, `no answer within ${LONGEST_FETCH_MS / 1000} s`);
}

/** How Twilio fetches a sound: without the parameters of the call, and signed, or a protected Asset could not be played. */
export function soundRequest({ authToken, switches }: Account, url: string): WebRequest {
  const signature = switches.playIsSigned
    ? { 'x-twilio-signature': sign({ authToken, url, parameters: {} }) }
    : {};
  return { method: 'GET', url, headers: { accept: '*/*', ...signature }, body: '' };
}

async function followed(account: Account, first: string): Promise<WebResponse> {
  let url = first;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const response = await account.web.request(soundRequest(account, url));
    const { location } = response.headers;
    if (response.status >= 200 && response.status < 300) return response;
    if (response.status < 300 || response.status >= 400 || !location)
      throw new UnplayableError(11200, `the sound answered HTTP ${response.status}`);
    if (!URL.canParse(location, url))
      throw new UnplayableError(11216, `redirected to '${location}', which is no URL`);
    url = new URL(location, url).href;
  }
  throw new UnplayableError(11215, `more than ${MOST_REDIRECTS} redirects`);
}
