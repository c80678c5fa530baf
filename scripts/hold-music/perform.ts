import { addShaker } from './add-shaker.ts';
import { addTone } from './add-tone.ts';
import { frequencyOfPitch } from './frequency-of-pitch.ts';
import { SAMPLE_RATE_HERTZ } from './sample-rate.ts';
import type { Score } from './score.ts';
import { seededRandom } from './seeded-random.ts';
import { type Voice, voices } from './voices.ts';

/** Quiet before the first beat, so that the fade-in does not swallow it. */
const LEAD_IN_SECONDS = 0.2;
const BARS_PER_PHRASE = 8;
/** Widest slip of a player's timing, and of the strength of the touch. */
const TIMING_SLIP_SECONDS = 0.007;
const TOUCH_SLIP = 0.06;

/** Plays a score from its seed, with slight human slips, and gives the dry mix at an arbitrary level. */
export function perform(score: Score): Float64Array {
  const random = seededRandom(score.seed);
  const slip = (width: number) => (random() * 2 - 1) * width;
  const secondsPerBeat = 60 / score.beatsPerMinute;
  const secondsAt = (beat: number) => LEAD_IN_SECONDS + beat * secondsPerBeat + slip(TIMING_SLIP_SECONDS);
  const touch = (loudness: number, beat: number) =>
    loudness * phraseArch(score, beat) * (1 + slip(TOUCH_SLIP));

  const mix = new Float64Array(Math.round(lengthSeconds(score) * SAMPLE_RATE_HERTZ));
  for (const { voice, pitch, startBeat, beats, loudness } of score.notes) {
    addTone(mix, {
      voice: voices[voice] satisfies Voice,
      frequencyHertz: frequencyOfPitch(pitch),
      startSeconds: secondsAt(startBeat),
      seconds: beats * secondsPerBeat,
      loudness: touch(loudness, startBeat),
    });
  }
  for (const { startBeat, loudness } of score.shaker) {
    addShaker(mix, { startSeconds: secondsAt(startBeat), loudness: touch(loudness, startBeat), random });
  }
  return mix;
}

function lengthSeconds(score: Score): number {
  return LEAD_IN_SECONDS + (score.bars * score.beatsPerBar * 60) / score.beatsPerMinute + score.tailSeconds;
}

/** Each phrase grows towards its middle and eases off again. */
function phraseArch(score: Score, beat: number): number {
  const phraseBeats = BARS_PER_PHRASE * score.beatsPerBar;
  return 0.88 + 0.12 * Math.sin((Math.PI * (beat % phraseBeats)) / phraseBeats);
}
