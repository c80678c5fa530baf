import { VirtualClock } from '../../../emulator/clock/virtual-clock.ts';
import type { EmulatorEvent } from '../../../emulator/events.ts';
import { Reactions } from '../../../scripts/rehearsal/reactions.ts';

type Heard = Extract<EmulatorEvent, { type: 'heard' }>;

describe('somebody who waits for certain words', () => {
  let clock: VirtualClock;
  let did: string[];
  beforeEach(() => {
    clock = new VirtualClock(0);
    did = [];
  });

  const doing = (what: string) => () => {
    did.push(`${what} at ${clock.now()}`);
  };
  const hears = (text: string, of: Partial<Heard> = {}): Heard => ({
    type: 'heard',
    at: clock.now(),
    callSid: 'CA1',
    kind: 'say',
    lastsMs: 5000,
    text,
    ...of,
  });

  it('acts once a person has understood, or when a short word is over', async () => {
    const listener = new Reactions(clock, [
      { hears: 'press 1', act: doing('presses') },
      { hears: 'a beep', act: doing('speaks') },
    ]);
    expect(listener.hear(hears('Please. Press 1 to leave a message.'))).toBe(true);
    expect(listener.hear(hears('', { kind: 'beep', lastsMs: 0 }))).toBe(true);
    await clock.advance(2000);
    expect(did).toEqual(['speaks at 0', 'presses at 2000']);
  });

  it('answers the same words by one thing after the other, and then by nothing', async () => {
    const listener = new Reactions(clock, [
      { hears: 'waiting', afterSeconds: 0, act: doing('first') },
      { hears: 'waiting', afterSeconds: 1, act: doing('second') },
    ]);
    const answers = [1, 2, 3].map(() => listener.hear(hears('Nobody is waiting.')));
    await clock.advance(5000);
    expect(answers).toEqual([true, true, false]);
    expect(did).toEqual(['first at 0', 'second at 1000']);
  });

  it('does not act on what comes before its time, nor on music', async () => {
    const listener = new Reactions(clock, [{ hears: 'tram', notBefore: 60_000, act: doing('presses') }]);
    expect(listener.hear(hears('the tram'))).toBe(false);
    await clock.advance(60_000);
    expect(listener.hear(hears('/hold-music/tram.mp3', { kind: 'play' }))).toBe(false);
    expect(listener.hear(hears('the tram'))).toBe(true);
  });
});
