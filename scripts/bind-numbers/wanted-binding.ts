import { link } from '../../src/carried/codec.ts';
import { endedCall } from '../../src/carried/dj.ts';
import type { NumberBinding } from '../account/numbers.ts';

/** Whom a number is for. */
export type NumberRole = 'listeners' | 'dj';

export const roleNames: Readonly<Record<NumberRole, string>> = {
  listeners: "the listeners' number",
  dj: "the DJ's number",
};

const paths: Readonly<Record<NumberRole, { voice: string; fallback: string; ended: string }>> = {
  listeners: { voice: '/enqueue', fallback: '/fallback-listener.xml', ended: '/call-ended' },
  dj: {
    voice: '/dj-dial',
    fallback: '/fallback-dj.xml',
    ended: link('/call-ended', endedCall.toQuery({ line: 'dj' })),
  },
};

/**
 * What the number has to be set to. The fallback is a static file, asked by GET, so that it works when no Function does.
 *
 * @param base the address of the deployment, such as `https://radio-callin-1234-dev.twil.io`
 * @see https://www.twilio.com/docs/usage/security/availability-reliability
 */
export function wantedBinding(role: NumberRole, base: string): NumberBinding {
  const { voice, fallback, ended } = paths[role];
  return {
    voiceUrl: new URL(voice, base).href,
    voiceMethod: 'POST',
    voiceFallbackUrl: new URL(fallback, base).href,
    voiceFallbackMethod: 'GET',
    statusCallback: new URL(ended, base).href,
    statusCallbackMethod: 'POST',
    voiceApplicationSid: '',
    trunkSid: '',
  };
}
