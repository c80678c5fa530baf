import type { Twilio } from 'twilio';

/**
 * Asks for something small, and reads how long Twilio says that it worked on it: a function in the same region waits hardly
 * longer.
 *
 * @returns milliseconds; 0 when Twilio does not say
 */
export async function restRequestMs(client: Twilio): Promise<number> {
  const { headers } = await client.api.v2010.accounts(client.accountSid).fetchWithHttpInfo();
  const seconds = Number((headers as Readonly<Record<string, unknown>>)['twilio-request-duration']);
  return Number.isNaN(seconds) ? 0 : Math.round(seconds * 1000);
}

/** Where the account is at home, as every answer says, such as `us1`. */
export async function homeRegion(client: Twilio): Promise<string> {
  const { headers } = await client.api.v2010.accounts(client.accountSid).fetchWithHttpInfo();
  return String((headers as Readonly<Record<string, unknown>>)['x-home-region'] ?? 'unknown');
}
