import type { Geography } from './caller-identity.ts';

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
