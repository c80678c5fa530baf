import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { CallersTurn } from '../show/dj/dj-turn.ts';
import { spokenCallers } from '../show/spoken/spoken-callers.ts';
import { type DialledLine, dialFirstCaller } from './dial-first-caller.ts';
import { type AnnouncedCaller, type DjCall, listenForKey, shortestSeconds } from './listen-for-key.ts';
import { type StationVoice, saySentence, sayWords, tongueIn } from './voice.ts';

/** The caller whom the DJ is to talk to next. */
export interface NextCaller {
  /** Undefined when nobody can say who it is. */
  readonly announced: AnnouncedCaller | undefined;
  /** Empty where the station wants the DJ to hear nothing of a caller. */
  readonly dossier: string;
}

/**
 * The DJ hears how many wait, where that is news, and who comes next, can press a key meanwhile, and is then connected to
 * the first.
 */
export function callersAreWaiting(
  voice: StationVoice,
  turn: CallersTurn,
  { line, caller, proof, last }: DjCall & { readonly line: DialledLine; readonly caller: NextCaller },
): VoiceResponse {
  const response = new VoiceResponse();
  const { state, queue, isNews } = turn;
  const { announced, dossier } = caller;
  if (isNews || dossier !== '') {
    const listening = {
      told: state,
      moment: 'dossier',
      announced,
      seconds: shortestSeconds,
      proof,
      last,
    } as const;
    const gather = listenForKey(response, listening);
    if (isNews && state === 'last-call') saySentence(gather, voice, 'it-is-last-call');
    if (isNews) sayWords(gather, voice, countOf(voice, turn, dossier));
    if (dossier !== '') sayWords(gather, voice, dossier);
  }
  dialFirstCaller(response, { line, queue, told: 'waiting', state, who: announced?.callSid, last, proof });
  return response;
}

/** The wait of the first is said once: here, where the dossier does not. */
function countOf(voice: StationVoice, { waiting, first }: CallersTurn, dossier: string): string {
  return spokenCallers(tongueIn(voice), waiting, dossier === '' ? (first?.waitSeconds ?? null) : null);
}
