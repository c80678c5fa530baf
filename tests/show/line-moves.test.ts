import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type LineMove,
  type LineState,
  lineMoves,
  newShow,
  type OpenShow,
  type Show,
} from '../../src/show/show.ts';
import { moveLine } from '../../src/show/show-changes.ts';
import { lineMovesTable } from '../support/line-moves-table.ts';

const now = new Date('2026-03-06T22:00:00.000Z');
const queueSid = 'QU0123456789abcdef0123456789abcdef';
const djCall = 'CA0123456789abcdef0123456789abcdef';

const open: OpenShow = {
  ...newShow(new Date('2026-03-06T20:00:00.000Z')),
  queueSid,
  nextQueueSid: 'QUfedcba9876543210fedcba9876543210',
  pickUps: [
    { callSid: 'CAfedcba9876543210fedcba9876543210', djCallSid: djCall, at: '2026-03-06T21:00:00.000Z' },
  ],
  intervals: [120],
  breakUntil: '2026-03-06T20:30:00.000Z',
  djCalls: [djCall],
  djAwaySince: null,
  djHeardAt: '2026-03-06T20:30:00.000Z',
};
const { djCalls, djAwaySince, djHeardAt, pickUps, intervals, breakUntil, ...ofAnyState } = open;
const lastCall: Show = { ...open, state: 'last-call', lastCallAt: '2026-03-06T21:30:00.000Z' };
const closing: Show = {
  ...ofAnyState,
  state: 'closing',
  closingAt: '2026-03-06T21:50:00.000Z',
  lease: { holder: 'somebody', until: '2026-03-06T22:00:05.000Z' },
};
const closed: Show = { ...ofAnyState, state: 'closed', closedAt: '2026-03-06T21:55:00.000Z' };
const shows: Record<LineState, Show> = { open, 'last-call': lastCall, closing, closed };

const at = now.toISOString();
const nowLastCall = { ...open, state: 'last-call', lastCallAt: at };
const nowClosing = { ...ofAnyState, state: 'closing', closingAt: at, lease: null };
const nowClosed = { ...ofAnyState, state: 'closed', closedAt: at };

/** What becomes of each state, written down a second time: the show that follows, or why there is none. */
const expected: Record<LineState, Record<LineMove, object | string>> = {
  open: {
    'last call': nowLastCall,
    'back to open': 'already',
    close: nowClosing,
    'close, nobody waits': nowClosed,
    'all released': 'refused',
    open: 'already',
  },
  'last-call': {
    'last call': 'already',
    'back to open': open,
    close: nowClosing,
    'close, nobody waits': nowClosed,
    'all released': 'refused',
    open: 'already',
  },
  closing: {
    'last call': 'refused',
    'back to open': 'refused',
    close: 'already',
    'close, nobody waits': 'already',
    'all released': nowClosed,
    open: 'wait',
  },
  closed: {
    'last call': 'refused',
    'back to open': 'refused',
    close: 'already',
    'close, nobody waits': 'already',
    'all released': 'already',
    open: newShow(now),
  },
};

const cells = (Object.keys(shows) as LineState[]).flatMap((state) =>
  (Object.keys(expected[state]) as LineMove[]).map((move) => [state, move] as const),
);

describe('a line that is moved', () => {
  it.each(cells)('goes from %s by "%s" where the table says', (state, move) => {
    const follows = expected[state][move];
    const moved = moveLine(shows[state], move, now);
    expect(moved).toEqual(typeof follows === 'string' ? { kind: follows } : { kind: 'moved', show: follows });
  });

  it('has no state and no move that the tests do not know', () => {
    const known = (Object.keys(lineMoves) as LineState[]).flatMap((state) =>
      (Object.keys(lineMoves[state]) as LineMove[]).map((move) => [state, move]),
    );
    expect(cells).toEqual(known);
  });

  it('opens a new show where there is none', () => {
    expect(moveLine(undefined, 'open', now)).toEqual({ kind: 'moved', show: newShow(now) });
  });

  it.each<[LineMove, string]>([
    ['last call', 'last-call'],
    ['close', 'closing'],
    ['close, nobody waits', 'closed'],
  ])('counts a show that cannot be read as just opened when asked for "%s"', (move, state) => {
    expect(moveLine(undefined, move, now)).toMatchObject({
      kind: 'moved',
      show: { state, openedAt: now.toISOString(), queueSid: '' },
    });
  });

  it('takes along what the station says, for as long as it is true', () => {
    const topic = { words: 'Buses until three?', until: null };
    const nextShow = { words: 'We are back on Friday.', until: null };
    const djWord = {
      recordingSid: 'RE1',
      audio: '/message-audio',
      number: 2,
      at: '2026-03-06T20:30:00.000Z',
    };
    const said = { topic, nextShow, djWord };
    const saidAfter = (state: LineState, move: LineMove) => {
      const moved = moveLine({ ...shows[state], said }, move, now);
      return moved.kind === 'moved' ? moved.show.said : moved.kind;
    };
    expect(saidAfter('open', 'last call')).toEqual(said);
    expect(saidAfter('last-call', 'back to open')).toEqual(said);
    expect(saidAfter('last-call', 'close')).toEqual({ nextShow });
    expect(saidAfter('open', 'close, nobody waits')).toEqual({ nextShow });
    expect(saidAfter('closing', 'all released')).toEqual({ nextShow });
    expect(saidAfter('closed', 'open')).toEqual({ topic });
  });

  it('is documented as it is', () => {
    const callFlow = readFileSync(join(__dirname, '..', '..', 'docs', 'call-flow.md'), 'utf8');
    const [, section = ''] = callFlow.split('## The states of a line\n');
    expect(section.split('\n## ')[0]).toContain(lineMovesTable());
  });
});
