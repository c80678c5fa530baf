import { sentAway } from '../../../src/carried/caller.ts';
import { link } from '../../../src/carried/codec.ts';
import type { Scene } from '../scene.ts';
import type { SceneLine } from '../scene-line.ts';
import { anaWaits } from './in-line.ts';

const CLEO = '+15550113';
const isIn = (line: SceneLine) => !line.call('DJ').isOver;
const isKept = (line: SceneLine) => JSON.stringify(line.show).includes('RE');

/** A DJ with nobody on the line, who has asked to speak to everybody and hears the beep. */
async function djAtTheBeep(line: SceneLine): Promise<void> {
  line.dj();
  await line.pass(25);
  line.call('DJ').press('#');
  await line.untilBeep('DJ');
}

async function djHasSpoken(line: SceneLine): Promise<void> {
  line.call('DJ').say('we are back in a minute with more of your stories');
  await line.pass(6);
  line.call('DJ').press('1');
}

/** Ben and Cleo wait, and a DJ whose talk with Ana is over hears who waits. */
async function djHearsWhoWaits(line: SceneLine): Promise<void> {
  await anaWaits(line);
  line.dj();
  await line.pass(40);
  line.listener('Ben', '+15550112');
  await line.pass(2);
  line.listener('Cleo', CLEO);
  await line.pass(25);
  line.call('DJ').press('*');
  await line.pass(1);
  line.call('DJ').press('5');
  await line.pass(3);
}

/** Somebody else may be on the air by then. */
async function choosesCleoAgain(line: SceneLine): Promise<void> {
  line.answers('DJ', 'Press a number to take', '1');
  line.call('DJ').press('*');
  await line.pass(2);
  line.call('DJ').press('5');
  await line.pass(60);
}

const isCleoTaken = (line: SceneLine) => line.timesOnAir('Cleo') > 0;

export const scenesOfChoices: readonly Scene[] = [
  {
    doorway: '/dj-caller',
    what: 'a DJ chooses the second who waits',
    part: 'DJ',
    before: djHearsWhoWaits,
    during: async (line) => {
      line.call('DJ').press('2');
      await line.pass(60);
    },
    isWell: isCleoTaken,
    again: choosesCleoAgain,
  },
  {
    doorway: '/dj-caller',
    what: 'a DJ names the second place in line',
    part: 'DJ',
    before: djHearsWhoWaits,
    during: async (line) => {
      line.answers('DJ', 'Key in the place', '2#');
      line.call('DJ').press('#');
      await line.pass(70);
    },
    isWell: isCleoTaken,
    again: choosesCleoAgain,
  },
  {
    doorway: '/sent-away',
    what: 'a DJ thanks the announced caller, and lets them go',
    part: 'Ana',
    before: async (line) => {
      await anaWaits(line);
      line.dj();
      line.answers('DJ', 'waited', '4');
      line.answers('DJ', 'or 2 to thank', '2');
    },
    during: (line) => line.pass(60),
    isWell: (line) => line.heard('Ana', 'We cannot put you on the air today'),
    instead: { is: (line) => line.waits('Ana') || line.timesOnAir('Ana') > 0, called: 'in line again' },
  },
  {
    doorway: '/sent-away',
    what: 'somebody at the console lets a caller go',
    part: 'Ana',
    before: anaWaits,
    during: async (line) => {
      line.sendElsewhere(
        'Ana',
        link('/sent-away', sentAway.toQuery({ show: line.show?.show, as: 'dropped' })),
      );
      await line.pass(30);
    },
    isWell: (line) => line.call('Ana').isOver && !line.waits('Ana'),
    instead: { is: (line) => line.waits('Ana'), called: 'in line again' },
  },
  {
    doorway: '/dj-word',
    what: 'a DJ wants to speak to everybody',
    part: 'DJ',
    before: async (line) => {
      line.dj();
      await line.pass(25);
    },
    during: async (line) => {
      line.call('DJ').press('#');
      await line.pass(45);
    },
    isWell: isIn,
  },
  {
    doorway: '/dj-word-taken',
    what: 'a DJ has spoken to everybody',
    part: 'DJ',
    before: djAtTheBeep,
    during: async (line) => {
      await djHasSpoken(line);
      await line.pass(40);
    },
    isWell: isIn,
  },
  {
    doorway: '/dj-word-key',
    what: 'a DJ keeps what was spoken',
    part: 'DJ',
    before: async (line) => {
      await djAtTheBeep(line);
      await djHasSpoken(line);
      await line.pass(9);
    },
    during: async (line) => {
      line.call('DJ').press('1');
      await line.pass(40);
    },
    isWell: isKept,
    again: async (line) => {
      line.call('DJ').press('#');
      await line.untilBeep('DJ');
      await djHasSpoken(line);
      await line.pass(9);
      line.call('DJ').press('1');
      await line.pass(40);
    },
  },
];
