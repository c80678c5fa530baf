import type { Twilio } from 'twilio';
import { mapWithLimit } from '../../src/twilio/map-with-limit.ts';
import { statusOf } from '../../src/twilio/rest-error.ts';

/** The queue of exactly this name. */
async function queueNamed(client: Twilio, name: string) {
  const queues = await client.queues.list({ pageSize: 1000 });
  return queues.find(({ friendlyName }) => friendlyName === name);
}

/** How many may wait in a queue; undefined when there is none. */
export async function maxSizeOf(client: Twilio, name: string): Promise<number | undefined> {
  return (await queueNamed(client, name))?.maxSize;
}

/** Tries to delete a queue. @returns the HTTP status */
export async function statusOfDeletion(client: Twilio, name: string): Promise<number> {
  const queue = await queueNamed(client, name);
  if (!queue) return 404;
  return client
    .queues(queue.sid)
    .remove()
    .then(() => 204, statusOrThrow);
}

/** Sends somebody who waits to a URL. @returns the HTTP status */
export async function statusOfMove(
  client: Twilio,
  { queue, callSid, url }: { readonly queue: string; readonly callSid: string; readonly url: string },
): Promise<number> {
  const found = await queueNamed(client, queue);
  if (!found) return 404;
  const member = client.queues(found.sid).members(callSid);
  return member.update({ url, method: 'POST' }).then(() => 200, statusOrThrow);
}

/** Queues whose names are the same but for case and blanks. */
export function queuesNamed(client: Twilio, name: string) {
  const isSimilar = (other: string) => other.trim().toLowerCase() === name.toLowerCase();
  return {
    create: async () => void (await client.queues.create({ friendlyName: name })),
    similar: async () =>
      (await client.queues.list({ pageSize: 1000 })).filter((queue) => isSimilar(queue.friendlyName)),
  };
}

/** Deletes every queue whose name begins so, whatever the case. */
export async function removeQueuesOf(client: Twilio, prefix: string): Promise<void> {
  const queues = await client.queues.list({ pageSize: 1000 });
  const ours = queues.filter(({ friendlyName }) => friendlyName.trim().toLowerCase().startsWith(prefix));
  await mapWithLimit(ours, ({ sid }) =>
    client
      .queues(sid)
      .remove()
      .then(() => 204, statusOrThrow),
  );
}

/** What Twilio refuses has a status; everything else is no answer. */
function statusOrThrow(error: unknown): number {
  const status = statusOf(error);
  if (status === undefined || status === 401 || status === 429) throw error;
  return status;
}
