import { departureOf } from '../../../src/show/call/departure.ts';

const left = (outcome: string, lastWords: string) => ({ kind: 'left', outcome, lastWords });
const parted = (outcome: string, lastWords: string) => ({ kind: 'parted', outcome, lastWords });
const fresh = { timesThrownOut: 0, hasPlace: false, isOnLine: false, isThere: false };

describe('a call that leaves the queue', () => {
  it.each([
    ['was on the air', 'bridged', left('aired', 'thanks')],
    ['is told goodbye when it ended while being connected', 'bridging-in-process', left('gave-up', 'thanks')],
    ['hears nothing after hanging up', 'hangup', left('gave-up', 'nothing')],
    ['was let go by us, for a reason of ours', 'leave', { kind: 'let-go' }],
    ['is left to whoever moved it', 'redirected', { kind: 'redirected' }],
    ['was on the air before it was moved', 'redirected-from-bridged', left('aired', 'nothing')],
    ['hears that the line is full', 'queue-full', left('refused', 'line-is-full')],
    ['hears that it is our fault', 'system-error', left('failed', 'something-went-wrong')],
    ['goes back into the line after an error', 'error', { kind: 'thrown-out', again: 1 }],
    ['hears a goodbye for a value of tomorrow', 'teleported', left('unknown', 'thanks')],
    ['hears a goodbye when nothing is said', '', left('unknown', 'thanks')],
    ['hears a goodbye for a value that means something else here', 'constructor', left('unknown', 'thanks')],
  ])('%s (%s)', (_, queueResult, departure) => {
    expect(departureOf(queueResult, fresh)).toEqual(departure);
  });

  it.each([
    ['bridged', parted('aired', 'thanks')],
    ['bridging-in-process', parted('gave-up', 'thanks')],
    ['leave', { kind: 'let-go' }],
    ['redirected', { kind: 'redirected' }],
    ['queue-full', left('refused', 'line-is-full')],
    ['error', { kind: 'thrown-out', again: 1 }],
  ])('may be a caller whose DJ was cut off, while the call goes on (%s)', (queueResult, departure) => {
    expect(departureOf(queueResult, { ...fresh, isOnLine: true })).toEqual(departure);
  });

  it('has hung up, but for one whom Twilio still has on the line, and who follows where the document leads', () => {
    const call = { ...fresh, isOnLine: true };
    expect(departureOf('hangup', call)).toEqual({
      kind: 'gone, perhaps',
      outcome: 'gave-up',
      lastWords: 'nothing',
    });
    expect(departureOf('', { ...call, isThere: true })).toEqual(parted('gave-up', 'thanks'));
  });

  it('finds room elsewhere who has a place, and only for want of room', () => {
    expect(departureOf('queue-full', { ...fresh, hasPlace: true })).toEqual({ kind: 'no-room' });
    expect(departureOf('hangup', { ...fresh, hasPlace: true })).toEqual(left('gave-up', 'nothing'));
  });

  it.each([
    [1, { kind: 'thrown-out', again: 2 }],
    [9, { kind: 'thrown-out', again: 10 }],
    [10, left('failed', 'something-went-wrong')],
    [99, left('failed', 'something-went-wrong')],
  ])('goes back to their place at most ten times (%d so far)', (timesThrownOut, departure) => {
    expect(departureOf('error', { ...fresh, timesThrownOut, isOnLine: true })).toEqual(departure);
  });
});
