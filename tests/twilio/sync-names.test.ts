import { syncNames } from '../../src/twilio/sync-names.ts';

const names = syncNames('radio-callin');
const sidEndingIn = (digit: string) => `CA${'0'.repeat(31)}${digit}`;

describe('the names of what a station keeps in Sync', () => {
  it('spread calls over sixteen maps by the last digit of their SID', () => {
    const maps = [...'0123456789abcdef'].map((digit) => names.calls(sidEndingIn(digit)));
    expect(new Set(maps).size).toBe(16);
    expect(maps).toEqual(names.allCalls);
  });

  it('find a call in the same map however its SID is written', () => {
    expect(names.calls(sidEndingIn('F'))).toBe(names.calls(sidEndingIn('f')));
  });

  it('are different for everything that is kept, and for each station', () => {
    const of = ({ calls, allCalls, ...others }: typeof names) => [...allCalls, ...Object.values(others)];
    const all = [...of(names), ...of(syncNames('radio-callin-2'))];
    expect(new Set(all).size).toBe(all.length);
  });

  it('are names that Sync takes, for the longest station', () => {
    const { calls, allCalls, ...others } = syncNames('x'.repeat(31));
    for (const name of [...allCalls, ...Object.values(others)]) expect(name).toMatch(/^[a-z0-9-]{1,256}$/);
  });
});
