import type { PhoneCall } from '../../emulator/handset.ts';
import { type Switches, unkindVariants } from '../../emulator/switches.ts';
import { Line } from '../support/line.ts';

const isOnAir = (call: PhoneCall) => call.heard.at(-1)?.kind === 'person' && !call.isOver;

/** Those that touch the DJ's telephone, and all together. */
const variants = unkindVariants().filter(({ name }) =>
  /^(dial|hangup|caller|whisper|djCall|goneMember|redirectOrder|emptyGather|all)/i.test(name),
);

describe('a DJ at a Twilio that is otherwise than we think', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());

  async function until(isSo: () => boolean): Promise<void> {
    for (let second = 0; second < 90 && !isSo(); second += 1) await line.pass(1);
    expect(isSo()).toBe(true);
  }

  it.each<[string, Partial<Switches>]>(variants.map(({ name, switches }) => [name, switches]))(
    'has the last caller once more, or hears that they are gone, and then the next: %s',
    async (_, switches) => {
      await line.startAfresh(switches);
      const first = line.listener('+15550301');
      await line.pass(20);
      const next = line.listener('+15550302');
      await line.pass(20);
      const dj = line.dj();
      await until(() => isOnAir(first));
      dj.press('*');
      await line.pass(2);
      const staysOnLine = !first.isOver;
      dj.press('2');
      if (staysOnLine) {
        await until(() => isOnAir(first));
        expect(isOnAir(next)).toBe(false);
        dj.press('*');
      }
      await until(() => isOnAir(next));
      expect(dj.words.includes('That caller is gone.')).toBe(!staysOnLine);
      expect(line.emulator.account.unsupported).toEqual([]);
    },
  );
});
