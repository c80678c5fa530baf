import { applyBiquad, bandPass } from './biquad.ts';
import { SAMPLE_RATE_HERTZ } from './sample-rate.ts';

const STROKE_SECONDS = 0.11;
const CENTRE_HERTZ = 2700;
const GAIN = 0.4;

interface Stroke {
  startSeconds: number;
  loudness: number;
  random: () => number;
}

/** Mixes one soft shaker stroke into the samples: a short swell of noise around the top of the phone's range. */
export function addShaker(mix: Float64Array, stroke: Stroke): void {
  const start = Math.round(stroke.startSeconds * SAMPLE_RATE_HERTZ);
  const length = Math.min(Math.round(STROKE_SECONDS * SAMPLE_RATE_HERTZ), mix.length - start);
  const noise = Float64Array.from({ length }, () => stroke.random() * 2 - 1);
  const grains = applyBiquad(noise, bandPass(CENTRE_HERTZ, 1.2, SAMPLE_RATE_HERTZ));
  for (let i = 0; i < length; i += 1) {
    const progress = i / length;
    // Beads gather before they land, so the stroke swells quickly and then thins out.
    const envelope = Math.min(progress / 0.2, 1) * (1 - progress) ** 2;
    mix[start + i] = (mix[start + i] ?? 0) + (grains[i] ?? 0) * envelope * stroke.loudness * GAIN;
  }
}
