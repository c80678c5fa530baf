import type { PhoneCall } from '../../emulator/handset.ts';
import { DJ_PHONE, Line } from '../support/line.ts';

const WAITING = 200;
const WRAP_UP_MS = 5000;
/** Beside what the DJ and the caller are told. */
const MOST_DEAD_AIR_MS = 2000;

const isOnAir = (call: PhoneCall) => call.heard.at(-1)?.kind === 'person' && !call.isOver;

/** How long the words lasted that a telephone has heard since then. */
const toldMs = ({ heard }: PhoneCall, since: number) =>
  heard
    .filter(({ kind, at }) => kind === 'say' && at >= since)
    .reduce((sum, { lastsMs }) => sum + lastsMs, 0);

describe('a DJ with two hundred callers in line, at a Twilio that takes a tenth of a second for each request', () => {
  it(
    'has the next caller on the air within two seconds after the wrap-up, beside what the two are told',
    () =>
      Line.during({ MAX_QUEUE_SIZE: '500' }, {}, async (line) => {
        const callers: PhoneCall[] = [];
        for (let number = 0; number < WAITING; number += 1) {
          callers.push(line.listener(`+1555${1000 + number}`));
          await line.pass(0.2);
        }
        await line.pass(30);
        line.beforeRest = () => line.clock.sleep(100).then(() => undefined);
        const dj = line.dj(DJ_PHONE);
        const onAir = () => callers.filter(isOnAir);
        const until = async (isSo: () => boolean) => {
          for (let tenth = 0; tenth < 600 && !isSo(); tenth += 1) await line.pass(0.1);
          expect(isSo()).toBe(true);
        };
        await until(() => onAir().length === 1);
        const [first] = onAir();
        await line.pass(20);
        const partedAt = line.clock.now();
        dj.press('*');
        await until(() => onAir().some((call) => call !== first));
        const [next] = onAir() as [PhoneCall];
        const told = toldMs(dj, partedAt) + (next.heard.findLast(({ kind }) => kind === 'say')?.lastsMs ?? 0);
        const deadAirMs = line.clock.now() - partedAt - WRAP_UP_MS - told;
        expect(told).toBeGreaterThan(0);
        expect(deadAirMs).toBeLessThanOrEqual(MOST_DEAD_AIR_MS);
        line.expectQuiet();
      }),
    120_000,
  );
});
