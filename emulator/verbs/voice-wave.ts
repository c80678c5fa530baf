/** Points in one period of a voice. */
export const WAVE_LENGTH = 256;

/** The two lowest resonances of a mouth that says a vowel, in hertz. */
const FORMANTS: Readonly<Record<string, readonly [number, number]>> = {
  a: [730, 1090],
  e: [530, 1840],
  i: [270, 2290],
  o: [570, 840],
  u: [300, 870],
  y: [270, 2290],
};
const OPEN_MOUTH = [730, 1090] as const;
const USUAL_PITCH_HERTZ = 120;
/** A telephone carries nothing higher. */
const HIGHEST_HERTZ = 3400;
const BANDWIDTH_HERTZ = 130;

const waves = new Map<string, Float32Array>();

/** One period of a voice that says a vowel, between -1 and 1. */
export function voiceWave(vowel: string): Float32Array {
  const known = waves.get(vowel) ?? makeWave(FORMANTS[vowel] ?? OPEN_MOUTH);
  waves.set(vowel, known);
  return known;
}

function makeWave(formants: readonly [number, number]): Float32Array {
  const wave = new Float32Array(WAVE_LENGTH);
  for (let harmonic = 1; harmonic * USUAL_PITCH_HERTZ < HIGHEST_HERTZ; harmonic += 1) {
    const strength = strengthAt(harmonic * USUAL_PITCH_HERTZ, formants);
    for (let point = 0; point < WAVE_LENGTH; point += 1)
      wave[point] = (wave[point] ?? 0) + strength * Math.sin((2 * Math.PI * harmonic * point) / WAVE_LENGTH);
  }
  const peak = wave.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return wave.map((value) => value / peak);
}

function strengthAt(hertz: number, formants: readonly [number, number]): number {
  const [first = 0, second = 0] = formants.map(
    (formant) => 1 / (1 + ((hertz - formant) / BANDWIDTH_HERTZ) ** 2),
  );
  return first + second / 2;
}
