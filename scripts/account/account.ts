import type { Twilio } from 'twilio';
import { otherwise } from '../../src/twilio/rest-error.ts';
import { syncService } from '../../src/twilio/sync.ts';
import type { Station } from '../../src/twilio/sync-names.ts';

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

/** Should the document not be deleted, Sync forgets it soon. */
const ttl = 60;

/**
 * Writes a document of the station's own and deletes it again. A document that somebody else's try has left is deleted
 * first.
 *
 * @throws whatever the SDK throws
 */
export async function trySync({ client, stationId }: Station): Promise<void> {
  const { documents } = syncService(client);
  const uniqueName = `${stationId}-doctor`;
  const remove = () =>
    documents(uniqueName)
      .remove()
      .catch(otherwise({ 404: false }));
  await remove();
  await documents.create({ uniqueName, data: {}, ttl });
  await remove();
}
