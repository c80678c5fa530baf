import { applyBiquad, type Biquad } from './biquad.ts';
import { upsample } from './upsample.ts';

/** The rate for which ITU-R BS.1770 prints its filter coefficients. */
const MEASURING_RATE_HERTZ = 48_000;
const HEAD_SHELF: Biquad = {
  b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
  a: [-1.69065929318241, 0.73248077421585],
};
const LOW_CUT: Biquad = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] };
const BLOCK_SECONDS = 0.4;
const STEP_SECONDS = 0.1;
const SILENCE_LUFS = -70;
const RELATIVE_GATE_LU = -10;

/** Integrated loudness and true peak of mono samples, after ITU-R BS.1770. */
export function measureLoudness(samples: Float64Array, sampleRateHertz: number) {
  const factor = MEASURING_RATE_HERTZ / sampleRateHertz;
  if (!Number.isInteger(factor)) throw new Error(`${sampleRateHertz} Hz does not divide 48 kHz`);
  const fine = upsample(samples, factor);
  const powers = blockPowers(applyBiquad(applyBiquad(fine, HEAD_SHELF), LOW_CUT));
  const audible = powers.filter((power) => lufsOf(power) > SILENCE_LUFS);
  const gateLufs = lufsOf(mean(audible)) + RELATIVE_GATE_LU;
  return {
    integratedLufs: lufsOf(mean(audible.filter((power) => lufsOf(power) > gateLufs))),
    truePeakDbfs: 20 * Math.log10(peakOf(fine)),
  };
}

function peakOf(samples: Float64Array): number {
  let peak = 0;
  for (const sample of samples) {
    if (sample > peak) peak = sample;
    else if (-sample > peak) peak = -sample;
  }
  return peak;
}

function blockPowers(weighted: Float64Array): number[] {
  const block = BLOCK_SECONDS * MEASURING_RATE_HERTZ;
  const step = STEP_SECONDS * MEASURING_RATE_HERTZ;
  const powers: number[] = [];
  for (let start = 0; start + block <= weighted.length; start += step) {
    let energy = 0;
    for (let i = start; i < start + block; i += 1) energy += (weighted[i] ?? 0) ** 2;
    powers.push(energy / block);
  }
  return powers;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function lufsOf(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}
