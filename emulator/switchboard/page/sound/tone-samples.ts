/** A sound made of sine tones that comes and goes. */
export interface Tone {
  readonly frequencies: readonly number[];
  /** Seconds of sound and of silence, in turns. */
  readonly cadence: readonly number[];
  /** Of full scale. */
  readonly loudness: number;
}

/** North America's progress tones (ITU-T E.180): it is where numbers that begin with +1 are. */
export const RINGING: Tone = { frequencies: [440, 480], cadence: [2, 4], loudness: 0.08 };
export const BUSY: Tone = {
  frequencies: [480, 620],
  cadence: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
  loudness: 0.08,
};
export const OVER: Tone = {
  frequencies: [480, 620],
  cadence: [0.2, 0.2, 0.2, 0.2, 0.2, 0.2],
  loudness: 0.06,
};
export const BEEP: Tone = { frequencies: [1000], cadence: [0.4, 0.05], loudness: 0.12 };

const ROWS = [697, 770, 852, 941] as const;
const COLUMNS = [1209, 1336, 1477] as const;
const KEYS = '123456789*0#';

/** The two tones of a key (ITU-T Q.23). */
export function keyTone(digit: string): Tone {
  const index = Math.max(0, KEYS.indexOf(digit));
  const frequencies = [ROWS[Math.floor(index / 3)] ?? 697, COLUMNS[index % 3] ?? 1209];
  return { frequencies, cadence: [0.12, 0.03], loudness: 0.08 };
}

const FADE_SECONDS = 0.01;

/** The samples of one round of a tone, from -1 to 1. */
export function toneSamples({ frequencies, cadence, loudness }: Tone, sampleRate: number): Float32Array {
  const seconds = cadence.reduce((sum, part) => sum + part, 0);
  const samples = new Float32Array(Math.round(seconds * sampleRate));
  let begins = 0;
  cadence.forEach((part, index) => {
    if (index % 2 === 0) addBurst(begins, part);
    begins += part;
  });
  return samples;

  function addBurst(from: number, length: number): void {
    const first = Math.round(from * sampleRate);
    const count = Math.round(length * sampleRate);
    for (let index = 0; index < count; index += 1) {
      const wave = frequencies.reduce(
        (sum, hertz) => sum + Math.sin((2 * Math.PI * hertz * index) / sampleRate),
        0,
      );
      const fade = Math.min(
        1,
        index / (FADE_SECONDS * sampleRate),
        (count - index) / (FADE_SECONDS * sampleRate),
      );
      samples[first + index] = wave * fade * loudness;
    }
  }
}
