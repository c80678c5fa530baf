import { createHmac } from 'node:crypto';

/**
 * The X-Twilio-Signature of a voice request. `parameters` are the decoded ones of a POST form; a GET has none.
 * https://www.twilio.com/docs/usage/security#validating-requests
 */
export function sign({ authToken, url, parameters }: SignedRequest): string {
  const names = Object.keys(parameters).sort();
  const form = names.map((name) => `${name}${parameters[name]}`).join('');
  return createHmac('sha1', authToken)
    .update(`${signedUrl(url)}${form}`)
    .digest('base64');
}

interface SignedRequest {
  readonly authToken: string;
  /** As it was configured: every character counts, so it is edited as text and never parsed and rebuilt. */
  readonly url: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Without the fragment and the credentials, and over HTTPS without the port. */
function signedUrl(url: string): string {
  return url
    .replace(/#.*$/s, '')
    .replace(/^(https?:\/\/)[^/?]*@/i, '$1')
    .replace(/^(https:\/\/[^/?:]+):\d+/i, '$1');
}
