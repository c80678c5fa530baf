/** One sine in a tone: its place above the written pitch, its strength, and how fast it dies away. */
export interface Partial {
  ratio: number;
  gain: number;
  decaySeconds: number;
}

/** How an instrument sounds: a stack of partials inside one envelope. */
export interface Voice {
  gain: number;
  partials: readonly Partial[];
  attackSeconds: number;
  releaseSeconds: number;
  /** Slow loudness wobble; depth 0 means none. */
  tremolo: { hertz: number; depth: number };
  /** Copies of the tone, slightly out of tune with each other for warmth; [0] is one plain copy. */
  detuneCents: readonly number[];
}

const STEADY = { hertz: 0, depth: 0 };
const NO_DECAY_SECONDS = 1000;

/** The soft timbres of the hold music, each strong between 300 and 3400 Hz where a phone line carries. */
export const voices = {
  electricPiano: {
    gain: 0.3,
    partials: [
      { ratio: 1, gain: 1, decaySeconds: 1.7 },
      { ratio: 2, gain: 0.42, decaySeconds: 0.9 },
      { ratio: 3, gain: 0.18, decaySeconds: 0.5 },
      { ratio: 4, gain: 0.1, decaySeconds: 0.3 },
      { ratio: 7, gain: 0.05, decaySeconds: 0.09 },
    ],
    attackSeconds: 0.007,
    releaseSeconds: 0.18,
    tremolo: { hertz: 4.3, depth: 0.1 },
    detuneCents: [-2, 2],
  },
  vibraphone: {
    gain: 0.25,
    partials: [
      { ratio: 1, gain: 1, decaySeconds: 1.5 },
      { ratio: 2, gain: 0.16, decaySeconds: 0.8 },
      { ratio: 4, gain: 0.26, decaySeconds: 0.35 },
    ],
    attackSeconds: 0.005,
    releaseSeconds: 0.25,
    tremolo: { hertz: 5.4, depth: 0.14 },
    detuneCents: [0],
  },
  celesta: {
    gain: 0.28,
    partials: [
      { ratio: 1, gain: 1, decaySeconds: 0.85 },
      { ratio: 2, gain: 0.26, decaySeconds: 0.5 },
      { ratio: 3, gain: 0.06, decaySeconds: 0.3 },
      { ratio: 4, gain: 0.16, decaySeconds: 0.2 },
    ],
    attackSeconds: 0.005,
    releaseSeconds: 0.3,
    tremolo: STEADY,
    detuneCents: [-1.5, 1.5],
  },
  pluckedString: {
    gain: 0.3,
    // A string plucked a little over a quarter of the way along: harmonic n sounds as sin(0.28 pi n) / n.
    partials: Array.from({ length: 10 }, (_, index) => {
      const harmonic = index + 1;
      const gain = Math.sin(0.28 * Math.PI * harmonic) / harmonic ** 1.3;
      return { ratio: harmonic, gain, decaySeconds: 0.9 / harmonic ** 0.75 };
    }),
    attackSeconds: 0.004,
    releaseSeconds: 0.22,
    tremolo: STEADY,
    detuneCents: [0],
  },
  roundBass: {
    gain: 0.24,
    // Strong second and third harmonics let a phone imply the low fundamentals it cannot carry.
    partials: [
      { ratio: 1, gain: 1, decaySeconds: 1 },
      { ratio: 2, gain: 0.7, decaySeconds: 0.75 },
      { ratio: 3, gain: 0.32, decaySeconds: 0.5 },
      { ratio: 4, gain: 0.13, decaySeconds: 0.3 },
      { ratio: 5, gain: 0.05, decaySeconds: 0.2 },
    ],
    attackSeconds: 0.012,
    releaseSeconds: 0.1,
    tremolo: STEADY,
    detuneCents: [0],
  },
  warmPad: {
    gain: 0.14,
    partials: [
      { ratio: 1, gain: 1, decaySeconds: NO_DECAY_SECONDS },
      { ratio: 2, gain: 0.42, decaySeconds: NO_DECAY_SECONDS },
      { ratio: 3, gain: 0.2, decaySeconds: NO_DECAY_SECONDS },
      { ratio: 4, gain: 0.09, decaySeconds: NO_DECAY_SECONDS },
    ],
    attackSeconds: 0.6,
    releaseSeconds: 0.7,
    tremolo: STEADY,
    detuneCents: [-5, 0, 5],
  },
  woodTap: {
    gain: 0.32,
    partials: [
      { ratio: 1, gain: 1, decaySeconds: 0.035 },
      { ratio: 2.6, gain: 0.3, decaySeconds: 0.015 },
    ],
    attackSeconds: 0.002,
    releaseSeconds: 0.05,
    tremolo: STEADY,
    detuneCents: [0],
  },
} as const satisfies Record<string, Voice>;

export type VoiceName = keyof typeof voices;
