import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { link } from '../../carried/codec.ts';
import { closingOfLine, djAtLine, djCall } from '../../carried/dj.ts';
import { closingWords, type SaidOfClosing } from '../../show/close-out/closing-words.ts';
import type { CloseOutProgress } from '../../show/close-out/progress.ts';
import type { PinProof } from '../../show/dj/dj-access.ts';
import { type StationVoice, tongueIn } from '../voice.ts';
import { tellDj, toKey } from './tell-dj.ts';

/** Long enough that somebody else who is at work is not disturbed by our looking. */
const pauseSeconds = 2;

/** What a DJ's call remembers while the line is being closed. */
export interface DjClosesLine {
  readonly proof: PinProof | undefined;
  /** Where the DJ goes afterwards. */
  readonly onward: 'line' | 'open';
  readonly said: SaidOfClosing | undefined;
}

/** The DJ hears how far the close-out has come, and drives it on; at its end, where it leads. */
export function closingProgress(
  voice: StationVoice,
  progress: CloseOutProgress,
  dj: DjClosesLine,
): VoiceResponse {
  const { parts, said } = closingWords(tongueIn(voice), progress, dj.said);
  if (progress.done) {
    const keysTo = toKey({ lineState: 'closed', moment: 'idle', fresh: true, proof: dj.proof });
    return tellDj(voice, parts, { keysTo, onward: afterClosing(dj) });
  }
  // There is nothing to ask for while a line is closing: a key only has the next slice begin.
  const onward = closingGoesOn(progress.show, { ...dj, said });
  return tellDj(voice, parts, { keysTo: onward, onward, seconds: pauseSeconds });
}

/** The next slice, of this show and no other: the line may have been opened again meanwhile, by somebody else. */
export function closingGoesOn(show: string, { proof, onward, said }: DjClosesLine): string {
  return link(
    '/dj-close-out',
    closingOfLine.toQuery({ closing: show === '' ? undefined : show, said, onward }),
    djCall.toQuery({ proof }),
  );
}

/** Where a DJ goes once the line has been closed. */
export function afterClosing({ onward, proof }: Pick<DjClosesLine, 'onward' | 'proof'>): string {
  return onward === 'open'
    ? link('/dj-open', djCall.toQuery({ proof }))
    : link('/dj-next', djAtLine.toQuery({ fresh: true }), djCall.toQuery({ proof }));
}
