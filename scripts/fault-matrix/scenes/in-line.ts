import type { Scene } from '../scene.ts';
import type { SceneLine } from '../scene-line.ts';

const ANA = '+15550111';
const BEN = '+15550112';

const waitsOrWasOnAir = (part: string) => (line: SceneLine) => line.waits(part) || line.timesOnAir(part) > 0;

/** A caller who waits, and has heard a round. */
export async function anaWaits(line: SceneLine): Promise<void> {
  line.listener('Ana', ANA);
  await line.pass(25);
}

export const scenesInLine: readonly Scene[] = [
  {
    doorway: '/enqueue',
    what: 'a listener calls',
    part: 'Ana',
    during: async (line) => {
      line.listener('Ana', ANA);
      await line.pass(30);
    },
    isWell: waitsOrWasOnAir('Ana'),
  },
  {
    doorway: '/enqueue',
    what: 'a listener was cut off in line, and calls again',
    part: 'Ana, again',
    before: async (line) => {
      await anaWaits(line);
      line.listener('Ben', BEN);
      await line.pass(20);
      line.call('Ana').hangUp();
      await line.pass(10);
    },
    during: async (line) => {
      line.listener('Ana, again', ANA);
      await line.pass(30);
    },
    isWell: waitsOrWasOnAir('Ana, again'),
  },
  {
    doorway: '/wait-loop',
    what: 'a caller waits',
    part: 'Ana',
    before: anaWaits,
    during: (line) => line.pass(60),
    isWell: waitsOrWasOnAir('Ana'),
  },
  {
    doorway: '/wait-key',
    what: 'a caller asks for their place',
    part: 'Ana',
    before: anaWaits,
    during: async (line) => {
      line.call('Ana').press('*');
      await line.pass(30);
    },
    isWell: waitsOrWasOnAir('Ana'),
  },
  {
    doorway: '/wait-key',
    what: 'a caller leaves for a message',
    part: 'Ana',
    before: async (line) => {
      await anaWaits(line);
      line.answers('Ana', 'press 2 again', '2');
    },
    during: async (line) => {
      line.call('Ana').press('2');
      await line.pass(30);
    },
    isWell: (line) => line.heard('Ana', 'after the beep'),
    again: async (line) => {
      line.call('Ana').press('2');
      await line.pass(40);
    },
  },
  {
    doorway: '/wait-told',
    what: 'a caller says who they are',
    part: 'Ana',
    before: async (line) => {
      await anaWaits(line);
      line.call('Ana').press('1');
      await line.pass(5);
    },
    during: async (line) => {
      line.call('Ana').say('Ana from Leeds');
      await line.pass(30);
    },
    isWell: waitsOrWasOnAir('Ana'),
  },
  {
    doorway: '/dequeue-action',
    what: 'a caller gives up',
    part: 'Ana',
    before: async (line) => {
      await anaWaits(line);
      await line.pass(20);
    },
    during: async (line) => {
      line.call('Ana').hangUp();
      await line.pass(20);
    },
    isWell: () => true,
  },
  {
    doorway: '/place-taken',
    what: 'a number calls a second time, and its first call is told',
    part: 'Ana',
    before: anaWaits,
    during: async (line) => {
      line.listener('Ana, again', ANA);
      await line.pass(40);
    },
    isWell: waitsOrWasOnAir('Ana, again'),
  },
  {
    doorway: '/call-ended',
    what: 'a caller has hung up',
    part: 'Ana',
    before: anaWaits,
    during: async (line) => {
      line.call('Ana').hangUp();
      await line.pass(20);
    },
    isWell: () => true,
  },
];
