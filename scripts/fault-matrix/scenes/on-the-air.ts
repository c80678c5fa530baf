import type { Scene } from '../scene.ts';
import type { SceneLine } from '../scene-line.ts';
import { anaWaits } from './in-line.ts';

/** A talk of half a minute, after a wait that earns an apology. */
async function anaOnAir(line: SceneLine): Promise<void> {
  await anaWaits(line);
  await line.pass(20);
  line.dj();
  await line.pass(60);
}

async function talkIsOver(line: SceneLine): Promise<void> {
  line.call('DJ').press('*');
  await line.pass(30);
}

const isBack = (line: SceneLine) => line.waits('Ana') || line.timesOnAir('Ana') > 1;
const isThanked = (line: SceneLine) => line.heard('Ana', 'Thank you for calling') && line.call('Ana').isOver;

export const scenesOnTheAir: readonly Scene[] = [
  {
    doorway: '/connect-notice',
    what: 'a caller is taken from the line',
    part: 'Ana',
    before: anaWaits,
    during: async (line) => {
      line.dj();
      await line.pass(60);
    },
    isWell: (line) => line.waits('Ana') || line.timesOnAir('Ana') > 0,
  },
  {
    doorway: '/dequeue-action',
    what: 'a talk is over',
    part: 'Ana',
    before: anaOnAir,
    during: talkIsOver,
    isWell: isThanked,
  },
  {
    doorway: '/dequeue-action',
    what: 'a DJ is cut off in a talk',
    part: 'Ana',
    before: anaOnAir,
    during: async (line) => {
      line.call('DJ').hangUp();
      await line.pass(20);
      line.dj('DJ, again');
      await line.pass(20);
    },
    isWell: (line) => line.waits('Ana') || line.timesOnAir('Ana') > 1 || isThanked(line),
  },
  {
    doorway: '/after-air',
    what: 'a caller has been thanked',
    part: 'Ana',
    before: anaOnAir,
    during: talkIsOver,
    isWell: isThanked,
  },
  {
    doorway: '/back-in-line',
    what: 'the DJ puts the last caller back',
    part: 'Ana',
    before: async (line) => {
      await anaOnAir(line);
      line.call('DJ').press('*');
      await line.pass(5);
    },
    during: async (line) => {
      line.call('DJ').press('2');
      await line.pass(15);
    },
    isWell: isBack,
    soon: 8,
    again: async (line) => {
      line.call('DJ').press('2');
      await line.pass(40);
    },
  },
];
