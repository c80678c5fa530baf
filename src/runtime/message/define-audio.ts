import type { GlobalTwilio, TwilioResponse } from '@twilio-labs/serverless-runtime-types/types.js';
import { withDeadline } from '../deadline.ts';
import { type FunctionHandler, functionHandler } from '../define-webhook.ts';
import { logNote, logProblem } from '../log.ts';
import type { Webhook } from '../webhook.ts';

/** Put in place by the Functions runtime: https://www.twilio.com/docs/serverless/functions-assets/functions/invocation */
declare const Twilio: GlobalTwilio;

/** One URL from which `<Play>` fetches a sound. */
export interface AudioDoorway {
  readonly path: `/${string}`;
  readonly mp3: (request: Webhook) => Promise<Buffer | Refusal>;
}

type Refusal = 'refused' | 'not-there' | 'out-of-reach';

const refusals: Readonly<Record<Refusal, { readonly status: number; readonly words: string }>> = {
  refused: { status: 403, words: 'This address is not valid, or no longer.' },
  'not-there': { status: 404, words: 'This recording is not there.' },
  'out-of-reach': { status: 502, words: 'This recording cannot be fetched just now.' },
};

/** Whoever is on the line hears silence meanwhile, and then what follows the sound. */
const answerMilliseconds = 4500;

/** Makes a Function of it: it answers in time, with the sound or with plain words, and nothing of it may be cached. */
export function defineAudio({ path, mp3 }: AudioDoorway): FunctionHandler {
  return functionHandler({ path }, async (request) => answerOf(await inTime(request, mp3)));
}

async function inTime(request: Webhook, mp3: AudioDoorway['mp3']): Promise<Buffer | Refusal> {
  try {
    const sound = await withDeadline(mp3(request), answerMilliseconds, 'the sound');
    // Anybody may ask here, so this is no alert for an operator.
    if (typeof sound === 'string') logNote(request, refusals[sound].words);
    return sound;
  } catch (error) {
    logProblem(request, 'could not fetch a recording from Twilio', error);
    return 'out-of-reach';
  }
}

function answerOf(sound: Buffer | Refusal): TwilioResponse {
  const response = new Twilio.Response();
  response.appendHeader('Cache-Control', 'no-store');
  if (typeof sound !== 'string') return response.appendHeader('Content-Type', 'audio/mpeg').setBody(sound);
  const { status, words } = refusals[sound];
  return response.setStatusCode(status).appendHeader('Content-Type', 'text/plain').setBody(words);
}
