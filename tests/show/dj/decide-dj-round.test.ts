import { decideDjRound, type LastPrompt } from '../../../src/show/dj/decide-dj-round.ts';
import { newShow, type Show } from '../../../src/show/show.ts';

const open = newShow(new Date('2026-03-06T20:00:00Z'));
const lastCall: Show = { ...open, state: 'last-call', lastCallAt: open.openedAt };
const closing: Show = { ...open, state: 'closing', closingAt: open.openedAt, lease: null };
const closed: Show = { ...open, state: 'closed', closedAt: null };
const nothing: LastPrompt = { prompt: '', state: '', rounds: 0 };
const empty = { kind: 'seen', waiting: 0, queue: 'main', first: null } as const;
const first = { callSid: 'CA1', waitSeconds: 240 };
const three = { kind: 'seen', waiting: 3, queue: 'next', first } as const;
const unseen = { kind: 'unseen' } as const;

describe('a DJ', () => {
  it('is connected when somebody waits', () => {
    const waiting = { kind: 'waiting', waiting: 3, queue: 'next', first, isNews: true };
    expect(decideDjRound(open, three, nothing)).toEqual({ ...waiting, state: 'open' });
    expect(decideDjRound(lastCall, three, nothing)).toEqual({ ...waiting, state: 'last-call' });
  });

  it('is connected although the show cannot be read', () => {
    expect(decideDjRound(undefined, three, nothing).kind).toBe('waiting');
  });

  it('hears that the line is closed, whoever waits', () => {
    expect(decideDjRound(closed, three, nothing)).toEqual({
      kind: 'closed',
      state: 'closed',
      speak: true,
      rounds: 1,
      queue: 'main',
    });
  });

  it.each([three, empty, unseen])('helps a closing line to its end, whoever waits', (queue) => {
    expect(decideDjRound(closing, queue, nothing)).toEqual({ kind: 'closing' });
  });

  it('hears that the line cannot be seen', () => {
    expect(decideDjRound(open, unseen, nothing)).toMatchObject({
      kind: 'unseen',
      state: 'open',
      speak: true,
      rounds: 1,
    });
  });

  it('hears that nobody waits, once, and about a minute later again', () => {
    const spoken: boolean[] = [];
    let last = nothing;
    for (let round = 0; round < 14; round += 1) {
      const turn = decideDjRound(open, empty, last);
      if (turn.kind !== 'nobody') throw new Error('nobody waits');
      spoken.push(turn.speak);
      last = { prompt: turn.kind, state: turn.state, rounds: turn.rounds };
    }
    expect(spoken.flatMap((speak, round) => (speak ? [round] : []))).toEqual([0, 12]);
  });

  it('hears at once that something else is the case', () => {
    const last = { prompt: 'nobody', state: 'open', rounds: 3 };
    expect(decideDjRound(closed, empty, last)).toMatchObject({ kind: 'closed', speak: true, rounds: 1 });
    expect(decideDjRound(lastCall, empty, last)).toMatchObject({ kind: 'nobody', speak: true, rounds: 1 });
    expect(decideDjRound(open, empty, last)).toMatchObject({ kind: 'nobody', speak: false, rounds: 4 });
  });

  it('hears how many wait on arrival, after idleness, and when the line has changed, not between two callers', () => {
    const isNews = (prompt: string, state: string) => {
      const turn = decideDjRound(open, three, { prompt, state, rounds: 0 });
      return turn.kind === 'waiting' && turn.isNews;
    };
    expect([isNews('', ''), isNews('nobody', 'open'), isNews('waiting', 'last-call')]).toEqual([
      true,
      true,
      true,
    ]);
    expect(isNews('waiting', 'open')).toBe(false);
  });

  it('is not connected unasked to the one whom they want later, while nobody else waits', () => {
    const alone = { ...three, waiting: 1 };
    const wished = { ...nothing, later: 'CA1' };
    const putOff = { kind: 'put-off', state: 'open', queue: 'next', first, speak: true, rounds: 1 };
    expect(decideDjRound(open, alone, wished)).toEqual(putOff);
    expect(decideDjRound(lastCall, alone, wished)).toEqual({ ...putOff, state: 'last-call' });
    const again = { ...wished, prompt: 'put-off', state: 'open', rounds: 1 };
    expect(decideDjRound(open, alone, again)).toEqual({ ...putOff, speak: false, rounds: 2 });
    expect(decideDjRound(open, three, again)).toEqual({ kind: 'others-have-come', queue: 'next', first });
    expect(decideDjRound(open, empty, again)).toMatchObject({ kind: 'nobody', speak: true });
    const another = { ...alone, first: { callSid: 'CA2', waitSeconds: 3 } };
    expect(decideDjRound(open, another, again)).toMatchObject({ kind: 'waiting', isNews: true });
  });

  it('dials either queue in turn while nobody can say where somebody waits', () => {
    const dialled: string[] = [];
    let last = nothing;
    for (let round = 0; round < 4; round += 1) {
      const turn = decideDjRound(open, unseen, last);
      if (turn.kind !== 'unseen') throw new Error('the line is seen');
      dialled.push(turn.queue);
      last = { prompt: turn.kind, state: turn.state, rounds: turn.rounds };
    }
    expect(dialled).toEqual(['main', 'next', 'main', 'next']);
  });
});
