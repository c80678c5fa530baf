/** A source of numbers in [0, 1) that repeats exactly for the same seed, so every build writes the same music. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // The mulberry32 mixing steps: small, fast and even enough for human-like timing and noise.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
