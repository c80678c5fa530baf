import type { PhoneCall } from '../../emulator/handset.ts';
import { startCommand, untilEnded } from '../support/killable-command.ts';
import { Line } from '../support/line.ts';

const GOODBYE = 'Our show has come to its end';

describe('the first goodbye of a close-out', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  beforeEach(() => line.startAfresh());
  afterEach(() => line.expectQuiet());

  async function inLine(waiting: number): Promise<PhoneCall[]> {
    const calls: PhoneCall[] = [];
    while (calls.length < waiting) {
      calls.push(line.listener(`+155501${600 + calls.length}`));
      // Their rounds of waiting do not fall together: some doorway looks at the show every two seconds.
      await line.pass(2);
    }
    await line.pass(20);
    return calls;
  }
  /** Seconds from the start of the command to the first goodbye. */
  async function firstGoodbye(calls: readonly PhoneCall[]): Promise<number> {
    const startedAt = line.clock.now();
    const { exitCode } = await untilEnded(line, startCommand(line, 'scripts/close-out.ts'));
    expect(exitCode).toBe(0);
    const times = calls.flatMap(({ heard }) => heard.filter(({ text }) => text.includes(GOODBYE)));
    return (Math.min(...times.map(({ at }) => at)) - startedAt) / 1000;
  }

  it('comes at once where a few wait', async () => {
    expect(await firstGoodbye(await inLine(19))).toBeLessThan(3);
  });

  it('waits, where many do, for the doorways to know that a receipt tells how their calls end', async () => {
    const calls = await inLine(20);
    const [impatient] = calls as [PhoneCall];
    line.clock.after(11_500, () => impatient.hangUp());
    expect(await firstGoodbye(calls)).toBeGreaterThanOrEqual(11);
    expect(line.factsOf(impatient.callSid).map(({ kind }) => kind)).toEqual(['left']);
  });
});
