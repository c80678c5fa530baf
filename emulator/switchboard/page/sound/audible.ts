import type { BoardEvent, HeardEvent } from '../../board-event.ts';

/** Something that can be made to sound for the telephone at the ear. */
export type Audible =
  | { readonly kind: 'words'; readonly text: string; readonly language: string; readonly isPerson: boolean }
  | { readonly kind: 'music'; readonly url: string; readonly at: number }
  | { readonly kind: 'ringing' | 'beep' | 'busy' | 'over' | 'silence' };

/** The language of a document that names none. https://www.twilio.com/docs/voice/twiml/say#attributes-language */
const DEFAULT_LANGUAGE = 'en-US';

/** What an event sounds like on this call; undefined when it makes no sound there. */
export function audibleIn(event: BoardEvent, callSid: string): Audible | undefined {
  if (event.type === 'words' && event.heardBy === callSid)
    return { kind: 'words', text: event.text, language: DEFAULT_LANGUAGE, isPerson: true };
  if (!('callSid' in event) || event.callSid !== callSid) return undefined;
  if (event.type === 'heard') return audibleOf(event);
  if (event.type === 'call' && event.status === 'busy') return { kind: 'busy' };
  if (event.type === 'call' && event.status !== 'ringing' && event.status !== 'in-progress')
    return { kind: 'over' };
  return undefined;
}

/** A busy tone sounds as the call ends by it. */
function audibleOf({ kind, text, at, language = DEFAULT_LANGUAGE }: HeardEvent): Audible {
  if (kind === 'say') return { kind: 'words', text, language, isPerson: false };
  if (kind === 'play') return { kind: 'music', url: text, at };
  if (kind === 'ringing' || kind === 'beep') return { kind };
  return kind === 'tone' ? { kind: 'beep' } : { kind: 'silence' };
}
