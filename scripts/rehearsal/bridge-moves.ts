import type { Clock } from '../../emulator/clock/clock.ts';
import type { EmulatorEvent } from '../../emulator/events.ts';
import type { Scenario } from './scenario.ts';
import type { DjMove } from './scenario-schema.ts';

type BridgeEvent = Extract<EmulatorEvent, { type: 'bridge' }>;

/** By then the DJ has noticed that a caller has come or gone. */
const REACTION_MS = 1000;

const ANYBODY = 'anybody';

/** What the DJ does when a caller comes on the air, or has left it: each once, at the first that fits. */
export class BridgeMoves {
  readonly #make: (move: DjMove) => void;
  readonly #beginsAt: number;
  #pending: readonly DjMove[];

  constructor({ djMoves, beginsAt }: Scenario, make: (move: DjMove) => void) {
    this.#make = make;
    this.#beginsAt = beginsAt;
    this.#pending = djMoves.filter(BridgeMoves.isOne);
  }

  static isOne(move: DjMove): boolean {
    return (move['when on the air with'] ?? move['when off the air with']) !== undefined;
  }

  /** Somebody has come on the air with the DJ, or has left it. */
  meet(clock: Clock, { change, at }: BridgeEvent, name: string | undefined): void {
    const fitting = this.#pending.filter((move) => {
      const waitsFor = move[change === 'joined' ? 'when on the air with' : 'when off the air with'];
      const isTime = at >= this.#beginsAt + (move.at ?? 0) * 1000;
      return isTime && waitsFor !== undefined && (waitsFor === ANYBODY || waitsFor === name);
    });
    this.#pending = this.#pending.filter((move) => !fitting.includes(move));
    for (const move of fitting)
      clock.after(move.after === undefined ? REACTION_MS : move.after * 1000, () => this.#make(move));
  }
}
