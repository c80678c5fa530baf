import type { Call } from '../calls/call.ts';
import type { DocumentFailure, DocumentSource } from './document.ts';

/** The document that is asked for after a failure, if there is one. https://www.twilio.com/docs/usage/security/availability-reliability */
export function fallbackFor(call: Call, { code, url }: DocumentFailure): DocumentSource | undefined {
  const { voiceFallbackUrl, voiceFallbackMethod } = call.webhooks;
  if (voiceFallbackUrl === '' || pageOf(url) === pageOf(voiceFallbackUrl)) return undefined;
  const parameters = { ErrorCode: String(code), ErrorUrl: url };
  return { kind: 'url', url: voiceFallbackUrl, method: voiceFallbackMethod, parameters };
}

function pageOf(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? url;
}
