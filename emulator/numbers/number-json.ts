import { rfc2822 } from '../rest/dates.ts';
import type { ApiRequest } from '../rest/resource.ts';
import type { IncomingPhoneNumber } from './incoming-phone-number.ts';

/** A number as the REST API shows it. https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource#incomingphonenumber-properties */
export function incomingPhoneNumberJson({ account }: ApiRequest, number: IncomingPhoneNumber): object {
  const { accountSid } = account;
  return {
    sid: number.sid,
    account_sid: accountSid,
    phone_number: number.phoneNumber,
    friendly_name: number.friendlyName,
    ...voiceOf(number),
    ...textsOf(number),
    status_callback: number.statusCallback,
    status_callback_method: number.statusCallbackMethod,
    ...theSameForAll,
    capabilities: { voice: true, sms: true, mms: true, fax: false, ...number.capabilities },
    date_created: dateOf(number.dateCreated),
    date_updated: dateOf(number.dateUpdated),
    uri: `/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers/${number.sid}.json`,
  };
}

function voiceOf(number: IncomingPhoneNumber): object {
  return {
    voice_url: number.voiceUrl,
    voice_method: number.voiceMethod,
    voice_fallback_url: number.voiceFallbackUrl,
    voice_fallback_method: number.voiceFallbackMethod,
    voice_application_sid: number.voiceApplicationSid || null,
    voice_caller_id_lookup: number.voiceCallerIdLookup ?? false,
    voice_receive_mode: 'voice',
    trunk_sid: number.trunkSid || null,
  };
}

function textsOf(number: IncomingPhoneNumber): object {
  return {
    sms_url: number.smsUrl ?? '',
    sms_method: number.smsMethod ?? 'POST',
    sms_fallback_url: number.smsFallbackUrl ?? '',
    sms_fallback_method: number.smsFallbackMethod ?? 'POST',
    sms_application_sid: number.smsApplicationSid || null,
  };
}

const theSameForAll = {
  api_version: '2010-04-01',
  address_requirements: 'none',
  address_sid: null,
  beta: false,
  bundle_sid: null,
  emergency_address_sid: null,
  emergency_address_status: 'unregistered',
  emergency_status: 'Inactive',
  identity_sid: null,
  origin: 'twilio',
  status: 'in-use',
  type: 'local',
};

function dateOf(at: number | undefined): string | null {
  return at === undefined ? null : rfc2822(at);
}
