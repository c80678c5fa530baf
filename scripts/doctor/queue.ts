import { nextQueueName, nextQueueSize } from '../../src/show/line/queued-caller.ts';
import { takesCallers } from '../../src/show/show.ts';
import { findLineQueues } from '../../src/twilio/queues.ts';
import { readShow, type ShowReading } from '../../src/twilio/show-store.ts';
import { broken, type Check, type DeployedPatient, ok, type Verdict, warning, worst } from './check.ts';

/** The queues of the line, on the account. */
export const queue: Check<DeployedPatient> = {
  name: 'queue',
  async look({ client, deployed: { settings } }) {
    const { stationId, queueName } = settings;
    const [reading, found] = await Promise.all([
      readShow({ client, stationId }),
      findLineQueues(client, queueName),
    ]);
    return queueVerdict(settings, reading, { main: found.main?.maxSize, next: found.next?.maxSize });
  },
};

interface WantedSize {
  readonly queueName: string;
  readonly maxQueueSize: number;
}

interface MaxSizes {
  readonly main: number | undefined;
  /** Of the queue of those who come first. */
  readonly next: number | undefined;
}

/**
 * Whether both queues are there, and as large as the station wants them.
 *
 * @param maxSizes of the queues; undefined where there is none
 */
export function queueVerdict(
  { queueName, maxQueueSize }: WantedSize,
  reading: ShowReading,
  maxSizes: MaxSizes,
): Verdict {
  const isNeeded = reading.kind === 'show' && takesCallers(reading.show);
  const next = nextQueueName(queueName);
  if (maxSizes.main === undefined && maxSizes.next === undefined && !isNeeded)
    return ok(`there is no '${queueName}': it is made when the line opens`);
  const verdict = worst([
    sizeVerdict(queueName, maxSizes.main, { wanted: maxQueueSize, without: 'the DJ cannot take anybody' }),
    sizeVerdict(next, maxSizes.next, { wanted: nextQueueSize, without: 'nobody can come before the others' }),
  ]);
  const there = [maxSizes.main && `'${queueName}'`, maxSizes.next && `'${next}'`].filter(Boolean).join(', ');
  return verdict.state === 'ok' ? ok(`${there}: for up to ${maxQueueSize} who wait`) : verdict;

  function sizeVerdict(
    name: string,
    maxSize: number | undefined,
    { wanted, without }: { readonly wanted: number; readonly without: string },
  ): Verdict {
    if (maxSize === undefined && isNeeded)
      return broken(`there is no '${name}', and the line is open: ${without}`, 'npm run deploy makes it');
    if (maxSize === undefined || maxSize === wanted) return ok('');
    const should = name === queueName ? 'MAX_QUEUE_SIZE is' : 'should hold';
    return warning(`'${name}' holds ${maxSize}, and ${should} ${wanted}`, 'npm run deploy sets it');
  }
}
