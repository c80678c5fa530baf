import { newLease } from '../../src/show/close-out/lease.ts';
import { parseShow } from '../../src/show/parse-show.ts';
import { newShow, type Show } from '../../src/show/show.ts';
import { djArrives, djHasLeft, moveLine, notePickUp, startBreak } from '../../src/show/show-changes.ts';

const BEGINS = Date.UTC(2026, 2, 6, 20);
/** From this size on Sync takes two writes a second, where it takes twenty of a small document. */
const LARGE_BYTES = 10 * 1024;

const sid = (kind: string, number: number) => kind + number.toString(16).padStart(32, '0');
const at = (seconds: number) => new Date(BEGINS + seconds * 1000);

/** The show document through an evening, after each change that is made to it. */
class Evening {
  largest = 0;
  #show: Show = { ...newShow(at(0)), queueSid: sid('QU', 1), nextQueueSid: sid('QU', 2) };

  get show(): Show {
    return this.#show;
  }

  change(after: Show | undefined): void {
    this.#show = after ?? this.#show;
    this.largest = Math.max(this.largest, Buffer.byteLength(JSON.stringify(this.#show)));
  }
}

function evening(djs: number, pickUps: number): Evening {
  const through = new Evening();
  for (let dj = 0; dj < djs; dj += 1) through.change(djArrives(through.show, sid('CA', dj), at(dj)));
  for (let caller = 0; caller < pickUps; caller += 1) {
    const pickUp = {
      callSid: sid('CA', 1e6 + caller),
      djCallSid: sid('CA', caller % djs),
      at: at(60 * caller).toISOString(),
    };
    through.change(notePickUp(through.show, pickUp, 3600));
  }
  through.change(startBreak(through.show, { djCallSid: sid('CA', 0), until: at(90_000) }));
  for (const move of ['last call', 'close'] as const) {
    const moved = moveLine(through.show, move, at(91_000));
    through.change(moved.kind === 'moved' ? moved.show : undefined);
  }
  const closing = through.show;
  if (closing.state === 'closing')
    through.change({ ...closing, lease: newLease('0f8fad5b-d9cb-469f-a165-70867728950e', at(91_001)) });
  return through;
}

describe('the show document', () => {
  it('stays small with twenty DJs, hundreds of pick-ups, and a close-out at work: nobody who waits is in it', () => {
    const { largest, show } = evening(20, 800);
    expect(show.state).toBe('closing');
    expect(largest).toBeLessThan(LARGE_BYTES / 3);
    expect(parseShow(JSON.parse(JSON.stringify(show)))).toEqual(show);
  });

  it('stays small in a show of weeks, however many DJs have come whose end nobody was told of', () => {
    const { largest } = evening(3000, 10_000);
    expect(largest).toBeLessThan(LARGE_BYTES / 2);
  });

  it('forgets of too many DJs those who came first', () => {
    const through = new Evening();
    for (let dj = 0; dj < 60; dj += 1) through.change(djArrives(through.show, sid('CA', dj), at(dj)));
    through.change(djHasLeft(through.show, sid('CA', 59), at(99)));
    expect(through.show).toMatchObject({ djCalls: expect.arrayContaining([sid('CA', 58), sid('CA', 11)]) });
    expect(through.show).not.toMatchObject({ djCalls: expect.arrayContaining([sid('CA', 9)]) });
  });

  it('reads no more out of a document than it would hold, whoever has written it', () => {
    const calls = Array.from({ length: 400 }, (_, number) => sid('CA', number));
    const pickUps = calls.map((callSid) => ({ callSid, djCallSid: null, at: at(1).toISOString() }));
    const read = parseShow({ ...newShow(at(0)), djCalls: calls, pickUps, intervals: calls.map(() => 60) });
    expect(Buffer.byteLength(JSON.stringify(read))).toBeLessThan(LARGE_BYTES / 2);
    expect(read).toMatchObject({ djCalls: expect.arrayContaining([sid('CA', 399)]) });
  });
});
