import type { PhoneCall } from '../../emulator/handset.ts';
import { Line } from '../support/line.ts';

const gone = { djCalls: [], djAwaySince: expect.any(String) };

let line: Line;
beforeAll(async () => {
  line = await Line.open();
});
afterAll(() => line.close());

describe.each([
  ['as Twilio is expected to be', {}],
  ['when the end of a call is told before its action', { statusCallbackFirst: true }],
])('a DJ who hangs up, %s', (_, switches) => {
  it('is not taken for present afterwards, although the Dial asks its action once more', async () => {
    await line.startAfresh(switches);
    const caller = line.listener('+15550230');
    await line.pass(10);
    const dj = line.dj();
    await line.pass(60);
    expect(caller.heard.at(-1)?.kind).toBe('person');
    dj.hangUp();
    await line.pass(5);
    expect(line.show).toMatchObject(gone);
    line.expectQuiet();
  });

  it('is not taken for present when that is noted only after the end of the call', async () => {
    await line.startAfresh(switches);
    await line.ask('/enqueue');
    let dj: PhoneCall | undefined;
    line.beforeRest = async ({ method, url }) => {
      if (dj === undefined || dj.isOver || method !== 'POST' || !url.includes('/Documents/'))
        return undefined;
      dj.hangUp();
      await line.clock.sleep(500);
      return undefined;
    };
    dj = line.dj();
    await line.pass(20);
    expect(dj.isOver).toBe(true);
    expect(line.show).toMatchObject(gone);
  });
});
