import type { RestResponse } from '../../../emulator/rest/rest-request.ts';
import { StaffedConsole } from '../../support/staffed-console.ts';

const CALLERS = ['+15550111', '+15550112', '+15550113', '+15550114'];
/** In seconds since the show has begun, when all of Twilio's REST is so. */
const OUTAGES = [
  { from: 60, to: 90, is: 'broken' },
  { from: 120, to: 140, is: 'hanging' },
  { from: 170, to: 190, is: 'refusing' },
] as const;
const SHOW_SECONDS = 300;

/** A show with three outages. Every two seconds both pages ask for the board, or nobody does. */
async function play(isWatched: boolean) {
  const desk = await StaffedConsole.open({ DOSSIER: 'off' });
  const { line } = desk;
  const begunAt = line.clock.now();
  line.beforeRest = async (): Promise<RestResponse | undefined> => {
    const seconds = (line.clock.now() - begunAt) / 1000;
    const outage = OUTAGES.find(({ from, to }) => seconds >= from && seconds < to)?.is;
    if (outage === undefined) return undefined;
    if (outage === 'hanging') await line.clock.sleep(60_000);
    return { status: outage === 'refusing' ? 429 : 500, headers: {}, body: '{}' };
  };
  const dj = line.dj();
  await line.pass(10);
  const calls = CALLERS.map((number) => line.listener(number));
  const statuses = new Set<number>();
  for (let second = 10; second < SHOW_SECONDS; second += 2) {
    if (isWatched) {
      const asked = [desk.sessions.producer, desk.sessions.dj].map((session) => ({
        body: { tag: '' },
        session,
      }));
      const { cloud, account } = line.emulator;
      // Nobody waits for the answers: time goes on for those on the telephone.
      for (const one of asked)
        account.background(
          cloud
            .request(desk.at.request('/console/board', one))
            .then(({ status }) => void statuses.add(status)),
        );
    }
    if (second % 70 === 0) dj.press('*');
    await line.pass(2);
  }
  line.beforeRest = undefined;
  const heard = [dj, ...calls].map(({ words, isOver }) => ({ words: [...words], isOver }));
  const outcomes = calls.map(({ callSid }) => line.recordOf(callSid)?.timesOnAir);
  const busy = line.emulator.account.alerts.filter(({ code }) => code === 20429);
  dj.hangUp();
  await line.pass(10);
  await desk.close();
  return { heard, outcomes, busy, statuses };
}

describe('the telephone, while two pages of the console ask through outages of REST', () => {
  it('says to everybody the same as without them, and airs the same people', async () => {
    const [alone, watched] = [await play(false), await play(true)];
    expect([...watched.statuses].sort()).toEqual([200, 503]);
    expect(watched.busy).toEqual([]);
    expect(watched.heard).toEqual(alone.heard);
    expect(watched.outcomes).toEqual(alone.outcomes);
  });
});
