import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { DjTurn } from '../show/dj-turn.ts';
import { callersAreWaiting } from './callers-are-waiting.ts';
import type { DialledLine } from './dial-first-caller.ts';
import { djFindsLineClosed } from './dj-finds-line-closed.ts';
import { goOn } from './go-on.ts';
import { lineCannotBeSeen } from './line-cannot-be-seen.ts';
import { link } from './link.ts';
import type { DjCall } from './listen-for-key.ts';
import { nobodyIsWaiting } from './nobody-is-waiting.ts';

/** What the DJ hears in this turn. A closing that somebody has begun is helped to its end, which needs no PIN. */
export function djsTurn(turn: DjTurn, dj: DjCall & { readonly line: DialledLine }): VoiceResponse {
  switch (turn.kind) {
    case 'closing':
      return goOn(link('/dj-close-out', { show: dj.line.show, proof: dj.proof }));
    case 'closed':
      return djFindsLineClosed(turn, dj);
    case 'nobody':
      return nobodyIsWaiting(turn, dj);
    case 'unseen':
      return lineCannotBeSeen(turn, dj);
    case 'waiting':
      return callersAreWaiting(turn, dj);
  }
}
