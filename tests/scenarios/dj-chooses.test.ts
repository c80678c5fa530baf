import { PROFILES } from '../../emulator/functions/profile.ts';
import type { PhoneCall } from '../../emulator/handset.ts';
import { unkindVariants } from '../../emulator/switches.ts';
import { Line, PIN } from '../support/line.ts';
import { tellOf } from '../support/told-callers.ts';

const dj2 = '+15550191';
const together = unkindVariants().filter(({ name }) => ['defaults', 'all unkind'].includes(name));

describe.each([
  ...together.map(({ name, switches }) => [name, switches, undefined] as const),
  ['defaults, in containers with a REST that takes its time', {}, PROFILES.life] as const,
])('who comes next, as the DJ wants it: %s', (_, switches, profile) => {
  let line: Line;
  beforeAll(async () => {
    const settings = { DJ_PIN: PIN, DJ_NUMBERS: `+15550190,${dj2}` };
    line = await Line.open(settings, switches, profile === undefined ? {} : { profile });
  });
  afterAll(() => line.close());
  beforeEach(() => line.startAfresh(switches));
  afterEach(() => line.expectQuiet());

  const isOnAir = (call: PhoneCall) => call.heard.at(-1)?.kind === 'person' && !call.isOver;
  async function until(isSo: () => boolean, seconds = 90): Promise<void> {
    for (let tenth = 0; tenth < seconds * 10 && !isSo(); tenth += 1) await line.pass(0.1);
    expect(isSo()).toBe(true);
  }
  async function inLine(...numbers: string[]): Promise<PhoneCall[]> {
    const callers: PhoneCall[] = [];
    for (const number of numbers) {
      callers.push(line.listener(number));
      await line.pass(15);
    }
    return callers;
  }
  /** Ana is on the air and off it again; the others wait, and have told their names. */
  async function afterAna(...names: string[]) {
    const numbers = names.map((_name, index) => `+1555031${index}`);
    const [ana, ...waiting] = (await inLine('+15550301', ...numbers)) as [PhoneCall, ...PhoneCall[]];
    for (const [index, { callSid }] of waiting.entries())
      tellOf(line, callSid, { name: names[index] ?? '', point: `point ${index + 1}` });
    const dj = line.dj();
    await until(() => isOnAir(ana));
    dj.press('*');
    await line.pass(2);
    return { dj, ana, waiting };
  }
  const heard = (call: PhoneCall) => call.words.join(' ');
  async function hearsWhoWaits(dj: PhoneCall): Promise<void> {
    dj.press('5');
    await until(() => dj.words.at(-1)?.startsWith('Press a number to take that caller next') ?? false);
  }

  it('takes the third caller next whom the DJ has chosen by 5 and 3, and then the others in their order', async () => {
    const { dj, waiting } = await afterAna('Ben', 'Cleo', 'Dan');
    const [ben, cleo, dan] = waiting as [PhoneCall, PhoneCall, PhoneCall];
    await hearsWhoWaits(dj);
    expect(heard(dj)).toContain('One: Ben: point 1. Two: Cleo: point 2. Three: Dan: point 3.');
    dj.press('3');
    await until(() => isOnAir(dan));
    expect(dj.words).toContain('That caller comes next.');
    expect(dj.words.at(-1)).toMatch(/^Dan, .*point 3\.$/);
    expect(heard(dan)).toContain('our DJ takes your call next');
    expect(heard(ben)).not.toContain('takes your call');
    expect(line.factsOf(dan.callSid)).toContainEqual(
      expect.objectContaining({ kind: 'requeued', why: 'chosen', turn: 1 }),
    );
    expect(line.factsOf(dan.callSid)).toContainEqual(
      expect.objectContaining({ kind: 'picked-up', why: 'chosen' }),
    );
    dj.press('*');
    await until(() => isOnAir(ben));
    dj.press('*');
    await until(() => isOnAir(cleo));
  });

  it('takes caller number nine, whom the DJ names by the place, and says so where the line is not so long', async () => {
    const { dj, waiting } = await afterAna(...Array.from({ length: 9 }, (_, index) => `Caller ${index + 1}`));
    const keysPlace = async (place: string) => {
      await hearsWhoWaits(dj);
      dj.press('#');
      await until(() => dj.words.at(-1) === 'Key in the place in line, then press pound.');
      for (const key of `${place}#`) dj.press(key);
    };
    await keysPlace('40');
    await until(() => dj.words.includes('There is no place 40: nine callers are waiting.'));
    await keysPlace('9');
    await until(() => isOnAir(waiting[8] as PhoneCall));
    dj.press('*');
    await until(() => isOnAir(waiting[0] as PhoneCall));
  });

  it('takes whom the DJ has chosen before one who comes first, who hears nothing of it', async () => {
    const { dj, ana, waiting } = await afterAna('Ben', 'Cleo');
    const [ben, cleo] = waiting as [PhoneCall, PhoneCall];
    if (ana.isOver) return;
    dj.press('2');
    await until(() => dj.words.includes('That caller comes back, and is next.'));
    const next = () =>
      line.emulator.account.queues.all().find(({ friendlyName }) => friendlyName.endsWith('-next'));
    await until(() => next()?.members.length === 1);
    dj.press('5');
    await until(() => heard(dj).includes('Press a number'));
    const before = ana.words.length;
    dj.press('3');
    await until(() => isOnAir(cleo));
    expect(isOnAir(ana)).toBe(false);
    expect(ana.words.slice(before).join(' ')).not.toMatch(/once more|Sorry|takes/);
    dj.press('*');
    await until(() => isOnAir(ana));
    dj.press('*');
    await until(() => isOnAir(ben));
  });

  it('goes back by 0, and the first is taken as ever', async () => {
    const { dj, waiting } = await afterAna('Ben', 'Cleo');
    await hearsWhoWaits(dj);
    dj.press('0');
    await until(() => isOnAir(waiting[0] as PhoneCall));
    expect(heard(dj)).not.toContain('Press 0 again');
  });

  it('says that a caller is gone who hangs up while chosen, and goes on with the first', async () => {
    const { dj, waiting } = await afterAna('Ben', 'Cleo');
    await hearsWhoWaits(dj);
    waiting[1]?.hangUp();
    dj.press('2');
    await until(() => dj.words.includes('That caller is gone.'));
    await until(() => isOnAir(waiting[0] as PhoneCall));
  });

  it('says so as well when the chosen one hangs up on the way to the front', async () => {
    const { dj, waiting } = await afterAna('Ben', 'Cleo');
    await hearsWhoWaits(dj);
    dj.press('2');
    await until(() => dj.words.includes('That caller comes next.'));
    await line.pass(0.5);
    waiting[1]?.hangUp();
    await until(() => isOnAir(waiting[0] as PhoneCall));
    expect(line.recordOf(waiting[1]?.callSid ?? '')?.outcome).not.toBe('aired');
  });

  it('lets two DJs choose at once: both chosen come before all others, and nobody is lost', async () => {
    const { dj, waiting } = await afterAna('Ben', 'Cleo', 'Dan');
    const other = line.dj(dj2);
    dj.press('5');
    await until(() => heard(dj).includes('Press a number'));
    const [ben, cleo, dan] = waiting as [PhoneCall, PhoneCall, PhoneCall];
    // The other DJ takes who is first meanwhile, or chooses too.
    other.press('5');
    await until(() => heard(other).includes('Press a number') || isOnAir(ben));
    dj.press('3');
    other.press('2');
    await until(() => [ben, cleo, dan].filter(isOnAir).length === 2);
    expect([ben, cleo, dan].every((caller) => !caller.isOver)).toBe(true);
  });

  it('thanks the announced caller after 4 and 2, who may leave a message, and takes the next', async () => {
    const { dj, waiting } = await afterAna('Ben', 'Cleo');
    const [ben, cleo] = waiting as [PhoneCall, PhoneCall];
    await until(() => dj.words.at(-1)?.startsWith('Ben, ') ?? false);
    dj.press('4');
    await until(() => dj.words.at(-1)?.includes('or 2 to thank them') ?? false);
    dj.press('2');
    await until(() => isOnAir(cleo));
    expect(dj.words).toContain('That caller is thanked, and may leave a message.');
    expect(heard(ben)).toContain('We cannot put you on the air today. Press 1 to leave a message');
    await until(() => ben.isOver);
    await line.pass(5);
    expect(line.recordOf(ben.callSid)).toMatchObject({ outcome: 'not-taken' });
  });

  it('blocks the last caller after 6 and 6, who does not come in again', async () => {
    const { dj, waiting } = await afterAna('Ben');
    dj.press('6');
    await until(() => dj.words.at(-1)?.includes('Press 6 again to block your last caller') ?? false);
    dj.press('6');
    await until(() => isOnAir(waiting[0] as PhoneCall));
    expect(dj.words).toContain('That caller is blocked.');
    await line.pass(30);
    const again = line.listener('+15550301');
    await until(() => again.isOver);
    expect(heard(again)).toContain('our line has closed to new callers');
    await line.pass(5);
    expect(line.recordOf(again.callSid)).toMatchObject({ outcome: 'blocked' });
  });

  it('blocks the announced caller after 6 and 6, who is let go, and blocks nobody after another key', async () => {
    const { dj, waiting } = await afterAna('Ben', 'Cleo');
    const [ben, cleo] = waiting as [PhoneCall, PhoneCall];
    await until(() => dj.words.at(-1)?.startsWith('Ben, ') ?? false);
    dj.press('6');
    await until(() => dj.words.at(-1)?.includes('Press 6 again to block this caller') ?? false);
    dj.press('6');
    await until(() => isOnAir(cleo));
    expect(dj.words).toContain('That caller is blocked.');
    await until(() => ben.isOver);
    await line.pass(5);
    expect(line.recordOf(ben.callSid)).toMatchObject({ outcome: 'blocked' });
    dj.press('*');
    await line.pass(1);
    dj.press('6');
    await line.pass(1);
    dj.press('1');
    await until(() => dj.words.includes('Nobody is blocked.'));
    const third = line.listener('+15550399');
    await until(() => isOnAir(third));
  });
});
