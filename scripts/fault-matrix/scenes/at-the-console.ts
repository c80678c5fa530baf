import { takesCallers } from '../../../src/show/show.ts';
import type { Scene } from '../scene.ts';
import type { SceneLine } from '../scene-line.ts';
import { anaWaits } from './in-line.ts';

const BEN = '+15550112';

/** Longer than a request that is nine seconds late, and then takes as long as it may. */
const ANSWERED_SECONDS = 20;

/** Time goes on while the page waits for its answer. */
async function whileTimePasses(line: SceneLine, asking: Promise<void>): Promise<void> {
  await line.pass(ANSWERED_SECONDS);
  await asking;
}

const signsIn = (line: SceneLine) => whileTimePasses(line, line.producer.signsIn());
const looks = (line: SceneLine) => whileTimePasses(line, line.producer.looks());

/** Somebody at the console sees two who wait. */
async function twoAreSeen(line: SceneLine): Promise<void> {
  await anaWaits(line);
  line.listener('Ben', BEN);
  await line.pass(25);
  await signsIn(line);
  await looks(line);
}

const dropsAna = (line: SceneLine) =>
  whileTimePasses(line, line.producer.acts({ act: 'drop', ...line.producer.seenAt(1) }));
const ordersBen = (line: SceneLine) =>
  whileTimePasses(line, line.producer.acts({ act: 'order', ...line.producer.seenAt(2), to: 'next' }));

function isBenOrdered(line: SceneLine): boolean {
  const { show } = line;
  const order = show !== undefined && takesCallers(show) ? (show.order ?? []) : [];
  return order.some(({ callSid }) => callSid === line.call('Ben').callSid);
}

export const scenesAtTheConsole: readonly Scene[] = [
  {
    doorway: '/console/session',
    what: 'somebody signs in at the console',
    part: 'producer',
    during: signsIn,
    isWell: ({ producer }) => producer.isSignedIn,
    again: signsIn,
  },
  {
    doorway: '/console/board',
    what: 'somebody at the console looks who waits',
    part: 'producer',
    before: async (line) => {
      await anaWaits(line);
      await signsIn(line);
    },
    during: looks,
    isWell: ({ producer }) => producer.board?.rows.length === 1,
    again: looks,
  },
  {
    doorway: '/console/act',
    what: 'somebody at the console takes the first out of the line',
    part: 'producer',
    before: twoAreSeen,
    during: dropsAna,
    isWell: (line) => line.call('Ana').isOver,
    again: dropsAna,
  },
  {
    doorway: '/console/act',
    what: 'somebody at the console puts the second who waits first',
    part: 'producer',
    before: twoAreSeen,
    during: ordersBen,
    isWell: isBenOrdered,
    again: ordersBen,
  },
];
