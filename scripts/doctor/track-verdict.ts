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
  reply: Pick<Reply, 'status' | 'contentType'>,
  sound: TrackSound | undefined,
): Verdict {
  const verdict = recordingVerdict(path, reply, sound);
  if (verdict.state !== 'ok' || !sound) return verdict;
  const { seconds } = sound;
  if (seconds < shortestSeconds || seconds > longestSeconds)
    return warning(
      `${path} lasts ${seconds.toFixed(0)} s: callers hear their place between tracks`,
      `use ${shortestSeconds} to ${longestSeconds} s: ${replacing(path)}`,
    );
  return verdict;
}

/** Whether a recording can be played, of whatever length. */
export function recordingVerdict(
  path: string,
  { status, contentType }: Pick<Reply, 'status' | 'contentType'>,
  sound: TrackSound | undefined,
): Verdict {
  if (status !== 200)
    return broken(`${path} answers HTTP ${status}: Twilio cannot play it`, 'npm run deploy');
  if (contentType !== 'audio/mpeg')
    return broken(`${path} comes as '${contentType}', which Twilio does not play`, replacing(path));
  if (!sound) return broken(`${path} is no mp3 that plays`, replacing(path));
  const { loudnessLufs } = sound;
  if (loudnessLufs < inaudibleLufs) return broken(`${path} is silent`, replacing(path));
  const loudness = `${path} has ${loudnessLufs.toFixed(0)} LUFS`;
  if (loudnessLufs < faintLufs)
    return warning(`${loudness}: faint on a telephone`, `make it louder: ${replacing(path)}`);
  if (loudnessLufs > blaringLufs)
    return warning(`${loudness}: it blares on a telephone`, `make it softer: ${replacing(path)}`);
  return ok(`${path} plays`);
}

function replacing(path: string): string {
  return `replace assets${path}, then npm run deploy`;
}
