import type { QueueEnd } from '../../show/close-out/progress.ts';
import { deleteQueue, existingQueues, type LineQueues } from '../../twilio/queues.ts';
import { persistently } from './persistently.ts';
import type { CloseOutLine } from './slice.ts';

/** Deletes both queues of the line, as far as they exist and are empty. */
export async function deleteQueues(
  { client }: CloseOutLine,
  queues: LineQueues,
  endsAt: number,
): Promise<QueueEnd> {
  const existing = existingQueues(queues);
  if (existing.length === 0) return 'there was none';
  const deletions = await Promise.all(
    existing.map(({ sid }) => persistently(() => deleteQueue(client, sid), endsAt)),
  );
  return deletions.every((deletion) => deletion === 'deleted') ? 'deleted' : 'still there';
}
