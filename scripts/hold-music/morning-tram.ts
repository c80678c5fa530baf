import { accompany, type FigureStroke } from './accompany.ts';
import { readMelody } from './read-melody.ts';
import type { Score, ScoreNote, ShakerStroke } from './score.ts';

const BEATS_PER_BAR = 4;

const HARMONY = [
  'A3 E4 > C4 G4 B4',
  'A3 E4 > C4 G4 B4',
  'D4 A3 > F4 A4 C5',
  'G3 D4 > F4 B4 E5',
  'C4 G3 > E4 B4 D5',
  'F4 C4 > A4 C5 E5',
  'B3 F4 > F4 A4 D5',
  'E4 B3 > G#4 B4 D5',
  'A3 E4 > C4 G4 B4',
  'G3 D4 > F4 Bb4 D5 / C4 G3 > E4 Bb4 D5',
  'F4 C4 > G4 A4 E5',
  'Bb3 F4 > F4 Ab4 D5',
  'E4 A3 > G4 A4 C5',
  'E4 B3 > G#4 B4 D5',
  'F4 C4 > G4 A4 E5',
  'E4 B3 > G#4 B4 D5',
  'A3 E4 > C4 G4 B4',
  'A3 > C4 G4 B4 E5',
];

/** A climb that starts just after the beat and hangs over the bar line, carried round the circle of fifths. */
const MELODY = [
  'r:.5 E5:.5 A5:.5 B5:1 C6:.5 B5:1',
  'A5:.5 E5:2 r:1.5',
  'r:.5 F5:.5 A5:.5 C6:1 D6:.5 C6:1',
  'B5:.5 E5:2 r:1.5',
  'r:.5 G5:.5 B5:.5 D6:1 E6:.5 D6:1',
  'C6:.5 A5:1 G5:.5 E5:1 r:1',
  'r:.5 D5:.5 F5:.5 A5:1 B5:.5 A5:1',
  'G#5:1.5 F5:.5 E5:1 r:1',
  'r:.5 E5:.5 A5:.5 B5:1 C6:.5 E6:1',
  'D6:1 Bb5:.5 G5:.5 E5:.5 G5:.5 Bb5:.5 D6:.5',
  'C6:.5 A5:2 r:.5 G5:.5 A5:.5',
  'E5:1 F5:.5 Ab5:.5 D6:1 C6:1',
  'C6:.5 B5:.5 A5:1 r:.5 E5:.5 A5:.5 B5:.5',
  'G#5:1.5 B5:.5 D6:1 B5:1',
  'C6:.5 A5:1.5 G5:1 E5:1',
  'r:.5 F5:.5 E5:.5 D5:.5 E5:.5 G#5:.5 B5:1',
  'A5:1.5 E5:.5 A5:.5 B5:.5 C6:.5 E6:.5',
  'B5:3 r:1',
];

const BASS: readonly FigureStroke[] = [
  { voice: 'roundBass', beat: 0, beats: 1.4, loudness: 0.68, tones: 'bass' },
  { voice: 'roundBass', beat: 1.5, beats: 0.5, loudness: 0.42, tones: 'counterBass' },
  { voice: 'roundBass', beat: 2, beats: 1.4, loudness: 0.6, tones: 'counterBass' },
  { voice: 'roundBass', beat: 3.5, beats: 0.5, loudness: 0.45, tones: 'bass' },
];

const COMPING_AHEAD: readonly FigureStroke[] = [
  ...BASS,
  { voice: 'electricPiano', beat: 0, beats: 0.7, loudness: 0.42, tones: 'chord' },
  { voice: 'electricPiano', beat: 1.5, beats: 0.9, loudness: 0.46, tones: 'chord' },
  { voice: 'electricPiano', beat: 3, beats: 0.6, loudness: 0.4, tones: 'chord' },
];

const COMPING_BEHIND: readonly FigureStroke[] = [
  ...BASS,
  { voice: 'electricPiano', beat: 0.5, beats: 0.8, loudness: 0.42, tones: 'chord' },
  { voice: 'electricPiano', beat: 2, beats: 0.6, loudness: 0.4, tones: 'chord' },
  { voice: 'electricPiano', beat: 2.5, beats: 1.2, loudness: 0.44, tones: 'chord' },
];

const LAST_BAR_FIGURE: readonly FigureStroke[] = [
  { voice: 'roundBass', beat: 0, beats: 3.5, loudness: 0.7, tones: 'bass' },
  { voice: 'electricPiano', beat: 0, beats: 5, loudness: 0.5, tones: 'chord' },
];

/** Beats of the two-bar wood pattern: three taps, then two. */
const TAP_BEATS = [0, 1.5, 3, 5, 6.5];

function figureOfBar(bar: number): readonly FigureStroke[] {
  if (bar === HARMONY.length - 1) return LAST_BAR_FIGURE;
  return bar % 2 === 0 ? COMPING_AHEAD : COMPING_BEHIND;
}

function tapWood(): ScoreNote[] {
  const rounds = Array.from({ length: Math.floor((HARMONY.length - 1) / 2) }, (_, index) => index * 8);
  return rounds.flatMap((roundStart) =>
    TAP_BEATS.map((beat) => ({
      voice: 'woodTap' as const,
      pitch: 'B5',
      startBeat: roundStart + beat,
      beats: 0.2,
      loudness: 0.5,
    })),
  );
}

function shakeEighths(): ShakerStroke[] {
  return Array.from({ length: (HARMONY.length - 1) * 8 }, (_, index) => ({
    startBeat: index / 2,
    loudness: index % 4 === 2 ? 0.6 : index % 2 === 0 ? 0.4 : 0.28,
  }));
}

/** An easy bossa in A minor for vibraphone, electric piano, wood block and shaker. */
export const morningTram: Score = {
  title: 'Morning Tram',
  name: 'morning-tram',
  mood: 'easy bossa in A minor, 116 beats per minute',
  seed: 116,
  beatsPerMinute: 116,
  beatsPerBar: BEATS_PER_BAR,
  bars: HARMONY.length,
  tailSeconds: 1.3,
  notes: [
    ...accompany(HARMONY, BEATS_PER_BAR, figureOfBar),
    ...readMelody(MELODY, {
      voice: 'vibraphone',
      beatsPerBar: BEATS_PER_BAR,
      loudness: 0.85,
      legatoBeats: 0.2,
    }),
    ...tapWood(),
  ],
  shaker: shakeEighths(),
};
