import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROFILES } from '../../../emulator/functions/profile.ts';
import { RestApi } from '../../../emulator/rest/rest-api.ts';
import { unkindVariants } from '../../../emulator/switches.ts';
import { planOfShow } from '../../../scripts/drill/plan.ts';
import { type Drilled, runDrill } from '../../../scripts/drill/run-drill.ts';
import { DrillStage, type DrillStageOptions, NOTHING_LEFT } from '../../support/drill-stage.ts';

const SIX_MINUTES = 360_000;
const ALL_UNKIND = unkindVariants().find(({ name }) => name === 'all unkind')?.switches ?? {};

/** A whole drill, and what is there when it is over. */
async function drilled(options: DrillStageOptions = {}) {
  const drill = await DrillStage.open(options);
  try {
    const began = drill.clock.now();
    const { checked, measured }: Drilled = await drill.whileTimePasses(runDrill(drill.stage));
    const { account } = drill.emulator;
    return {
      broken: checked.flatMap(({ broken }) => broken),
      measured,
      lasted: drill.clock.now() - began,
      left: drill.leftOvers(),
      said: drill.said,
      legs: account.calls.size,
      texts: account.messages.all().map(({ to }) => to),
      unsupported: account.unsupported,
    };
  } finally {
    await drill.emulator.stop();
  }
}

describe('a drill with five callers', () => {
  let seen: Awaited<ReturnType<typeof drilled>>;
  beforeAll(async () => {
    seen = await drilled();
  }, 60_000);

  it('plays its scenario to the end, and every invariant holds', () => {
    expect(seen.broken).toEqual([]);
    expect(seen.unsupported).toEqual([]);
  });

  it('lasts at most six minutes, makes the calls that it said, and texts nobody', () => {
    expect(seen.lasted).toBeLessThan(SIX_MINUTES);
    expect(seen.legs).toBe(2 * planOfShow(5, false).calls);
    expect(seen.texts).toEqual([]);
  });

  it('leaves nothing behind: numbers, deployment, queues, recordings and all that was stored', () => {
    expect(seen.left).toEqual(NOTHING_LEFT);
  });

  it('prints what happened as a rehearsal does, without a whole number and without the PIN', () => {
    const timeline = seen.said.filter((line) => /^\d\d:\d\d:\d\d /.test(line));
    const parts = [
      'caller 1 .*waits in line',
      'caller 1 .*ON AIR with DJ',
      'DJ .*presses \\*',
      'caller 5 .*ALERT 14207',
    ];
    for (const part of parts) expect(timeline.join('\n')).toMatch(new RegExp(part));
    expect(seen.said.filter((line) => /\d{7}/.test(line) && !/PN[0-9a-f]{32}/.test(line))).toEqual([]);
  });
});

describe('a drill', () => {
  it.each([
    ['as few callers as there can be', { callers: 3 }],
    ['more callers', { callers: 7 }],
    ['everything taking the time that it takes in life', { profile: PROFILES.life }],
    ['a Twilio that is unkind in everything', { switches: ALL_UNKIND }],
  ])(
    'holds with %s',
    async (_with, options) => {
      const { broken, left } = await drilled(options);
      expect([broken, left]).toEqual([[], NOTHING_LEFT]);
    },
    60_000,
  );

  it('sends one text, to whom it may, when somebody is named', async () => {
    const { broken, texts } = await drilled({ callers: 3, textTo: '+15550177' });
    expect([broken, texts]).toEqual([[], ['+15550177']]);
  }, 60_000);

  it('holds where the log gives the calls of the whole day, and a drill has been there before', async () => {
    const drill = await DrillStage.open({ callers: 3 });
    const byDay = new RestApi(drill.emulator.account);
    drill.beforeRest = async (request) => {
      const url = new URL(request.url);
      if (!url.searchParams.has('StartTime>')) return undefined;
      url.searchParams.delete('StartTime>');
      return byDay.handle({ ...request, url: url.href });
    };
    for (const which of ['first', 'second']) {
      const { checked } = await drill.whileTimePasses(runDrill(drill.stage));
      expect([which, checked.flatMap(({ broken }) => broken)]).toEqual([which, []]);
    }
    await drill.emulator.stop();
  }, 60_000);

  it('measures how long every doorway takes, cold and warm', async () => {
    const { measured } = await drilled({ callers: 3, profile: PROFILES.life });
    // The console is asked by browsers, and by nobody who waits on the line.
    const files = readdirSync(join(__dirname, '../../../functions')).filter(
      (name) => !name.startsWith('console'),
    );
    const doorways = files.map((name) => `/${name.split('.')[0]}`);
    expect(Object.keys(measured.doorways).sort()).toEqual(doorways.sort());
    const [least, most] = PROFILES.life.coldStartMs;
    expect(measured.coldStart.p50).toBeGreaterThan(least * 0.8);
    expect(measured.coldStart.p95).toBeLessThan(most * 2);
    const { cold, warm } = measured.doorways['/dj-dial'] ?? { cold: 0, warm: { p50: 0 } };
    expect(cold).toBeGreaterThan(warm.p50);
  }, 60_000);
});
