import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../carried/codec.ts';
import { closingOfLine, djCall } from '../carried/dj.ts';
import type { DjTurn } from '../show/dj/dj-turn.ts';
import { callersAreWaiting, type NextCaller } from './callers-are-waiting.ts';
import type { DialledLine } from './dial-first-caller.ts';
import { djFindsLineClosed } from './dj-finds-line-closed.ts';
import { lineCannotBeSeen } from './line-cannot-be-seen.ts';
import type { DjCall } from './listen-for-key.ts';
import { nobodyElseIsWaiting, nobodyIsWaiting } from './nobody-is-waiting.ts';
import { goOn } from './plain.ts';
import type { StationVoice } from './voice.ts';

/** The DJ's call, and all that this turn may need. */
export interface DjAtLine extends DjCall {
  readonly line: DialledLine;
  readonly caller: NextCaller;
}

/** What the DJ hears in this turn. A closing that somebody has begun is helped to its end, which needs no PIN. */
export function djsTurn(
  voice: StationVoice,
  turn: Exclude<DjTurn, { kind: 'others-have-come' }>,
  dj: DjAtLine,
): VoiceResponse {
  switch (turn.kind) {
    case 'closing':
      return goOn(
        link(
          '/dj-close-out',
          closingOfLine.toQuery({ closing: dj.line.show }),
          djCall.toQuery({ proof: dj.proof }),
        ),
      );
    case 'closed':
      return djFindsLineClosed(voice, turn, dj);
    case 'nobody':
      return nobodyIsWaiting(voice, turn, dj);
    case 'put-off':
      return nobodyElseIsWaiting(voice, turn, { ...dj, announced: dj.caller.announced });
    case 'unseen':
      return lineCannotBeSeen(voice, turn, dj);
    case 'waiting':
      return callersAreWaiting(voice, turn, dj);
  }
}
