import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import { PROFILES } from '../../emulator/functions/profile.ts';
import { startEmulatedLine } from '../../scripts/emulated-line.ts';
import { playOn } from '../../scripts/rehearsal/play-show.ts';
import { Line } from '../support/line.ts';
import { readShipped, reviewed, SHOW_TIMEOUT_MS, type ShippedScenario } from '../support/shipped-show.ts';
import { closedShow } from '../support/shows.ts';

/** No doorway may take longer, the start of a container included: Twilio gives a Function ten seconds. */
const LIMIT_MS = 10_000;

/** A shipped show in containers, with REST that takes its time; and how long the slowest doorway took. */
async function playInLife(name: ShippedScenario) {
  const scenario = readShipped(name);
  const { numbers, settings, djPin, seed } = scenario;
  const clock = new VirtualClock(scenario.beginsAt);
  const emulator = await startEmulatedLine({
    clock,
    seed,
    inProcess: true,
    profile: PROFILES.life,
    listenersNumber: numbers.listeners,
    djNumber: numbers.dj,
    settings: { ...settings, ...(djPin === '' ? {} : { DJ_PIN: djPin }) },
  });
  let slowestMs = 0;
  const { cloud } = emulator;
  const request = cloud.request.bind(cloud);
  cloud.request = async (asked) => {
    const askedAt = clock.now();
    const answer = await request(asked);
    slowestMs = Math.max(slowestMs, clock.now() - askedAt);
    return answer;
  };
  const show = await playOn(emulator, scenario, { clock });
  await emulator.stop();
  return { ...reviewed(show), slowestMs };
}

let line: Line | undefined;
afterEach(async () => {
  await line?.close();
  line = undefined;
});

describe('with cold starts, containers and a REST API that takes its time', () => {
  it.each(['friday-night', 'closing-time', 'by-voice', 'regulars-and-guests'] as const)(
    'the shipped show accounts for everybody, and no doorway takes too long: %s',
    async (name) => {
      const { broken, slowestMs } = await playInLife(name);
      expect(broken).toEqual([]);
      expect(slowestMs).toBeGreaterThan(PROFILES.life.coldStartMs[0]);
      expect(slowestMs).toBeLessThan(LIMIT_MS);
    },
    SHOW_TIMEOUT_MS,
  );

  it('the first caller of a closed line is told that it is closed', async () => {
    line = await Line.open({}, {}, { profile: PROFILES.life });
    line.writeShow(closedShow);
    const caller = line.listener('+15550111');
    await line.pass(30);
    expect(caller.words.join(' ')).toMatch(/closed/i);
    caller.hangUp();
    await line.pass(5);
  });

  it('the first DJ of the evening is not told that the line cannot be seen', async () => {
    line = await Line.open({}, {}, { profile: PROFILES.life });
    const dj = line.dj();
    await line.pass(40);
    expect(dj.words.join(' ')).not.toMatch(/cannot see/i);
    dj.hangUp();
    await line.pass(5);
  });
});
