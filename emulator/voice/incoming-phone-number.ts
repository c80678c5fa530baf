/** A number of the account and what happens when it is called. https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource */
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
}

export type Method = 'GET' | 'POST';
