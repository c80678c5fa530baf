import type { ScoreNote } from './score.ts';
import type { VoiceName } from './voices.ts';

interface MelodyPart {
  voice: VoiceName;
  beatsPerBar: number;
  loudness: number;
  /** How far the sound of each tone outlasts its written length, so phrases join smoothly. */
  legatoBeats: number;
}

/**
 * Turns written bars into notes. Each bar is text like `r:1 Bb4:.5 Eb5:2.5`: a pitch, or r for a rest, then
 * its length in beats. A bar whose lengths do not add up is refused, as one slip would shift all that follows.
 */
export function readMelody(bars: readonly string[], part: MelodyPart): ScoreNote[] {
  return bars.flatMap((bar, index) => readBar(bar, index * part.beatsPerBar, part));
}

function readBar(bar: string, barStartBeat: number, part: MelodyPart): ScoreNote[] {
  const notes: ScoreNote[] = [];
  let beat = 0;
  for (const token of bar.split(' ')) {
    const [pitch = '', length = ''] = token.split(':');
    const beats = Number(length);
    if (pitch !== 'r') {
      notes.push({
        voice: part.voice,
        pitch,
        startBeat: barStartBeat + beat,
        beats: beats + part.legatoBeats,
        // A tone on the beat leans in a little, as a player's would.
        loudness: part.loudness * (Number.isInteger(beat) ? 1 : 0.88),
      });
    }
    beat += beats;
  }
  if (Math.abs(beat - part.beatsPerBar) > 1e-9) throw new Error(`Bar "${bar}" lasts ${beat} beats`);
  return notes;
}
