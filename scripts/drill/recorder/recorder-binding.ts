import type { NumberBinding } from '../../account/numbers.ts';
import type { NumberRole } from '../../bind-numbers/wanted-binding.ts';
import { PAGE } from './script.ts';

const PAGES: Readonly<Record<NumberRole, string>> = { listeners: 'caller', dj: 'dj' };

/** What a number has to be set to, so that all that Twilio asks about its calls reaches the recorder. */
export function recorderBinding(role: NumberRole, base: string): NumberBinding {
  const url = (page: string, name = 'recorder') => new URL(`/${name}?${PAGE}=${page}`, base).href;
  const page = PAGES[role];
  return {
    voiceUrl: url(page),
    voiceMethod: 'POST',
    voiceFallbackUrl: url(`${page}-fallback`, 'recorder-fallback'),
    voiceFallbackMethod: 'POST',
    statusCallback: url(`${page}-ended`),
    statusCallbackMethod: 'POST',
    voiceApplicationSid: '',
    trunkSid: '',
  };
}
