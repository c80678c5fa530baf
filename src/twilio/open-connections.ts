import type { Twilio } from 'twilio';

/**
 * Makes the client open so many connections to Twilio's API, which it then keeps for what follows. What is asked for that
 * changes nothing, and its answers do not matter. Never rejects.
 *
 * @param queueSid of any queue
 */
export async function openConnections(client: Twilio, queueSid: string, connections: number): Promise<void> {
  const asked = Array.from({ length: connections }, () => client.queues(queueSid).fetch());
  await Promise.allSettled(asked);
}
