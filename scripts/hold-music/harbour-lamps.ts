import { accompany, type FigureStroke } from './accompany.ts';
import { readMelody } from './read-melody.ts';
import type { Score } from './score.ts';

const BEATS_PER_BAR = 4;

const HARMONY = [
  'Eb4 > G4 Bb4 D5',
  'C4 > G4 Bb4 D5',
  'F4 > Ab4 C5 Eb5',
  'Bb3 > Ab4 C5 Eb5 / Bb3 > Ab4 C5 D5',
  'G4 > Bb4 D5 F5',
  'C4 > G4 Bb4 E5',
  'F4 > Ab4 C5 Eb5 / Ab4 > B4 Eb5 F5',
  'Bb3 > G4 Bb4 Eb5 / Bb3 > F4 Ab4 D5',
  'Eb4 > G4 Bb4 D5',
  'C4 > G4 Bb4 Eb5',
  'Ab3 > G4 C5 Eb5',
  'Db4 > F4 B4 Eb5',
  'G3 > F4 Bb4 D5 / C4 > E4 Bb4 Db5',
  'F4 > Ab4 C5 Eb5 / Bb3 > F4 Ab4 D5',
  'Eb4 > G4 Bb4 D5 / Eb4 > F4 Ab4 B4',
  'Eb4 > G4 Bb4 D5',
];

/** A rising four-tone call, answered by a sigh; each pair of bars tells it again from another step. */
const MELODY = [
  'r:1 Bb4:.5 Eb5:.5 F5:.5 G5:1.5',
  'F5:.5 Eb5:.5 D5:2 r:1',
  'r:1 C5:.5 F5:.5 G5:.5 Ab5:1.5',
  'G5:.5 F5:.5 Eb5:1 F5:1 D5:1',
  'r:1 D5:.5 F5:.5 G5:.5 Bb5:1.5',
  'Ab5:.5 G5:.5 E5:2 r:1',
  'F5:1 Ab5:.5 C6:.5 B5:1 Ab5:1',
  'G5:2 F5:.5 D5:.5 r:1',
  'r:1 Bb4:.5 Eb5:.5 F5:.5 G5:1.5',
  'Bb5:.5 G5:.5 D5:2 r:1',
  'r:1 C5:.5 Eb5:.5 G5:.5 C6:1.5',
  'B5:.5 Ab5:.5 F5:2 Eb5:1',
  'D5:1 F5:.5 Bb5:.5 G5:1 E5:1',
  'Ab5:1 G5:.5 Eb5:.5 F5:1 D5:1',
  'Eb5:2 r:.5 F5:.5 Ab5:.5 F5:.5',
  'G5:2 Bb5:.5 D6:.5 Eb6:1',
];

const FIGURE: readonly FigureStroke[] = [
  { voice: 'roundBass', beat: 0, beats: 1.8, loudness: 0.7, tones: 'bass' },
  { voice: 'roundBass', beat: 2, beats: 1.7, loudness: 0.55, tones: 'bass' },
  { voice: 'electricPiano', beat: 0, beats: 1.9, loudness: 0.5, tones: 'chord' },
  { voice: 'electricPiano', beat: 2, beats: 1.4, loudness: 0.4, tones: 'chord' },
  { voice: 'electricPiano', beat: 3.5, beats: 0.5, loudness: 0.24, tones: 1 },
  { voice: 'warmPad', beat: 0, beats: 2, loudness: 0.55, tones: 'chord' },
  { voice: 'warmPad', beat: 2, beats: 2, loudness: 0.55, tones: 'chord' },
];

const LAST_BAR_FIGURE: readonly FigureStroke[] = [
  { voice: 'roundBass', beat: 0, beats: 4, loudness: 0.65, tones: 'bass' },
  { voice: 'electricPiano', beat: 0, beats: 5, loudness: 0.5, tones: 'chord' },
  { voice: 'warmPad', beat: 0, beats: 4.5, loudness: 0.6, tones: 'chord' },
];

/** A slow ballad in E flat major for electric piano, vibraphone and pad. */
export const harbourLamps: Score = {
  title: 'Harbour Lamps',
  name: 'harbour-lamps',
  mood: 'slow ballad in E flat major, 72 beats per minute',
  seed: 72,
  beatsPerMinute: 72,
  beatsPerBar: BEATS_PER_BAR,
  bars: HARMONY.length,
  tailSeconds: 2.2,
  notes: [
    ...accompany(HARMONY, BEATS_PER_BAR, (bar) => (bar === HARMONY.length - 1 ? LAST_BAR_FIGURE : FIGURE)),
    ...readMelody(MELODY, {
      voice: 'vibraphone',
      beatsPerBar: BEATS_PER_BAR,
      loudness: 0.85,
      legatoBeats: 0.3,
    }),
  ],
  shaker: [],
};
