import { costLines, costsOfShow } from '../../../scripts/costs/cost-lines.ts';
import { PRICED, type Prices, readPrices } from '../../../scripts/costs/prices.ts';
import { usageOfRehearsal } from '../../../scripts/costs/usage-of-rehearsal.ts';
import { playShow } from '../../../scripts/rehearsal/play-show.ts';
import { parseScenario } from '../../../scripts/rehearsal/scenario.ts';
import { reportOf } from '../../support/drawn-report.ts';
import { simulatedShow } from '../../support/simulated-show.ts';

const SHOW = `
title: A short show
begins: '2026-03-06T20:00:00Z'
lasts: '6:00'
numbers: { listeners: '+15550100', dj: '+15550101' }
settings: { DJ_NUMBERS: '+15550190' }
dj:
  phone: '+15550190'
  talks: '1:00'
  moves: [{ at: '0:30', does: dials }, { at: '5:30', does: hangs up }]
listeners:
  - { name: Ana, from: '+15550111', calls: '0:10', talks: '0:50' }
  - { name: Ben, from: '+15550112', calls: '2:10', talks: '0:20' }
  - { name: Cal, from: '+15550113', calls: '2:15', patience: '0:35' }
`;

const shipped = readPrices();
const priced = (price: number | null): Prices => ({
  'as of': '2026-11-29',
  currency: 'USD',
  prices: Object.fromEntries(PRICED.map((name) => [name, { price, source: null }])) as Prices['prices'],
});

describe('what a show costs', () => {
  it('names what has no public price, and never counts it as free', () => {
    for (const { price, source } of Object.values(shipped.prices))
      expect(price === null).toBe(source === null);
    const costs = costsOfShow({ usage: { text: 2, 'sync call': 50 }, onAir: 4 }, shipped);
    const text = shipped.prices.text.price ?? 0;
    expect(costs).toMatchObject({ amount: 2 * text, eachOnAir: text / 2, notCounted: ['sync call'] });
    expect(costLines(costs).join('\n')).toContain('not counted, for want of a price: sync call');
  });

  it('is whole where the station has filled in every price, and has no share where nobody was on the air', () => {
    const usage = Object.fromEntries(PRICED.map((name) => [name, 3]));
    expect(costsOfShow({ usage, onAir: 0 }, priced(0.5))).toMatchObject({
      amount: PRICED.length * 1.5,
      eachOnAir: null,
      notCounted: [],
    });
  });

  it('counts a rehearsal from outside: minutes that have begun, of the DJ too, Functions, REST, texts and speech', async () => {
    const show = await playShow(parseScenario(SHOW), { inProcess: true });
    await show.emulator.stop();
    const usage = usageOfRehearsal(show);
    const lengths = [...show.emulator.account.calls.values()].map((call) => call.durationSeconds());
    expect(lengths).toHaveLength(4);
    expect(usage['inbound minute']).toBe(lengths.reduce((all, seconds) => all + Math.ceil(seconds / 60), 0));
    expect(usage).toMatchObject({ 'outbound minute': 0, 'recorded minute': 0, 'gather of words': 0 });
    expect(usage.text).toBe(show.emulator.account.messages.all().length);
    const rest = show.events.filter(({ type }) => type === 'rest').length;
    expect((usage['sync call'] ?? 0) + (usage['other REST call'] ?? 0)).toBe(rest);
    expect(usage['sync call']).toBeGreaterThan(0);
    expect(usage['function call']).toBeGreaterThan(lengths.length * 3);
    expect(usage['character spoken']).toBeGreaterThan(500);
  });

  it('is told of a show on a real account as far as its records go', () => {
    const report = reportOf(simulatedShow({ callers: 5, lastsMinutes: 10, talkSeconds: 60 }));
    expect(report.costs).toMatchObject({ isOfRecords: true, currency: 'USD' });
  });
});
