import type { ShowEvent } from '../../../scripts/rehearsal/show-event.ts';
import { spellsInLine } from '../../../scripts/rehearsal/spells-in-line.ts';

const callSid = 'CA1';
const queue = (at: number, change: 'joined' | 'taken' | 'left', name = 'line', result = ''): ShowEvent => ({
  ...{ type: 'queue', at, callSid, queue: name, change, result },
});
const bridge = (at: number, change: 'joined' | 'parted', by = ''): ShowEvent => ({
  ...{ type: 'bridge', at, callSid, withCallSid: 'CA9', change, by },
});

describe('the times of a caller in line', () => {
  it('are none for a call that never got there', () => {
    expect(
      spellsInLine([
        { type: 'call', at: 0, callSid, from: '', to: '', status: 'ringing', direction: 'inbound' },
      ]),
    ).toEqual([]);
  });

  it('tell of each queue how it was left, and whether that led on the air', () => {
    const events = [
      queue(1, 'joined'),
      queue(2, 'left', 'line', 'redirected'),
      queue(3, 'joined'),
      queue(4, 'taken'),
      bridge(5, 'joined'),
      bridge(6, 'parted', 'star'),
      queue(7, 'joined', 'line-next'),
    ];
    expect(spellsInLine(events)).toEqual([
      { queue: 'line', joinedAt: 1, outAt: 2, out: 'redirected', onAir: undefined },
      {
        ...{ queue: 'line', joinedAt: 3, outAt: 4, out: 'taken' },
        onAir: { at: 5, djCallSid: 'CA9', partedAt: 6, partedBy: 'star' },
      },
      { queue: 'line-next', joinedAt: 7, outAt: undefined, out: undefined, onAir: undefined },
    ]);
  });
});
