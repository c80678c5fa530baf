import type { Scene } from '../scene.ts';
import { OTHER_PHONE, PIN } from '../scene-facts.ts';
import type { SceneLine } from '../scene-line.ts';
import { anaWaits } from './in-line.ts';

async function djDials(line: SceneLine): Promise<void> {
  line.dj();
  await line.pass(40);
}

const isIn = (line: SceneLine) =>
  /Nobody is waiting|caller is waiting|Stay on the line/.test(line.call('DJ').words.join(' '));
const isInLastCall = (line: SceneLine) => line.show?.state === 'last-call';

async function pressesLastCall(line: SceneLine): Promise<void> {
  line.call('DJ').press('9');
  await line.pass(25);
}

export const scenesOfDjs: readonly Scene[] = [
  { doorway: '/dj-dial', what: 'a DJ dials in', part: 'DJ', during: djDials, isWell: isIn },
  {
    doorway: '/dj-pin',
    what: 'a DJ keys the PIN',
    part: 'DJ',
    during: async (line) => {
      line.dj('DJ', OTHER_PHONE);
      line.answers('DJ', 'PIN', `${PIN}#`);
      await line.pass(40);
    },
    isWell: isIn,
  },
  { doorway: '/dj-next', what: 'a DJ comes to the line', part: 'DJ', during: djDials, isWell: isIn },
  {
    doorway: '/dj-next',
    what: 'a DJ comes to a caller who waits',
    part: 'Ana',
    before: anaWaits,
    during: djDials,
    isWell: (line) => line.waits('Ana') || line.timesOnAir('Ana') > 0,
  },
  {
    doorway: '/dj-next',
    what: 'a talk is over, and somebody else waits',
    part: 'DJ',
    before: async (line) => {
      await anaWaits(line);
      await djDials(line);
      line.listener('Ben', '+15550112');
      await line.pass(20);
    },
    during: async (line) => {
      line.call('DJ').press('*');
      await line.pass(40);
    },
    isWell: (line) => !line.call('DJ').isOver && line.timesOnAir('Ben') > 0,
  },
  {
    doorway: '/dj-open',
    what: 'a DJ opens the line',
    part: 'DJ',
    before: async (line) => {
      line.setShow('closed');
      line.dj();
      line.answers('DJ', 'Press 1 to open it', '1');
    },
    during: (line) => line.pass(40),
    isWell: (line) => line.show?.state === 'open' && isIn(line),
  },
  {
    doorway: '/dj-chores',
    what: 'a DJ comes, and texts are due',
    part: 'DJ',
    before: async (line) => line.wish('+15550119'),
    during: djDials,
    isWell: isIn,
  },
  {
    doorway: '/dj-key',
    what: 'a DJ makes it last call',
    part: 'DJ',
    before: async (line) => {
      await djDials(line);
      line.answers('DJ', 'Press 9 again', '9');
    },
    during: pressesLastCall,
    isWell: isInLastCall,
    again: pressesLastCall,
  },
  {
    doorway: '/dj-break',
    what: 'a DJ has a break of a minute',
    part: 'DJ',
    before: async (line) => {
      await djDials(line);
      line.call('DJ').press('7');
      await line.pass(3);
    },
    during: async (line) => {
      line.call('DJ').press('1');
      await line.pass(90);
    },
    isWell: isIn,
  },
  {
    doorway: '/call-ended',
    what: 'a DJ has hung up',
    part: 'DJ',
    before: djDials,
    during: async (line) => {
      line.call('DJ').hangUp();
      await line.pass(20);
    },
    isWell: () => true,
  },
  ...['/close-out', '/dj-close-out'].map((doorway) => ({
    doorway,
    what: doorway === '/close-out' ? 'a caller is let go at the end' : 'a DJ closes the line',
    part: doorway === '/close-out' ? 'Ben' : 'DJ',
    before: untilLastKey,
    during: async (line: SceneLine) => {
      line.call('DJ').press('0');
      await line.pass(60);
    },
    isWell: (line: SceneLine) => line.show?.state === 'closed',
    again: closesAgain,
  })),
];

/** A caller waits, and the DJ has keyed the PIN and is asked for the second 0. */
async function untilLastKey(line: SceneLine): Promise<void> {
  await anaWaits(line);
  await djDials(line);
  line.listener('Ben', '+15550112');
  await line.pass(25);
  line.call('DJ').press('*');
  await line.pass(2);
  line.answers('DJ', 'key in your PIN', `${PIN}#`);
  line.call('DJ').press('0');
  await line.pass(9);
}

/** The line is not closed: whoever is still the DJ asks for it once more. */
async function closesAgain(line: SceneLine): Promise<void> {
  line.answers('DJ', 'Press 0 again', '0');
  for (let tries = 0; tries < 6 && line.show?.state === 'open'; tries += 1) {
    line.call('DJ').press('*');
    await line.pass(2);
    line.call('DJ').press('0');
    await line.pass(10);
  }
  await line.pass(60);
}
