import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WORK_HEADER } from '../../emulator/clock/joined-process.ts';
import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import type { RestRequest } from '../../emulator/rest/rest-request.ts';
import { startEmulatedLine } from '../../scripts/emulated-line.ts';
import { playOn } from '../../scripts/rehearsal/play-show.ts';
import { readShipped, SHOW_TIMEOUT_MS, type ShippedScenario } from './shipped-show.ts';

/** Who holds the lease of a close-out is drawn anew by each command. */
const DRAWN = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * Functions that run at the same instant overtake each other as the machine pleases. So each REST request takes some milliseconds
 * of its own, by who asks for what and how often they have, and who is first does not depend on the host.
 */
function takingTurns(clock: VirtualClock, causeOf: (work: string) => string) {
  const asked = new Map<string, number>();
  return async ({ method, url, body, headers }: RestRequest) => {
    const cause = causeOf(headers[WORK_HEADER] ?? '');
    const what = `${cause} ${method} ${url} ${body}`.replaceAll(DRAWN, '');
    const times = (asked.get(what) ?? 0) + 1;
    asked.set(what, times);
    const luck = createHash('sha256').update(`${what} ${times}`).digest().readUInt32BE() / 2 ** 32;
    await clock.sleep(1 + luck * 20);
    return undefined;
  };
}

/** Every exchange of a show with its time, in order; answers that are given in the same millisecond in the order of the alphabet. */
async function recorded(name: ShippedScenario, inProcess: boolean): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'two-hosts-'));
  const recordFile = join(folder, 'record');
  const scenario = readShipped(name);
  const { numbers, settings, djPin, seed } = scenario;
  const clock = new VirtualClock(scenario.beginsAt);
  const hook: { emulator?: Emulator } = {};
  const causeOf = (work: string) => {
    const cause = hook.emulator?.causes.get(work);
    return `${cause?.path} ${cause?.callSid}`;
  };
  const emulator = await startEmulatedLine({
    clock,
    seed,
    inProcess,
    listenersNumber: numbers.listeners,
    djNumber: numbers.dj,
    settings: { ...settings, ...(djPin === '' ? {} : { DJ_PIN: djPin }) },
    beforeRest: takingTurns(clock, causeOf),
  });
  hook.emulator = emulator;
  await playOn(emulator, scenario, { clock, recordFile });
  await emulator.stop();
  const record = readFileSync(recordFile, 'utf8');
  rmSync(folder, { recursive: true });
  return record.replaceAll(DRAWN, '(drawn)').trim().split('\n').sort();
}

/** Describes shipped shows on both hosts: every exchange of theirs is compared. */
export function describeShowsOnBothHosts(names: readonly ShippedScenario[]): void {
  describe("a show in the process itself, and in Twilio's dev runtime", () => {
    it.each(names)(
      'asks and answers the same, to the letter: %s',
      async (name) => {
        expect(await recorded(name, true)).toEqual(await recorded(name, false));
      },
      2 * SHOW_TIMEOUT_MS,
    );
  });
}
