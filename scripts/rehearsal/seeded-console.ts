import type { ConsoleInFile, ConsoleMove } from './console/console-schema.ts';
import { chance } from './crowd.ts';

const MINUTE = 60;

/** What is drawn, and how often in a hundred. Each is about whoever stands in a row of the board by then. */
type Weights = Readonly<Record<string, { readonly of100: number; readonly move: Partial<ConsoleMove> }>>;

const BY_PRODUCER: Weights = {
  next: { of100: 14, move: { does: 'order', to: 'next' } },
  last: { of100: 22, move: { does: 'order', to: 'last' } },
  up: { of100: 9, move: { does: 'order', to: 'up' } },
  down: { of100: 7, move: { does: 'order', to: 'down' } },
  out: { of100: 6, move: { does: 'order', to: 'out' } },
  second: { of100: 8, move: { does: 'order', to: 1 } },
  screened: { of100: 12, move: { does: 'save-card', name: 'Somebody', note: 'calm', screened: true } },
  end: { of100: 6, move: { does: 'to-the-end' } },
  drop: { of100: 5, move: { does: 'drop' } },
  block: { of100: 3, move: { does: 'block', reason: 'shouts' } },
  message: { of100: 4, move: { does: 'message-instead' } },
  lock: { of100: 4, move: { does: 'lock' } },
};

const BY_DJ: Weights = {
  this: { of100: 40, move: { does: 'take-this' } },
  next: { of100: 15, move: { does: 'take-next', row: undefined } },
  back: { of100: 20, move: { does: 'put-back' } },
  order: { of100: 25, move: { does: 'order', to: 'next' } },
};

/** How often somebody at each page does something. */
const EVERY_SECONDS = { producer: { from: 6, to: 30 }, dj: { from: 40, to: 150 } } as const;

/** Deep enough to find somebody who would not come next by themselves. */
const ROWS = 7;

/** What a producer and a DJ do at their pages, always the same for the same seed: about somebody in line, whoever it is by then. */
export function seededConsole(seed: string, untilSeconds: number): ConsoleInFile {
  return {
    producer: movesOf(`${seed}:producer`, {
      weights: BY_PRODUCER,
      every: EVERY_SECONDS.producer,
      untilSeconds,
    }),
    dj: movesOf(`${seed}:at the console`, { weights: BY_DJ, every: EVERY_SECONDS.dj, untilSeconds }),
  };
}

interface Drawing {
  readonly weights: Weights;
  readonly every: { readonly from: number; readonly to: number };
  readonly untilSeconds: number;
}

function movesOf(seed: string, { weights, every, untilSeconds }: Drawing): ConsoleMove[] {
  const moves: ConsoleMove[] = [];
  for (let at = MINUTE; at < untilSeconds; ) {
    at += Math.floor(every.from + chance(`${seed}:${moves.length}:pause`) * (every.to - every.from));
    const row = 1 + Math.floor(chance(`${seed}:${moves.length}:row`) * ROWS);
    moves.push({
      ...nothingSaid,
      at,
      row,
      ...drawn(weights, chance(`${seed}:${moves.length}`)),
    } as ConsoleMove);
  }
  return moves;
}

const nothingSaid = { on: true, reason: '', minutes: 1, words: '', topic: '', 'next show': '' } as const;

function drawn(weights: Weights, luck: number): Partial<ConsoleMove> {
  let left = luck * 100;
  const all = Object.values(weights);
  for (const { of100, move } of all) {
    if (left < of100) return move;
    left -= of100;
  }
  return all.at(-1)?.move ?? {};
}
