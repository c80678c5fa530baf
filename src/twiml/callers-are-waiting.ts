import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { CallersTurn } from '../show/dj-turn.ts';
import { spokenCallers } from '../show/spoken-callers.ts';
import { type DialledLine, dialFirstCaller } from './dial-first-caller.ts';
import { link } from './link.ts';
import { type DjCall, listenForKey } from './listen-for-key.ts';

/** The shortest that Twilio allows: callers wait. */
const seconds = 1;

/** The DJ hears how many wait, can press a key meanwhile, and is then connected to the first. */
export function callersAreWaiting(
  turn: CallersTurn,
  { line, proof }: DjCall & { line: DialledLine },
): VoiceResponse {
  const response = new VoiceResponse();
  const callers = spokenCallers(turn.waiting, turn.firstWaitSeconds);
  const words = turn.state === 'last-call' ? `Last call. ${callers}` : callers;
  listenForKey(response, { state: turn.state, words, proof, seconds });
  dialFirstCaller(response, line, link('/dj-next', { proof }));
  return response;
}
