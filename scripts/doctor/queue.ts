import { takesCallers } from '../../src/show/show.ts';
import { findQueueByName } from '../../src/twilio/find-queue-by-name.ts';
import { readShow, type ShowReading } from '../../src/twilio/read-show.ts';
import { broken, type Check, type DeployedPatient, ok, type Verdict, warning } from './check.ts';

export const queue: Check<DeployedPatient> = {
  name: 'queue',
  async look({ client, deployed: { settings } }) {
    const { stationId, queueName, maxQueueSize } = settings;
    const [reading, found] = await Promise.all([
      readShow(client, stationId),
      findQueueByName(client, queueName),
    ]);
    return queueVerdict({ queueName, maxQueueSize }, reading, found?.maxSize);
  },
};

/** @param maxSize of the queue; undefined when there is none */
export function queueVerdict(
  { queueName, maxQueueSize }: { queueName: string; maxQueueSize: number },
  reading: ShowReading,
  maxSize: number | undefined,
): Verdict {
  const isNeeded = reading.kind === 'show' && takesCallers(reading.show);
  if (maxSize === undefined && isNeeded)
    return broken(
      `there is no '${queueName}', and the line is open: the DJ cannot take anybody`,
      'npm run deploy makes it',
    );
  if (maxSize === undefined) return ok(`there is no '${queueName}': it is made when the line opens`);
  if (maxSize !== maxQueueSize)
    return warning(
      `'${queueName}' holds ${maxSize}, and MAX_QUEUE_SIZE is ${maxQueueSize}`,
      'npm run deploy sets it',
    );
  return ok(`'${queueName}' holds ${maxSize}`);
}
