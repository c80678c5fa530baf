import type { Call } from '../calls/call.ts';
import { type DocumentSource, failure } from './document.ts';
import { standardParameters } from './parameters.ts';
import { type Parsed, readAnswer, readTwiml } from './twiml.ts';
import { sendWebhook } from './webhook.ts';

/** Requests a document with everything that Twilio sends along; `extra` goes with this one request. */
export async function fetchDocument(
  call: Call,
  source: DocumentSource,
  extra: Readonly<Record<string, string>> = {},
): Promise<Parsed> {
  if (source.kind === 'inline') return readTwiml(source.twiml, 'inline TwiML');
  const { url, method } = source;
  if (!URL.canParse(url)) return failure(11100, 'the URL is not valid', url);
  const parameters = {
    ...standardParameters(call, method),
    ...carriedDigits(call),
    ...extra,
    ...source.parameters,
  };
  const result = await sendWebhook(call.account, { url, method, parameters, callSid: call.sid });
  return result.ok ? readAnswer(result.response, result.url, call.account.switches) : result;
}

function carriedDigits({ account, lastDigits }: Call): Record<string, string> {
  return account.switches.laterRequestsCarryDigits && lastDigits !== undefined ? { Digits: lastDigits } : {};
}
