import type { Twilio } from 'twilio';

/**
 * The SIDs of the recordings of one call that have not been deleted.
 *
 * @see https://www.twilio.com/docs/voice/api/recording#read-multiple-recording-resources
 */
export async function recordingsOfCall(client: Twilio, callSid: string): Promise<string[]> {
  const recordings = await client.recordings.list({ callSid, pageSize: 1000 });
  return recordings.filter(({ status }) => status !== 'deleted').map(({ sid }) => sid);
}
