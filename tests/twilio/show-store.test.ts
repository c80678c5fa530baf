/**
 * The SDK itself runs in this test: some of its packages come as ES modules too, which jest cannot require.
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import type { LineMove, LineState } from '../../src/show/show.ts';
import { moveLine, readShow } from '../../src/twilio/show-store.ts';
import type { Station } from '../../src/twilio/sync-names.ts';
import { EmulatedAccount } from '../support/emulated-account.ts';
import { emulatedStation } from '../support/emulated-client.ts';

const now = new Date('2026-03-06T20:00:00.000Z');

/** A line to which these moves have been made, one after the other. */
async function lineAfter(...moves: LineMove[]): Promise<{ station: Station; account: EmulatedAccount }> {
  const account = new EmulatedAccount();
  const station = emulatedStation(account.account);
  for (const to of moves) await moveLine(station, { to, now });
  return { station, account };
}

async function stateOf(station: Station): Promise<LineState | undefined> {
  const reading = await readShow(station);
  return reading.kind === 'show' ? reading.show.state : undefined;
}

describe('a line that two people move at once', () => {
  it.each<[LineMove, LineMove[], LineState]>([
    ['open', [], 'open'],
    ['last call', ['open'], 'last-call'],
    ['back to open', ['open', 'last call'], 'open'],
    ['close', ['open'], 'closing'],
    ['close, nobody waits', ['open'], 'closed'],
    ['all released', ['open', 'close'], 'closed'],
    ['open', ['open', 'close, nobody waits'], 'open'],
  ])('is moved once by "%s" after %j, and says so to one of them', async (to, before, state) => {
    const { station } = await lineAfter(...before);
    const both = await Promise.all([0, 1].map(() => moveLine(station, { to, now })));
    expect(both.map(({ result }) => result).sort()).toEqual(['already', 'moved']);
    expect(both.map(({ show }) => show.state)).toEqual([state, state]);
    expect(await stateOf(station)).toBe(state);
  });

  it('ends in one state that both are told when they want different things', async () => {
    const { station } = await lineAfter('open');
    const moves: LineMove[] = ['last call', 'close'];
    const both = await Promise.all(moves.map((to) => moveLine(station, { to, now })));
    // Whoever comes second meets what the first has made of it: a closing line takes no last call.
    expect(both.map(({ result }) => result)).toContain('moved');
    expect(await stateOf(station)).toBe('closing');
  });
});

describe('a line that is moved', () => {
  it('makes who opens it wait while it is still being closed, and leaves it alone', async () => {
    const { station, account } = await lineAfter('open', 'close');
    const before = account.account.sync.documents.get('radio-callin-show')?.revision;
    expect(await moveLine(station, { to: 'open', now })).toMatchObject({
      result: 'wait',
      show: { state: 'closing' },
    });
    expect(account.account.sync.documents.get('radio-callin-show')?.revision).toBe(before);
  });

  it('opens over a document that somebody has made nonsense of', async () => {
    const { station, account } = await lineAfter('open');
    account.account.sync.documents.get('radio-callin-show')?.write({ data: { state: 'ajar' } });
    expect(await moveLine(station, { to: 'open', now })).toMatchObject({ result: 'moved' });
    expect(await stateOf(station)).toBe('open');
  });

  it('is of one station, and not of another one in the same account', async () => {
    const { station } = await lineAfter('open');
    await moveLine({ ...station, stationId: 'another' }, { to: 'close', now });
    expect(await stateOf(station)).toBe('open');
  });
});
