import type { VoiceName } from './voices.ts';

/** One tone in a score; times count in beats from the first bar line. */
export interface ScoreNote {
  voice: VoiceName;
  /** Scientific pitch name, such as `Eb5`. */
  pitch: string;
  startBeat: number;
  beats: number;
  /** 0 is silent, 1 is the strongest touch. */
  loudness: number;
}

/** One stroke of the shaker, which has no pitch. */
export interface ShakerStroke {
  startBeat: number;
  loudness: number;
}

/** A whole piece of hold music, ready to be performed. */
export interface Score {
  title: string;
  /** Kebab-case, without folder or extension. */
  name: string;
  mood: string;
  seed: number;
  beatsPerMinute: number;
  beatsPerBar: number;
  bars: number;
  /** How long the last chord may ring after the last bar line. */
  tailSeconds: number;
  notes: ScoreNote[];
  shaker: ShakerStroke[];
}
