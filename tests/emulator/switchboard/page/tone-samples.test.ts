import {
  BUSY,
  keyTone,
  RINGING,
  toneSamples,
} from '../../../../emulator/switchboard/page/sound/tone-samples.ts';

const RATE = 8000;

/** How much of one frequency is in some samples, from 0 on (Goertzel). */
function strength(samples: Float32Array, hertz: number): number {
  let sine = 0;
  let cosine = 0;
  samples.forEach((sample, index) => {
    sine += sample * Math.sin((2 * Math.PI * hertz * index) / RATE);
    cosine += sample * Math.cos((2 * Math.PI * hertz * index) / RATE);
  });
  return Math.hypot(sine, cosine) / samples.length;
}

const loudest = (samples: Float32Array) => samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0);

describe('tones', () => {
  it('rings for two seconds and is silent for four', () => {
    const samples = toneSamples(RINGING, RATE);
    expect(samples).toHaveLength(6 * RATE);
    expect(loudest(samples.subarray(0, 2 * RATE))).toBeGreaterThan(0.1);
    expect(loudest(samples.subarray(2 * RATE))).toBe(0);
  });

  it('comes and goes without a click', () => {
    const samples = toneSamples(BUSY, RATE);
    const steps = samples.map((sample, index) => Math.abs(sample - (samples[index - 1] ?? 0)));
    expect(Math.abs(samples[0] ?? 1)).toBe(0);
    expect(loudest(steps)).toBeLessThan(0.08);
    expect(loudest(samples)).toBeLessThan(0.2);
  });

  it.each([
    ['1', 697, 1209],
    ['6', 770, 1477],
    ['*', 941, 1209],
    ['0', 941, 1336],
    ['#', 941, 1477],
  ])('gives the key %s its two tones', (digit, row, column) => {
    const samples = toneSamples(keyTone(digit), RATE);
    const others = [697, 770, 852, 941, 1209, 1336, 1477].filter(
      (hertz) => hertz !== row && hertz !== column,
    );
    const weakest = Math.min(strength(samples, row), strength(samples, column));
    for (const hertz of others) expect(strength(samples, hertz)).toBeLessThan(weakest / 2);
  });
});
