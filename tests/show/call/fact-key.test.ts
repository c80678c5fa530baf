import { factKey, type Requeued, type RequeueReason } from '../../../src/show/call/call-fact.ts';

const JOINED = Date.parse('2026-03-06T20:00:00.000Z');

function requeued(why: RequeueReason, afterSeconds: number, turn = 1): Requeued {
  const at = new Date(JOINED + afterSeconds * 1000).toISOString();
  const joinedAt = new Date(JOINED).toISOString();
  return { kind: 'requeued', callSid: 'CA1', from: null, at, show: null, why, joinedAt, turn };
}

describe('the keys of requeues', () => {
  it('are a dozen at most where a line is broken for a day, and all the same one within a minute', () => {
    const everyFiveSeconds = Array.from({ length: 17_280 }, (_, index) =>
      factKey(requeued('fault', index * 5)),
    );
    expect(new Set(everyFiveSeconds).size).toBeLessThanOrEqual(12);
    expect(new Set(everyFiveSeconds.slice(0, 12)).size).toBe(1);
  });

  it('tell the faults of one turn from those of the next', () => {
    expect(factKey(requeued('fault', 5, 2))).not.toBe(factKey(requeued('fault', 5, 1)));
  });

  it('are another one each time that a DJ sends somebody to the end', () => {
    const keys = [10, 15, 20].map((seconds) => factKey(requeued('to-the-end', seconds)));
    expect(new Set(keys).size).toBe(3);
  });
});
