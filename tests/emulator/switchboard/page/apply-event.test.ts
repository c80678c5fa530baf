import type { BoardEvent } from '../../../../emulator/switchboard/board-event.ts';
import type { BoardState } from '../../../../emulator/switchboard/board-state.ts';
import { applyEvent } from '../../../../emulator/switchboard/page/apply-event.ts';
import { lastCallOf, situationOf } from '../../../../emulator/switchboard/page/telephone.ts';

const EMPTY: BoardState = {
  at: 0,
  title: '',
  numbers: [],
  phones: [],
  calls: [],
  bridges: [],
  queues: [],
  texts: [],
  alerts: [],
  histories: [],
};
const CALLER = '+15550123';
const DJ = '+15550190';
const NUMBERS = { CA1: CALLER, CA2: DJ } as const;

function after(...events: readonly BoardEvent[]): BoardState {
  return events.reduce(applyEvent, EMPTY);
}

function call(callSid: keyof typeof NUMBERS, status: string, at: number): BoardEvent {
  return { type: 'call', at, callSid, from: NUMBERS[callSid], to: '+15550100', status };
}

const wordsFor = (state: BoardState, number: string) => situationOf(state, lastCallOf(state, number)).words;

describe('what the page makes of events', () => {
  const answered = [call('CA1', 'ringing', 1000), call('CA1', 'in-progress', 2000)];

  it.each<[string, readonly BoardEvent[], string]>([
    ['nothing yet', [], 'ready'],
    ['a call that rings', [call('CA1', 'ringing', 1000)], 'ringing'],
    ['a call that waits to go out', [call('CA1', 'queued', 1000)], 'queued'],
    ['a call that has gone out', [call('CA1', 'queued', 1000), call('CA1', 'ringing', 2000)], 'ringing'],
    ['an answered call', [...answered, { type: 'tick', at: 67_000 }], 'on the line, 1:05'],
    ['a call that is over', [...answered, call('CA1', 'completed', 3_663_000)], 'call over after 1:01:01'],
    ['a busy line', [call('CA1', 'ringing', 1000), call('CA1', 'busy', 1500)], 'busy'],
    ['nobody answering', [call('CA1', 'ringing', 1000), call('CA1', 'no-answer', 1500)], 'not answered'],
  ])('tells a caller of %s', (_what, events, words) => {
    expect(wordsFor(after(...events), CALLER)).toBe(words);
  });

  it('tells a caller their place in line, and for how long they have waited', () => {
    const front = [
      { callSid: 'CA9', from: '+15550130', since: 1000 },
      { callSid: 'CA1', from: CALLER, since: 2000 },
    ];
    const queues = [{ name: 'line', maxSize: 10, size: 3, front }];
    const state = after(...answered, { type: 'queues', at: 2000, queues }, { type: 'tick', at: 12_000 });
    expect(wordsFor(state, CALLER)).toBe('number 2 of 3 in line, 0:10');
  });

  it('tells both sides of a bridge with whom they are connected, until they part', () => {
    const bridge = { type: 'bridge', callSid: 'CA1', withCallSid: 'CA2' } as const;
    const both = after(
      ...answered,
      call('CA2', 'ringing', 3000),
      call('CA2', 'in-progress', 3000),
      { ...bridge, at: 5000, change: 'joined' },
      { type: 'tick', at: 8000 },
    );
    expect(wordsFor(both, CALLER)).toBe(`connected with ${DJ}, 0:03`);
    expect(wordsFor(both, DJ)).toBe(`connected with ${CALLER}, 0:03`);
    const parted = applyEvent(both, { ...bridge, at: 9000, change: 'parted' });
    expect(wordsFor(parted, DJ)).toBe('on the line, 0:06');
  });

  it('shows the last call of a telephone, not the one before', () => {
    const again = { ...call('CA2', 'ringing', 9000), from: CALLER } as BoardEvent;
    expect(wordsFor(after(...answered, call('CA1', 'completed', 4000), again), CALLER)).toBe('ringing');
  });

  it('keeps texts and alerts in the order in which they came', () => {
    const text = { type: 'message', to: CALLER, from: '+15550100' } as const;
    const alert = { type: 'alert', level: 'error' } as const;
    const state = after(
      { ...text, at: 1, body: 'one' },
      { ...alert, at: 2, message: 'uh' },
      { ...text, at: 3, body: 'two' },
      { ...alert, at: 4, message: 'oh' },
    );
    expect(state.texts.map(({ body }) => body)).toEqual(['one', 'two']);
    expect(state.alerts.map(({ message }) => message)).toEqual(['uh', 'oh']);
    expect(state.at).toBe(4);
  });
});
