import { VirtualClock } from '../../../emulator/clock/virtual-clock.ts';
import { BridgeMoves } from '../../../scripts/rehearsal/bridge-moves.ts';
import type { Scenario } from '../../../scripts/rehearsal/scenario.ts';
import type { DjMove } from '../../../scripts/rehearsal/scenario-schema.ts';

const BEGINS = Date.UTC(2026, 2, 6, 20);

/** What the DJ does, and when in seconds, if callers come on the air (+) and leave it (-) at these seconds. */
async function movesMade(moves: readonly DjMove[], bridges: readonly (readonly [number, string])[]) {
  const clock = new VirtualClock(BEGINS);
  const made: [number, string][] = [];
  const scenario = { djMoves: moves, beginsAt: BEGINS } as unknown as Scenario;
  const dj = new BridgeMoves(scenario, (move) => made.push([(clock.now() - BEGINS) / 1000, move.does]));
  for (const [second, what] of bridges)
    clock.after(second * 1000, () => {
      const change = what.startsWith('+') ? 'joined' : 'parted';
      const common = { type: 'bridge', at: clock.now(), callSid: 'CA1', withCallSid: 'CA9' } as const;
      dj.meet(clock, { ...common, change }, what.slice(1));
    });
  await clock.advance(60_000);
  return made;
}

describe('a DJ who waits for a caller', () => {
  it('acts once, a second after the caller has come or gone, or after so long', async () => {
    const moves: DjMove[] = [
      { 'when off the air with': 'Ana', does: 'presses', key: '2' },
      { 'when on the air with': 'Ben', after: 5, does: 'is cut off' },
      { 'when on the air with': 'Ben', after: 9, does: 'dials' },
    ];
    const bridges = [
      [1, '+Ana'],
      [10, '-Ana'],
      [20, '+Ben'],
      [25, '-Ben'],
      [30, '+Ana'],
      [40, '-Ana'],
    ] as const;
    expect(await movesMade(moves, bridges)).toEqual([
      [11, 'presses'],
      [25, 'is cut off'],
      [29, 'dials'],
    ]);
  });

  it('takes anybody, from a time on', async () => {
    const moves: DjMove[] = [{ at: 15, 'when off the air with': 'anybody', does: 'hangs up' }];
    const bridges = [
      [10, '-Ana'],
      [20, '-Ben'],
      [30, '-Cal'],
    ] as const;
    expect(await movesMade(moves, bridges)).toEqual([[21, 'hangs up']]);
  });
});
