/** Input samples to either side of an output sample that its value draws on. */
const REACH = 16;

/** Samples at a whole multiple of their rate, with the curve between them drawn by a windowed sinc. */
export function upsample(samples: Float64Array, factor: number): Float64Array {
  const output = new Float64Array(samples.length * factor);
  // Silence on both sides spares the inner loop from reaching outside the samples, which is slow.
  const padded = new Float64Array(samples.length + 2 * REACH);
  padded.set(samples, REACH - 1);
  for (let phase = 0; phase < factor; phase += 1) {
    const taps = tapsOfPhase(phase / factor);
    for (let i = 0; i < samples.length; i += 1) {
      let sum = 0;
      for (let k = 0; k < taps.length; k += 1) sum += (taps[k] ?? 0) * (padded[i + k] ?? 0);
      output[i * factor + phase] = sum;
    }
  }
  return output;
}

function tapsOfPhase(fraction: number): Float64Array {
  return Float64Array.from({ length: 2 * REACH }, (_, k) => {
    const distance = fraction - (k - REACH + 1);
    if (distance === 0) return 1;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / REACH);
    return (Math.sin(Math.PI * distance) / (Math.PI * distance)) * window;
  });
}
