import type { Twilio } from 'twilio';

/** Twilio has answered something that is no sound. */
class RecordingSoundError extends Error {
  override readonly name = 'RecordingSoundError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A Function may answer no more than 4 MB: https://www.twilio.com/docs/serverless/functions-assets/functions/request-flow */
const mostBytes = 4_000_000;

/**
 * The sound of a recording. The SDK has no call for it and reads every answer as text, so this goes through the
 * SDK's own HTTP client, with its credentials, its proxy and its time limit.
 *
 * @returns undefined when there is no such recording (any more), or its sound is not ready
 * @throws RecordingSoundError, and whatever the HTTP client throws
 * @see https://www.twilio.com/docs/voice/api/recording#fetch-a-recording-media-file
 */
export async function recordingSound(
  client: Twilio,
  recordingSid: string,
  format: 'mp3' | 'wav',
): Promise<Buffer | undefined> {
  const { axios, defaultTimeout: timeout } = client.httpClient;
  const { status, data, headers } = await axios.get<Buffer>(addressOf(client, `${recordingSid}.${format}`), {
    responseType: 'arraybuffer',
    auth: { username: client.username ?? '', password: client.password ?? '' },
    timeout,
    maxContentLength: mostBytes,
    // The client has its own agent for a proxy.
    proxy: false,
    validateStatus: () => true,
  });
  if (status === 404) return undefined;
  if (status !== 200) throw new RecordingSoundError(status, `no sound of ${recordingSid}`);
  const type = String(headers['content-type']);
  if (!type.startsWith('audio/'))
    throw new RecordingSoundError(status, `${recordingSid} is ${type}, no sound`);
  return data;
}

function addressOf(client: Twilio, file: string): string {
  const host = client.getHostname('api.twilio.com', client.edge, client.region);
  return `https://${host}/2010-04-01/Accounts/${client.accountSid}/Recordings/${file}`;
}
