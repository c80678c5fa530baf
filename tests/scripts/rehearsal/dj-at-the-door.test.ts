import { accountOfCalls } from '../../../scripts/rehearsal/account-of-calls.ts';
import { brokenInvariants } from '../../../scripts/rehearsal/invariants.ts';
import { playShow } from '../../../scripts/rehearsal/play-show.ts';
import { parseScenario } from '../../../scripts/rehearsal/scenario.ts';

const SHOW = `
title: One caller
begins: 2026-03-06T20:00:00Z
lasts: 3:00
numbers: { listeners: +15550100, dj: +15550101 }
settings: { DJ_NUMBERS: +15550190 }
dj:
  phone: +15550190
  moves: [{ at: 0:20, does: dials }, { at: 2:00, does: closes the line }, { at: 2:40, does: hangs up }]
listeners: [{ name: Ana, from: +15550111, calls: 0:10, talks: 0:20 }]
`;
const LISTED = 'settings: { DJ_NUMBERS: +15550190 }';

async function rehearse(scenario: string): Promise<{ fates: string[]; broken: string[] }> {
  const show = await playShow(parseScenario(scenario), { inProcess: true });
  await show.emulator.stop();
  const calls = accountOfCalls(show);
  return { fates: calls.map(({ fate }) => fate), broken: brokenInvariants(show, calls) };
}

describe('the DJ of a rehearsal', () => {
  it.each([
    ['from a listed number, written without quotes', SHOW],
    [
      'with the PIN, in Spanish',
      SHOW.replace(LISTED, 'settings: { LANGUAGE: es-MX }').replace('  moves', '  pin: 048291\n  moves'),
    ],
  ])('is let in %s, and airs the caller', async (_, scenario) => {
    expect(await rehearse(scenario)).toEqual({ fates: ['aired'], broken: [] });
  });

  it('is missed by name when nobody lets them in, for then nobody can be aired', async () => {
    const { fates, broken } = await rehearse(SHOW.replace('DJ_NUMBERS: +15550190', 'DJ_NUMBERS: +15550191'));
    expect(fates).toEqual(['closed out']);
    expect(broken).toEqual([expect.stringMatching(/^the DJ was never let in: DJ_NUMBERS has to list/)]);
  });
});
