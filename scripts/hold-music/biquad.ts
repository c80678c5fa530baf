/** Second-order filter coefficients, scaled so that the leading feedback term is 1. */
export interface Biquad {
  b: readonly [number, number, number];
  a: readonly [number, number];
}

/** Runs samples through a second-order filter from rest. */
export function applyBiquad(samples: Float64Array, { b, a }: Biquad): Float64Array {
  const output = new Float64Array(samples.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let i = 0; i < samples.length; i += 1) {
    const x = samples[i] ?? 0;
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
    output[i] = y;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
  }
  return output;
}

/** Lets through what lies above the cutoff. */
export function highPass(cutoffHertz: number, q: number, sampleRateHertz: number): Biquad {
  const { cosine, alpha } = bilinearTerms(cutoffHertz, q, sampleRateHertz);
  return normalised([(1 + cosine) / 2, -(1 + cosine), (1 + cosine) / 2], cosine, alpha);
}

/** Lets through what lies around the centre, at full strength in the middle. */
export function bandPass(centreHertz: number, q: number, sampleRateHertz: number): Biquad {
  const { cosine, alpha } = bilinearTerms(centreHertz, q, sampleRateHertz);
  return normalised([alpha, 0, -alpha], cosine, alpha);
}

function bilinearTerms(hertz: number, q: number, sampleRateHertz: number) {
  const radians = (2 * Math.PI * hertz) / sampleRateHertz;
  return { cosine: Math.cos(radians), alpha: Math.sin(radians) / (2 * q) };
}

function normalised(b: [number, number, number], cosine: number, alpha: number): Biquad {
  const a0 = 1 + alpha;
  return { b: [b[0] / a0, b[1] / a0, b[2] / a0], a: [(-2 * cosine) / a0, (1 - alpha) / a0] };
}
