import { SAMPLE_RATE_HERTZ } from './sample-rate.ts';
import type { Voice } from './voices.ts';

/** Partials above this would vanish on the line, or fold back as false tones. */
const HIGHEST_PARTIAL_HERTZ = 3500;
/** Time constants after which a released tone is inaudible. */
const RELEASE_TIME_CONSTANTS = 6;

interface Tone {
  voice: Voice;
  frequencyHertz: number;
  startSeconds: number;
  seconds: number;
  loudness: number;
}

/** Mixes one tone into the samples; what would sound after their end is left out. */
export function addTone(mix: Float64Array, tone: Tone): void {
  const { voice } = tone;
  const start = Math.round(tone.startSeconds * SAMPLE_RATE_HERTZ);
  const length = Math.ceil(
    (tone.seconds + voice.releaseSeconds * RELEASE_TIME_CONSTANTS) * SAMPLE_RATE_HERTZ,
  );
  const sound = new Float64Array(Math.min(length, mix.length - start));
  for (const cents of voice.detuneCents) {
    const tuned = tone.frequencyHertz * 2 ** (cents / 1200);
    for (const partial of voice.partials) {
      // A soft touch excites the upper partials less than the fundamental.
      const touch = partial.ratio > 1 ? 0.5 + tone.loudness / 2 : 1;
      const gain = (partial.gain * touch) / voice.detuneCents.length;
      addDecayingSine(sound, tuned * partial.ratio, gain, partial.decaySeconds * decayScale(tuned));
    }
  }
  for (let i = 0; i < sound.length; i += 1) {
    const envelope = envelopeAt(i / SAMPLE_RATE_HERTZ, tone);
    mix[start + i] = (mix[start + i] ?? 0) + (sound[i] ?? 0) * envelope * voice.gain * tone.loudness;
  }
}

/** High tones of struck and plucked instruments die sooner than low ones. */
function decayScale(frequencyHertz: number): number {
  return (440 / frequencyHertz) ** 0.35;
}

function addDecayingSine(sound: Float64Array, hertz: number, gain: number, decaySeconds: number): void {
  if (hertz > HIGHEST_PARTIAL_HERTZ) return;
  // A two-tap recurrence makes the decaying sine: far cheaper than a sine and an exponential per sample.
  const radians = (2 * Math.PI * hertz) / SAMPLE_RATE_HERTZ;
  const damping = Math.exp(-1 / (decaySeconds * SAMPLE_RATE_HERTZ));
  const feedback = 2 * damping * Math.cos(radians);
  let beforeLast = (-gain * Math.sin(radians)) / damping;
  let last = 0;
  for (let i = 0; i < sound.length; i += 1) {
    sound[i] = (sound[i] ?? 0) + last;
    const next = feedback * last - damping * damping * beforeLast;
    beforeLast = last;
    last = next;
  }
}

function envelopeAt(seconds: number, tone: Tone): number {
  const { attackSeconds, releaseSeconds, tremolo } = tone.voice;
  const attack = seconds < attackSeconds ? 0.5 - 0.5 * Math.cos((Math.PI * seconds) / attackSeconds) : 1;
  const release = seconds > tone.seconds ? Math.exp((tone.seconds - seconds) / releaseSeconds) : 1;
  // The wobble follows the clock of the piece, so the tones of a chord sway together.
  const wobble = Math.sin(2 * Math.PI * tremolo.hertz * (tone.startSeconds + seconds));
  return attack * release * (1 - tremolo.depth * (0.5 + 0.5 * wobble));
}
