import { SAMPLE_RATE_HERTZ } from './sample-rate.ts';

/** Echo paths of the room, of unrelated lengths so that no single one rings through. */
const ECHO_SECONDS = [0.0297, 0.0331, 0.0371, 0.0411, 0.0437, 0.0479];
/** Short passes that smear the echoes into a wash. */
const SMEAR_SECONDS = [0.0051, 0.0017];
const SMEAR_FEEDBACK = 0.6;
const REVERBERATION_SECONDS = 1.1;
/** How much of each echo's brightness the walls swallow, 0 to 1. */
const WALL_DAMPING = 0.35;

/** The samples with a small, dark room around them; wetness 0 is dry, 1 is as loud as the source. */
export function addRoom(dry: Float64Array, wetness: number): Float64Array {
  const echoes = new Float64Array(dry.length);
  for (const seconds of ECHO_SECONDS) addEchoes(dry, echoes, seconds);
  const wash = SMEAR_SECONDS.reduce(smear, echoes);
  return dry.map((sample, i) => sample + ((wash[i] ?? 0) * wetness) / ECHO_SECONDS.length);
}

function addEchoes(dry: Float64Array, echoes: Float64Array, seconds: number): void {
  const line = new Float64Array(Math.round(seconds * SAMPLE_RATE_HERTZ));
  const feedback = 10 ** ((-3 * seconds) / REVERBERATION_SECONDS);
  let darkened = 0;
  for (let i = 0; i < dry.length; i += 1) {
    const place = i % line.length;
    const echo = line[place] ?? 0;
    darkened = echo * (1 - WALL_DAMPING) + darkened * WALL_DAMPING;
    line[place] = (dry[i] ?? 0) + darkened * feedback;
    echoes[i] = (echoes[i] ?? 0) + echo;
  }
}

function smear(samples: Float64Array, seconds: number): Float64Array {
  const line = new Float64Array(Math.round(seconds * SAMPLE_RATE_HERTZ));
  return samples.map((sample, i) => {
    const place = i % line.length;
    const delayed = line[place] ?? 0;
    const stored = sample + delayed * SMEAR_FEEDBACK;
    line[place] = stored;
    return delayed - stored * SMEAR_FEEDBACK;
  });
}
