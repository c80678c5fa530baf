import { type Switches, unkindVariants } from '../../emulator/switches.ts';
import { Line } from '../support/line.ts';

const ANA = '+15550131';
const BEN = '+15550132';

/** Where Twilio's documentation leaves open what such a caller sees. */
const variants: readonly (readonly [string, Partial<Switches>])[] = [
  ['as Twilio most probably is', {}],
  ['and Twilio tells of it a little late', { djCallOverAtAction: false }],
  ['and the caller is gone with the DJ', { callerStaysAfterBridge: false }],
  ['and rounds in line carry no queue', { waitRedirectCarriesQueue: false, waitHasMaxQueueSize: false }],
  ['all unkind', unkindVariants().find(({ name }) => name === 'all unkind')?.switches ?? {}],
];

describe('a DJ whose phone dies on the air', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterEach(() => line.expectQuiet());
  afterAll(() => line.close());

  const isOnAir = (call: { callSid: string }) =>
    line.emulator.account.calls.get(call.callSid)?.heard.at(-1)?.kind === 'person';

  async function cutOff(switches: Partial<Switches>) {
    await line.startAfresh(switches);
    const ana = line.listener(ANA);
    await line.pass(30);
    const ben = line.listener(BEN);
    await line.pass(30);
    const dj = line.dj();
    await line.pass(60);
    expect(isOnAir(ana)).toBe(true);
    dj.hangUp();
    await line.pass(8);
    return { ana, ben };
  }

  it.each(variants)(
    'does not cost the caller the call: a DJ who is back talks to them first, %s',
    async (_, switches) => {
      const { ana, ben } = await cutOff(switches);
      // Of a Twilio that ends the call with the bridge nobody can be kept.
      if (ana.isOver) return;
      expect(ana.words.join(' ')).toContain('Our DJ has lost the line.');
      await line.pass(20);
      const back = line.dj();
      await line.pass(60);
      expect([isOnAir(ana), isOnAir(ben)]).toEqual([true, false]);
      back.press('*');
      await line.pass(30);
      expect(line.recordOf(ana.callSid)).toMatchObject({
        outcome: 'aired',
        timesOnAir: 2,
        requeues: [{ why: 'resumed' }],
      });
      back.hangUp();
      await line.pass(120);
    },
  );

  it.each(variants)(
    'thanks the caller when nobody comes back, and everybody else waits on, %s',
    async (_, switches) => {
      const { ana, ben } = await cutOff(switches);
      await line.pass(180);
      expect([ana.isOver, ben.isOver]).toEqual([true, false]);
      expect(line.recordOf(ana.callSid)).toMatchObject({ outcome: 'aired', timesOnAir: 1 });
      if (line.emulator.account.switches.callerStaysAfterBridge)
        expect(ana.words.slice(-2).join(' ')).toContain('Thank you for calling Radio Aurora.');
    },
  );
});
