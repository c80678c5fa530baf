import type { Parameters } from '../rest/parameters.ts';
import type { ApiRequest } from '../rest/resource.ts';
import { badRequest } from '../rest/rest-error.ts';
import type { IncomingPhoneNumber, Method } from './incoming-phone-number.ts';

const INVALID_URL = 21402;
const INVALID_METHOD = 21403;
const HTTP_METHODS: readonly Method[] = ['GET', 'POST'];

const TEXTS = { FriendlyName: 'friendlyName' } as const;
const FLAGS = { VoiceCallerIdLookup: 'voiceCallerIdLookup' } as const;
const SIDS = {
  VoiceApplicationSid: 'voiceApplicationSid',
  TrunkSid: 'trunkSid',
  SmsApplicationSid: 'smsApplicationSid',
} as const;
const URLS = {
  VoiceUrl: 'voiceUrl',
  VoiceFallbackUrl: 'voiceFallbackUrl',
  StatusCallback: 'statusCallback',
  SmsUrl: 'smsUrl',
  SmsFallbackUrl: 'smsFallbackUrl',
} as const;
const METHODS = {
  VoiceMethod: 'voiceMethod',
  VoiceFallbackMethod: 'voiceFallbackMethod',
  StatusCallbackMethod: 'statusCallbackMethod',
  SmsMethod: 'smsMethod',
  SmsFallbackMethod: 'smsFallbackMethod',
} as const;

/** What an update changes; and what has to do with addresses, faxes and emergencies, which nobody has here. */
export const UPDATABLE = {
  parameters: Object.keys({ ...TEXTS, ...URLS, ...METHODS, ...SIDS, ...FLAGS }),
  ignored: [
    ...['ApiVersion', 'VoiceReceiveMode', 'EmergencyStatus', 'EmergencyAddressSid'],
    ...['AddressSid', 'BundleSid', 'IdentitySid'],
  ],
};

/**
 * Changes what happens when the number is called or texted; an empty URL or SID takes the old one away. Throws a
 * RestError (400) and then changes nothing.
 * https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource#update-an-incomingphonenumber-resource
 */
export function updateIncomingPhoneNumber(
  { account, parameters }: ApiRequest,
  number: IncomingPhoneNumber,
): IncomingPhoneNumber {
  const change = {
    ...given(TEXTS, (name) => parameters.text(name, 64)),
    ...given(FLAGS, (name) => parameters.boolean(name)),
    ...given(URLS, (name) => parameters.text(name) && parameters.url(name, INVALID_URL)),
    ...given(METHODS, (name) => parameters.oneOf(name, HTTP_METHODS, INVALID_METHOD)),
    ...oneCallTaker(given(SIDS, (name) => sidIn(parameters, name))),
  };
  expectPrimaryUrls({ ...number, ...change });
  return Object.assign(number, change, { dateUpdated: account.clock.now() });
}

/** Those of some parameters that are given, under the names that they have here. */
function given<Field extends string, Value>(
  fields: Readonly<Record<string, Field>>,
  read: (name: string) => Value | undefined,
): { [field in Field]?: Value } {
  const entries = Object.entries(fields).map(([name, field]) => [field, read(name)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as {
    [field in Field]?: Value;
  };
}

function sidIn(parameters: Parameters, name: string): string | undefined {
  const sid = parameters.text(name);
  const kind = name === 'TrunkSid' ? 'TK' : 'AP';
  if (sid && !new RegExp(`^${kind}[0-9a-f]{32}$`, 'i').test(sid))
    throw badRequest(20001, `${name} is not a SID`);
  return sid;
}

type Sids = { [field in (typeof SIDS)[keyof typeof SIDS]]?: string };

/** Calls are taken by an application or by a trunk, never both: the new one puts an end to the other. */
function oneCallTaker(sids: Sids): Sids {
  if (sids.trunkSid) return { ...sids, voiceApplicationSid: '' };
  return sids.voiceApplicationSid ? { ...sids, trunkSid: '' } : sids;
}

function expectPrimaryUrls({
  voiceUrl,
  voiceFallbackUrl,
  smsUrl,
  smsFallbackUrl,
}: IncomingPhoneNumber): void {
  if (voiceFallbackUrl && !voiceUrl)
    throw badRequest(21405, 'VoiceFallbackUrl cannot be set without VoiceUrl');
  if (smsFallbackUrl && !smsUrl) throw badRequest(21406, 'SmsFallbackUrl cannot be set without SmsUrl');
}
