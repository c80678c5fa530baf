import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountOfCalls } from '../../scripts/rehearsal/account-of-calls.ts';
import { playShow } from '../../scripts/rehearsal/play-show.ts';
import { parseScenario } from '../../scripts/rehearsal/scenario.ts';

const SHOW = `
title: A short show
begins: '2026-03-06T20:00:00Z'
lasts: '8:00'
numbers: { listeners: '+15550100', dj: '+15550101' }
settings: { DJ_NUMBERS: '+15550190' }
dj:
  phone: '+15550190'
  talks: '1:00'
  moves: [{ at: '0:30', does: dials }, { at: '6:00', does: closes the line }, { at: '7:30', does: hangs up }]
crowds: [{ name: Caller, count: 6, from: '+15550111', calls: '0:10 - 4:00', patience: '9:00 - 9:00', talks: '0:20 - 0:50' }]
listeners: []
`;

describe('a show with faults on demand', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'faults-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    [
      'REST that is slow and sometimes refuses',
      "[{ rest: '*', does: wait, latency: 0.1 - 0.3 }, { rest: '*', does: answer, status: 429, chance: 0.05 }]",
    ],
    ['REST that drops connections', '[{ rest: /Queues/, does: refuse, every: 3 }]'],
    [
      'callbacks that come twice and late',
      '[{ webhook: /call-ended, does: twice, latency: 2 }, { webhook: /dequeue-action, does: twice, latency: 1 }, { webhook: /call-ended, does: late, latency: 4 }]',
    ],
  ])('still accounts for every caller with %s', async (_what, faults) => {
    const file = join(folder, 'faults.yaml');
    writeFileSync(file, `faults: ${faults}`);
    const show = await playShow(parseScenario(SHOW), { faultsFile: file, inProcess: true });
    await show.emulator.stop();
    const calls = accountOfCalls(show);
    expect(calls).toHaveLength(6);
    expect(calls.filter(({ record }) => !record?.outcome)).toEqual([]);
    expect(calls.filter(({ fate }) => fate === 'still there')).toEqual([]);
    expect(show.emulator.account.unsupported).toEqual([]);
    const texted = show.emulator.account.messages.all().map(({ to }) => to);
    expect(new Set(texted).size).toBe(texted.length);
  });
});
