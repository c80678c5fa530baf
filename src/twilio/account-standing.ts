import type { Twilio } from 'twilio';

/** What an account may do, as far as the API tells, and what time it is at Twilio. */
export interface AccountStanding {
  readonly type: string;
  readonly status: string;
  /** From the Date header, to the second; undefined when there is none. */
  readonly date: Date | undefined;
}

/**
 * Asks the account about itself.
 *
 * @throws whatever the SDK throws; with status 401 when the credentials are wrong
 * @see https://www.twilio.com/docs/iam/api/account
 */
export async function accountStanding(client: Twilio): Promise<AccountStanding> {
  const { body, headers } = await client.api.v2010.accounts(client.accountSid).fetchWithHttpInfo();
  const date = new Date(String((headers as Readonly<Record<string, unknown>>).date));
  return { type: body.type, status: body.status, date: Number.isNaN(date.getTime()) ? undefined : date };
}
