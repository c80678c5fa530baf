import {
  hasBeenHereBefore,
  type LoggedCall,
  mostRecentCalls,
  newestOlderCall,
  recentSince,
} from '../../../src/show/call/older-call.ts';

const now = new Date('2026-03-06T20:30:00.700Z');
const ago = (seconds: number) => new Date(Math.floor(now.getTime() / 1000 - seconds) * 1000);
const call = (name: string, secondsAgo: number): LoggedCall => ({
  ...{ callSid: `CA${name.repeat(32)}`, isOver: false, startedAt: ago(secondsAgo), endedAt: undefined },
});
const own = call('5', 1);
const asked = { callSid: own.callSid, now };

describe('the newest older call of a number', () => {
  it.each<[string, LoggedCall[], LoggedCall | undefined]>([
    ['is the newest of those before this one', [own, call('9', 60), call('1', 300)], call('9', 60)],
    ['does not hang on the order of the list', [call('1', 300), call('9', 60), own], call('9', 60)],
    ['is none for the first call', [own], undefined],
    ['is none when Twilio lists none', [], undefined],
    ['is never a newer one', [call('2', 0), own], undefined],
    ['is the one with the lower SID of two in one second', [own, call('4', 1)], call('4', 1)],
    ['and so never each of the two', [own, call('6', 1)], undefined],
  ])('%s', (_, calls, older) => {
    expect(newestOlderCall(calls, asked)).toEqual(older);
  });

  it('is only one that is surely older, as long as Twilio does not list this call', () => {
    expect(newestOlderCall([call('1', 14)], asked)).toBeUndefined();
    expect(newestOlderCall([call('1', 16)], asked)).toEqual(call('1', 16));
  });

  it('is none that Twilio tells no start of', () => {
    expect(newestOlderCall([own, { ...call('1', 60), startedAt: undefined }], asked)).toBeUndefined();
  });

  it('is none for a number that calls again and again', () => {
    const many = Array.from({ length: mostRecentCalls }, (_, index) => call('1', 60 + index));
    expect(newestOlderCall(many, asked)).toBeUndefined();
    expect(newestOlderCall(many.slice(1), asked)).toBeDefined();
  });
});

describe('a call', () => {
  it('has been here before when it began long ago', () => {
    expect(hasBeenHereBefore(own, now)).toBe(false);
    expect(hasBeenHereBefore(undefined, now)).toBe(false);
    expect(hasBeenHereBefore(call('5', 40), now)).toBe(true);
  });

  it('is looked for in this show, and not among those of weeks', () => {
    expect(recentSince('2026-03-06T20:00:00.000Z', now)).toEqual(new Date('2026-03-06T20:00:00.000Z'));
    expect(recentSince('2026-02-01T20:00:00.000Z', now)).toEqual(new Date('2026-03-06T17:30:00.700Z'));
  });
});
