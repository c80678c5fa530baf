import { SAMPLE_RATE_HERTZ } from './sample-rate.ts';

const ATTACK_SECONDS = 0.004;
const RELEASE_SECONDS = 0.16;
/** The level, above the piece's own average, from which swells are held back. */
const THRESHOLD_DECIBELS = 3;
/** How many decibels of swell become one. */
const RATIO = 2.5;

/** The samples with their swells held back, since loud moments distort first on a phone line. */
export function evenOut(samples: Float64Array): Float64Array {
  const meanPower = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const threshold = Math.sqrt(meanPower) * 10 ** (THRESHOLD_DECIBELS / 20);
  const attack = Math.exp(-1 / (ATTACK_SECONDS * SAMPLE_RATE_HERTZ));
  const release = Math.exp(-1 / (RELEASE_SECONDS * SAMPLE_RATE_HERTZ));
  let level = 0;
  return samples.map((sample) => {
    const size = Math.abs(sample);
    const inertia = size > level ? attack : release;
    level = size + (level - size) * inertia;
    return level > threshold ? sample * (level / threshold) ** (1 / RATIO - 1) : sample;
  });
}
