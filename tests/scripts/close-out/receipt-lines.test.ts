import { queueLines } from '../../../scripts/close-out/receipt-lines.ts';
import { progressOf } from '../../../src/show/close-out/progress.ts';
import { closedShow } from '../../support/shows.ts';

const NAME = 'radio-callin-queue';
const QUEUES = "queues 'radio-callin-queue' and 'radio-callin-queue-next'";
const nobody = { told: 0, gone: 0, failed: 0, waiting: 0 };
const closed = progressOf(closedShow, nobody);

describe('what close-out prints of the queues', () => {
  it.each([
    ['nothing as long as it is not over', null, []],
    ['that they are deleted', 'deleted', [`${QUEUES}: deleted`]],
    ['that there was none', 'there was none', [`${QUEUES}: there was none`]],
    [
      'what to do when somebody is in one',
      'still there',
      [`${QUEUES}: still there`, 'somebody is still in one of them: run close-out again in a minute'],
    ],
    [
      'that those of the next show are left alone',
      'of another show',
      [`${QUEUES}: left alone, the line has been opened again meanwhile`],
    ],
  ] as const)('is %s', (_, queue, lines) => {
    expect(queueLines({ ...closed, queue }, NAME)).toEqual(lines);
  });

  it('is also what becomes of those who are being welcomed, where nobody was waited for', () => {
    expect(queueLines({ ...closed, queue: 'deleted', closedAtOnce: true }, NAME)).toEqual([
      `${QUEUES}: deleted`,
      'nobody waited: whoever is being welcomed now hears that the show is over; a queue that comes back with them is deleted as they leave it',
    ]);
  });
});
