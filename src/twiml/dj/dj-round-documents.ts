import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../../carried/codec.ts';
import { closingOfLine, djAtLine, djCall } from '../../carried/dj.ts';
import type { CallersRound, DjRound, PutOffRound, QuietRound } from '../../show/dj/decide-dj-round.ts';
import type { LineState } from '../../show/show.ts';
import { spokenCallers } from '../../show/words/spoken-to-dj.ts';
import { goOn } from '../plain.ts';
import { type StationVoice, saySentence, sayWords, tongueIn } from '../voice.ts';
import { type DialledLine, dialFirstCaller } from './before-caller.ts';
import { type AnnouncedCaller, type DjCall, listenForKey, lookAgain, shortestSeconds } from './tell-dj.ts';

/** The DJ's call, and all that this round may need. */
export interface DjAtLine extends DjCall {
  readonly line: DialledLine;
  readonly caller: NextCaller;
}

/** What the DJ hears in this round. A closing that somebody has begun is helped to its end, which needs no PIN. */
export function djRoundDocument(
  voice: StationVoice,
  round: Exclude<DjRound, { kind: 'others-have-come' }>,
  dj: DjAtLine,
): VoiceResponse {
  switch (round.kind) {
    case 'closing':
      return goOn(
        link(
          '/dj-close-out',
          closingOfLine.toQuery({ closing: dj.line.show }),
          djCall.toQuery({ proof: dj.proof }),
        ),
      );
    case 'closed':
      return djFindsLineClosed(voice, round, dj);
    case 'nobody':
      return nobodyIsWaiting(voice, round, dj);
    case 'put-off':
      return nobodyElseIsWaiting(voice, round, { ...dj, announced: dj.caller.announced });
    case 'unseen':
      return lineCannotBeSeen(voice, round, dj);
    case 'waiting':
      return callersAreWaiting(voice, round, dj);
  }
}

/** The line is closed, and the DJ can open it. */
export function djFindsLineClosed(voice: StationVoice, round: QuietRound, { proof }: DjCall): VoiceResponse {
  const response = new VoiceResponse();
  const gather = listenForKey(response, { lineState: 'closed', moment: 'idle', proof });
  if (round.speak) saySentence(gather, voice, 'open-the-line');
  response.redirect(lookAgain(round, { proof }));
  return response;
}

/** The line is open and empty: the DJ waits, and every key still counts. */
export function nobodyIsWaiting(
  voice: StationVoice,
  round: QuietRound,
  { proof, last }: DjCall,
): VoiceResponse {
  const response = new VoiceResponse();
  const isLastCall = round.state === 'last-call';
  const gather = listenForKey(response, { lineState: round.state, moment: 'idle', proof, last });
  if (round.speak) saySentence(gather, voice, isLastCall ? 'last-call-nobody-waits' : 'nobody-is-waiting');
  response.redirect(lookAgain(round, { proof, last }));
  return response;
}

/** Nobody waits but the caller whom the DJ wants later, and who is connected by a key alone. */
function nobodyElseIsWaiting(
  voice: StationVoice,
  round: PutOffRound,
  { proof, last, announced }: DjCall & { readonly announced: AnnouncedCaller | undefined },
): VoiceResponse {
  const response = new VoiceResponse();
  const { state, speak, first } = round;
  const dj = { proof, last, later: first.callSid };
  const gather = listenForKey(response, { ...dj, lineState: state, moment: 'idle', announced });
  if (speak)
    saySentence(
      gather,
      voice,
      state === 'last-call' ? 'last-call-nobody-else-waits' : 'nobody-else-is-waiting',
    );
  response.redirect(lookAgain(round, dj));
  return response;
}

const secondsForChosen = 2;

/** The caller whom the DJ has chosen is on the way to the front: a moment of quiet, in which every key counts. */
export function chosenComes(state: LineState, rounds: number, dj: DjCall): VoiceResponse {
  const response = new VoiceResponse();
  listenForKey(response, { ...dj, lineState: state, moment: 'wrap-up', seconds: secondsForChosen });
  response.redirect(
    link('/dj-next', djAtLine.toQuery({ prompt: 'waiting', state, rounds }), djCall.toQuery(dj)),
  );
  return response;
}

/** Nobody can say who waits: dialling a queue unseen still connects whoever does. */
export function lineCannotBeSeen(
  voice: StationVoice,
  round: QuietRound,
  { line, proof, last }: DjCall & { readonly line: DialledLine },
): VoiceResponse {
  const response = new VoiceResponse();
  const { state, rounds, queue } = round;
  const gather = listenForKey(response, { lineState: state, moment: 'idle', proof, last });
  if (round.speak) saySentence(gather, voice, 'line-cannot-be-seen');
  dialFirstCaller(response, { line, queue, prompt: 'unseen', state, rounds, last, proof });
  return response;
}

/** The caller whom the DJ is to talk to next. */
export interface NextCaller {
  /** Undefined when nobody can say who it is. */
  readonly announced: AnnouncedCaller | undefined;
  /** Empty where the station wants the DJ to hear nothing of a caller. */
  readonly dossier: string;
  /** Whether they come simply in their turn, and for the first time in this call; undefined where that is not known. */
  readonly isInTurn?: boolean;
  /** Others wait, and this caller was on the air in this show already. */
  readonly letsOthersGoFirst?: boolean;
}

/** As many as a DJ hears of who asks who waits. */
const mostExpected = 3;

/**
 * The DJ hears how many wait, where that is news, and who comes next, can press a key meanwhile, and is then connected to
 * the first.
 */
export function callersAreWaiting(
  voice: StationVoice,
  round: CallersRound,
  { line, caller, proof, last, expected = [] }: DjCall & Pick<DjAtLine, 'line' | 'caller'>,
): VoiceResponse {
  const response = new VoiceResponse();
  const { state, queue, isNews } = round;
  const { announced, dossier, isInTurn = false } = caller;
  const who = announced?.callSid;
  if (isNews || dossier !== '') {
    const listening = {
      lineState: state,
      moment: 'dossier',
      announced,
      seconds: shortestSeconds,
      proof,
      last,
      expected: who === undefined ? expected : [who, ...expected].slice(0, mostExpected),
    } as const;
    const gather = listenForKey(response, listening);
    if (isNews && state === 'last-call') saySentence(gather, voice, 'it-is-last-call');
    if (isNews) sayWords(gather, voice, countOf(voice, round, dossier));
    if (dossier !== '') sayWords(gather, voice, dossier);
  }
  dialFirstCaller(response, { line, queue, prompt: 'waiting', state, who, isInTurn, last, proof, expected });
  return response;
}

/** The wait of the first is said once: here, where the dossier does not. */
function countOf(voice: StationVoice, { waiting, first }: CallersRound, dossier: string): string {
  return spokenCallers(tongueIn(voice), waiting, dossier === '' ? (first?.waitSeconds ?? null) : null);
}
