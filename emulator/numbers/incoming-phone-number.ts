import type { Geography } from '../voice/caller-identity.ts';

/**
 * A number of the account and what happens when it is called or texted; an empty URL or SID is none.
 * https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource
 */
export interface IncomingPhoneNumber {
  readonly sid: string;
  readonly phoneNumber: string;
  friendlyName: string;
  voiceUrl: string;
  voiceMethod: Method;
  voiceFallbackUrl: string;
  voiceFallbackMethod: Method;
  statusCallback: string;
  statusCallbackMethod: Method;
  /** Where the number is at home, for ToCity and its like. */
  readonly geography?: Geography;
  voiceApplicationSid?: string;
  trunkSid?: string;
  voiceCallerIdLookup?: boolean;
  smsUrl?: string;
  smsMethod?: Method;
  smsFallbackUrl?: string;
  smsFallbackMethod?: Method;
  smsApplicationSid?: string;
  /** What the number can do; without it, everything but faxes. */
  capabilities?: { readonly voice: boolean; readonly sms: boolean };
  /** Milliseconds since 1970. */
  readonly dateCreated?: number;
  dateUpdated?: number;
}

export type Method = 'GET' | 'POST';

/** Whether an application or a trunk has taken the calls over: then none of the number's own voice URLs is requested. */
export function isHandledElsewhere({ voiceApplicationSid, trunkSid }: IncomingPhoneNumber): boolean {
  return Boolean(voiceApplicationSid || trunkSid);
}

export type NumberSettings = Pick<IncomingPhoneNumber, 'phoneNumber' | 'voiceUrl'> &
  Partial<Omit<IncomingPhoneNumber, 'sid' | 'phoneNumber'>>;

/** A number with these settings and the defaults of the others; relative URLs are those of `base`. */
export function newPhoneNumber(
  settings: NumberSettings,
  { sid, now, base }: { sid: string; now: number; base: string | undefined },
): IncomingPhoneNumber {
  const absolute = (url = '') => (url === '' ? '' : new URL(url, base).href);
  return {
    dateCreated: now,
    dateUpdated: now,
    ...settings,
    sid,
    friendlyName: settings.friendlyName ?? settings.phoneNumber,
    voiceUrl: absolute(settings.voiceUrl),
    voiceMethod: settings.voiceMethod ?? 'POST',
    voiceFallbackUrl: absolute(settings.voiceFallbackUrl),
    voiceFallbackMethod: settings.voiceFallbackMethod ?? 'POST',
    statusCallback: absolute(settings.statusCallback),
    statusCallbackMethod: settings.statusCallbackMethod ?? 'POST',
  };
}
