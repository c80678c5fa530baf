import type { Twilio } from 'twilio';
import { otherwise } from './rest-error.ts';
import { syncService } from './sync.ts';

/** Should the document not be deleted, Sync forgets it soon. */
const ttl = 60;

/**
 * Writes a document of the station's own and deletes it again. A document that somebody else's try has left is deleted
 * first.
 *
 * @throws whatever the SDK throws
 */
export async function trySync(client: Twilio, stationId: string): Promise<void> {
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
