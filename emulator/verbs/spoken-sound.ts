import { RECORDING_HERTZ } from '../recordings/recording.ts';
import { type Speech, WORD_MS, wordsOf } from '../voice/speech.ts';
import { voiceWave, WAVE_LENGTH } from './voice-wave.ts';

/** A stretch of time and what was said in it; both ends in milliseconds since 1970. */
export interface SpokenStretch {
  readonly from: number;
  readonly until: number;
  readonly spoken: readonly Speech[];
}

/** Asked for each of many thousand samples: `Math` is looked up once, which is slow in the sandbox of a test. */
const { sin, floor, min, max, PI } = Math;
const GAP_MS = 60;
const LOUDNESS = 9000;
const PITCH_HERTZ = 125;
/** How far the voice falls from the beginning of what is said to its end. */
const PITCH_FALL = 0.2;

/**
 * Something that sounds like speech where words were said, and silence where none were: a syllable for each group of vowels,
 * each word in its time. The same words give the same sound.
 */
export function spokenSound({ from, until, spoken }: SpokenStretch): Int16Array {
  const samples = new Int16Array(samplesIn(until - from));
  for (const { text, startsAt } of spoken) {
    const words = wordsOf(text);
    for (const [index, word] of words.entries()) {
      const start = samplesIn(startsAt + index * WORD_MS - from);
      addWord(samples, { word, start, pitch: PITCH_HERTZ * (1 - (PITCH_FALL * index) / words.length) });
    }
  }
  return samples;
}

function samplesIn(ms: number): number {
  return Math.round((ms * RECORDING_HERTZ) / 1000);
}

function addWord(
  samples: Int16Array,
  { word, start, pitch }: { word: string; start: number; pitch: number },
): void {
  const vowels = (word.match(/[aeiouy]+/gi) ?? ['a']).map((group) => group.charAt(0).toLowerCase());
  const length = Math.floor(samplesIn(WORD_MS - GAP_MS) / vowels.length);
  for (const [index, vowel] of vowels.entries())
    addSyllable(samples, { wave: voiceWave(vowel), start: start + index * length, length, pitch });
}

interface Syllable {
  readonly wave: Float32Array;
  readonly start: number;
  readonly length: number;
  readonly pitch: number;
}

/** Swells and fades; what lies outside the recording is left out. */
function addSyllable(samples: Int16Array, { wave, start, length, pitch }: Syllable): void {
  const step = (pitch * WAVE_LENGTH) / RECORDING_HERTZ;
  const last = min(length, samples.length - start);
  for (let index = max(0, -start); index < last; index += 1) {
    const swell = sin((PI * index) / length);
    samples[start + index] = LOUDNESS * swell * (wave[floor(index * step) % WAVE_LENGTH] ?? 0);
  }
}
