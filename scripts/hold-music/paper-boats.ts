import { accompany, type FigureStroke } from './accompany.ts';
import { readMelody } from './read-melody.ts';
import type { Score } from './score.ts';

const BEATS_PER_BAR = 3;

const HARMONY = [
  'G3 > G4 B4 D5',
  'F#4 > A4 D5 F#5',
  'E4 > G4 B4 E5',
  'D4 > F#4 B4 D5',
  'C4 > G4 C5 E5',
  'B3 > G4 B4 D5',
  'A3 > G4 C5 E5',
  'D4 > F#4 A4 C5',
  'G3 > G4 B4 D5',
  'F#4 > A4 D5 F#5',
  'E4 > G4 B4 E5',
  'D4 > F#4 B4 D5',
  'C4 > G4 C5 E5',
  'D4 > F#4 A4 C5',
  'G3 > G4 B4 D5',
  'B3 > F#4 A4 D#5',
  'E4 > G4 B4 E5',
  'C#4 > G4 A4 E5',
  'C4 > G4 C5 E5',
  'C4 > G4 A4 Eb5',
  'B3 > G4 B4 D5',
  'E4 > G4 B4 E5',
  'A3 > G4 C5 E5',
  'D4 > F#4 A4 C5',
  'G3 > G4 B4 D5',
  'F#4 > A4 D5 F#5',
  'E4 > G4 B4 E5',
  'D4 > B4 D5 F5',
  'C4 > G4 C5 E5',
  'D4 > F#4 A4 C5',
  'G3 > G4 B4 D5',
  'G3 > G4 B4 D5',
];

/** A rocking three-tone climb that settles by step; the middle eight turns it towards E minor. */
const MELODY = [
  'B4:1 D5:1 G5:1',
  'F#5:2 E5:1',
  'G4:1 B4:1 E5:1',
  'D5:2 r:1',
  'E5:1 G5:1 C6:1',
  'B5:2 G5:1',
  'A5:1.5 G5:.5 E5:1',
  'F#5:2 D5:1',
  'B4:1 D5:1 G5:1',
  'A5:2 F#5:1',
  'G5:1 B5:1 E6:1',
  'D6:2 B5:1',
  'C6:1 B5:.5 A5:.5 G5:1',
  'E5:1 F#5:1 A5:1',
  'G5:3',
  'r:1 B4:1 D#5:1',
  'E5:2 F#5:.5 G5:.5',
  'A5:2 G5:1',
  'E5:1 G5:1 C6:1',
  'Eb6:2 C6:1',
  'D6:2 B5:1',
  'G5:2 B5:1',
  'A5:1 B5:.5 C6:.5 E6:1',
  'D6:1 C6:1 A5:1',
  'B4:.5 C5:.5 D5:1 G5:1',
  'F#5:2 E5:1',
  'G4:.5 A4:.5 B4:1 E5:1',
  'F5:2 D5:1',
  'E5:1 G5:1 C6:1',
  'B5:1 A5:1 F#5:1',
  'G5:3',
  'G5:.5 B5:.5 D6:.5 G6:1.5',
];

const WALTZ: readonly FigureStroke[] = [
  { voice: 'roundBass', beat: 0, beats: 1.4, loudness: 0.6, tones: 'bass' },
  { voice: 'pluckedString', beat: 0, beats: 2.5, loudness: 0.4, tones: 'bass' },
  { voice: 'pluckedString', beat: 1, beats: 1.2, loudness: 0.36, tones: 'chord' },
  { voice: 'pluckedString', beat: 2, beats: 1, loudness: 0.3, tones: 'chord' },
];

const RIPPLES: readonly FigureStroke[] = [
  { voice: 'roundBass', beat: 0, beats: 2.4, loudness: 0.6, tones: 'bass' },
  { voice: 'warmPad', beat: 0, beats: 3, loudness: 0.45, tones: 'chord' },
  { voice: 'pluckedString', beat: 0, beats: 3, loudness: 0.45, tones: 'bass' },
  { voice: 'pluckedString', beat: 0.5, beats: 2, loudness: 0.36, tones: 0 },
  { voice: 'pluckedString', beat: 1, beats: 2, loudness: 0.42, tones: 1 },
  { voice: 'pluckedString', beat: 1.5, beats: 1.5, loudness: 0.4, tones: 2 },
  { voice: 'pluckedString', beat: 2, beats: 1, loudness: 0.38, tones: 1 },
  { voice: 'pluckedString', beat: 2.5, beats: 1, loudness: 0.33, tones: 0 },
];

const LAST_BAR_FIGURE: readonly FigureStroke[] = [
  { voice: 'roundBass', beat: 0, beats: 3, loudness: 0.55, tones: 'bass' },
  { voice: 'warmPad', beat: 0, beats: 4, loudness: 0.4, tones: 'chord' },
  { voice: 'pluckedString', beat: 0, beats: 5, loudness: 0.4, tones: 'chord' },
];

function figureOfBar(bar: number): readonly FigureStroke[] {
  if (bar === HARMONY.length - 1) return LAST_BAR_FIGURE;
  return bar < 16 ? WALTZ : RIPPLES;
}

/** A light waltz in G major for celesta and plucked strings. */
export const paperBoats: Score = {
  title: 'Paper Boats',
  name: 'paper-boats',
  mood: 'light waltz in G major, 132 beats per minute',
  seed: 132,
  beatsPerMinute: 132,
  beatsPerBar: BEATS_PER_BAR,
  bars: HARMONY.length,
  tailSeconds: 2,
  notes: [
    ...accompany(HARMONY, BEATS_PER_BAR, figureOfBar),
    ...readMelody(MELODY, { voice: 'celesta', beatsPerBar: BEATS_PER_BAR, loudness: 0.85, legatoBeats: 0.6 }),
  ],
  shaker: [],
};
