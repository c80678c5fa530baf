import type { ScoreNote } from './score.ts';
import type { VoiceName } from './voices.ts';

/** One event of an accompaniment figure, repeated in every bar that uses the figure. */
export interface FigureStroke {
  voice: VoiceName;
  beat: number;
  beats: number;
  loudness: number;
  /** The bass tone, the bass tone that answers it, the whole chord, or one chord tone, the lowest being 0. */
  tones: 'bass' | 'counterBass' | 'chord' | number;
}

/** Beats between the tones of a chord, so that it rolls upwards like fingers rather than landing as a block. */
const ROLL_BEATS = 0.035;

/**
 * Plays a figure over the harmony of each bar. A bar is text like `A3 E4 > C4 G4 B4`: the bass tone and, where
 * a figure asks for it, its answer; then the chord from low to high. A slash divides a bar evenly in two.
 */
export function accompany(
  harmony: readonly string[],
  beatsPerBar: number,
  figureOfBar: (bar: number) => readonly FigureStroke[],
): ScoreNote[] {
  return harmony.flatMap((written, bar) => {
    const changes = written.split(' / ');
    return figureOfBar(bar).flatMap((stroke) => {
      const change = changes[Math.floor((stroke.beat / beatsPerBar) * changes.length)] ?? '';
      return playStroke(stroke, change, bar * beatsPerBar);
    });
  });
}

function playStroke(stroke: FigureStroke, change: string, barStartBeat: number): ScoreNote[] {
  return pitchesOf(stroke.tones, change).map((pitch, index) => ({
    voice: stroke.voice,
    pitch,
    startBeat: barStartBeat + stroke.beat + index * ROLL_BEATS,
    beats: stroke.beats,
    loudness: stroke.loudness,
  }));
}

function pitchesOf(tones: FigureStroke['tones'], change: string): string[] {
  const [bassText = '', chordText = ''] = change.split(' > ');
  const [bass = '', counterBass = bass] = bassText.split(' ');
  if (tones === 'bass') return [bass];
  if (tones === 'counterBass') return [counterBass];
  const chord = chordText.split(' ');
  if (tones === 'chord') return chord;
  return [chord[tones % chord.length] ?? bass];
}
