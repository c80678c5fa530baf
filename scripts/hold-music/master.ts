import { addRoom } from './add-room.ts';
import { applyBiquad, highPass } from './biquad.ts';
import { evenOut } from './even-out.ts';
import { measureLoudness } from './measure-loudness.ts';
import { SAMPLE_RATE_HERTZ } from './sample-rate.ts';

const TARGET_LUFS = -18;
/** Lower than the -1 dBFS asked of the files, as mp3 coding may lift a peak a little. */
const HIGHEST_PEAK_DBFS = -2;
const ROOM_WETNESS = 0.5;
const LOW_CUT_HERTZ = 200;
/** The two sections of a fourth-order Butterworth filter. */
const LOW_CUT_QS = [0.541, 1.307];
const FADE_IN_SECONDS = 0.18;
const FADE_OUT_SECONDS = 1.8;

/** The mix as callers hear it: in a room, without what a phone cannot carry, evened out, faded, and at an even loudness. */
export function master(mix: Float64Array): Float64Array {
  const roomy = addRoom(mix, ROOM_WETNESS);
  const cut = LOW_CUT_QS.reduce(
    (samples, q) => applyBiquad(samples, highPass(LOW_CUT_HERTZ, q, SAMPLE_RATE_HERTZ)),
    roomy,
  );
  const faded = evenOut(cut).map((sample, i) => sample * fadeAt(i, cut.length));
  const { integratedLufs, truePeakDbfs } = measureLoudness(faded, SAMPLE_RATE_HERTZ);
  const liftDecibels = TARGET_LUFS - integratedLufs;
  if (truePeakDbfs + liftDecibels > HIGHEST_PEAK_DBFS) {
    throw new Error(`The mix is too uneven: its peak would reach ${truePeakDbfs + liftDecibels} dBFS`);
  }
  return faded.map((sample) => sample * 10 ** (liftDecibels / 20));
}

function fadeAt(index: number, length: number): number {
  const fromStart = index / SAMPLE_RATE_HERTZ / FADE_IN_SECONDS;
  const fromEnd = (length - 1 - index) / SAMPLE_RATE_HERTZ / FADE_OUT_SECONDS;
  return smooth(Math.min(fromStart, 1)) * smooth(Math.min(fromEnd, 1));
}

function smooth(progress: number): number {
  return 0.5 - 0.5 * Math.cos(Math.PI * progress);
}
