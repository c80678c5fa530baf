import type { Reply } from '../web-request.ts';
import { broken, ok, type Verdict, warning } from './check.ts';
import type { TrackSound } from './hear-track.ts';

const shortestSeconds = 5;
const longestSeconds = 120;
const faintLufs = -26;
const blaringLufs = -11;
/** Below this nobody hears anything on a telephone. */
const inaudibleLufs = -45;

/**
 * Whether a track can be played to those who wait.
 *
 * @param sound undefined when it could not be decoded
 * @see https://www.twilio.com/docs/voice/twiml/play
 */
export function trackVerdict(
  path: string,
  { status, contentType }: Pick<Reply, 'status' | 'contentType'>,
  sound: TrackSound | undefined,
): Verdict {
  const replace = `replace assets${path}, then npm run deploy`;
  if (status !== 200)
    return broken(`${path} answers HTTP ${status}: callers hear an error`, 'npm run deploy');
  if (!/^audio\/(mpeg|mp3)$/.test(contentType))
    return broken(`${path} comes as '${contentType}', which Twilio does not play`, replace);
  if (!sound) return broken(`${path} is no mp3 that plays`, replace);
  const { seconds, loudnessLufs } = sound;
  if (loudnessLufs < inaudibleLufs) return broken(`${path} is silent`, replace);
  const loudness = `${path} has ${loudnessLufs.toFixed(0)} LUFS`;
  if (loudnessLufs < faintLufs)
    return warning(`${loudness}: faint on a telephone`, `make it louder: ${replace}`);
  if (loudnessLufs > blaringLufs)
    return warning(`${loudness}: it blares on a telephone`, `make it softer: ${replace}`);
  if (seconds < shortestSeconds || seconds > longestSeconds)
    return warning(
      `${path} lasts ${seconds.toFixed(0)} s: callers hear their place between tracks`,
      `use ${shortestSeconds} to ${longestSeconds} s: ${replace}`,
    );
  return ok(`${path} plays`);
}
