import { PROFILES, type Profile } from '../../emulator/functions/profile.ts';
import type { PhoneCall } from '../../emulator/handset.ts';
import { type Switches, unkindVariants } from '../../emulator/switches.ts';
import { Line } from '../support/line.ts';
import { tellOf } from '../support/told-callers.ts';

const QUESTION = 'You will be on the air soon. Press any key, so that we know that you are there.';
const THANKS = 'Thank you. We know that you are there.';
const unkind = unkindVariants().find(({ name }) => name === 'all unkind')?.switches ?? {};

/** How Twilio may be, and how long things take there. */
const variants: readonly (readonly [string, Partial<Switches>, Profile])[] = [
  ['as Twilio most probably is', {}, PROFILES.ideal],
  ['where rounds in line carry no queue', { waitRedirectCarriesQueue: false }, PROFILES.ideal],
  ['where everything is unkind', unkind, PROFILES.ideal],
  ['with cold starts and a REST API that takes its time', {}, PROFILES.life],
  ['with both', unkind, PROFILES.life],
];

describe.each(variants)('those who are on the air soon, %s', (_, switches, profile) => {
  let line: Line;
  let dj: PhoneCall;
  let ana: PhoneCall;
  let ben: PhoneCall;
  let cleo: PhoneCall;
  let dan: PhoneCall;
  beforeAll(async () => {
    line = await Line.open({ SHOW_PACE_SECONDS: '150' }, switches, { profile });
    const inLine = async (number: string) => {
      const call = line.listener(number);
      await line.pass(25);
      return call;
    };
    ana = await inLine('+15550401');
    ben = await inLine('+15550402');
    cleo = await inLine('+15550403');
    dan = await inLine('+15550404');
    tellOf(line, cleo.callSid, { name: 'Cleo, Hull', point: 'trams' });
    dj = line.dj();
    await until(() => isOnAir(ana));
    await until(() => ben.words.includes(QUESTION));
    await line.pass(2);
    ben.press('2');
    await line.pass(150);
    await next(ben);
    await line.pass(150);
    await next(cleo);
    // Too short for a question that Dan must have heard.
    await line.pass(40);
    await next(dan);
    await line.pass(20);
  });
  afterAll(async () => {
    for (const call of [dj, dan]) call.hangUp();
    await line.pass(60);
    line.expectQuiet();
    await line.close();
  });

  const isOnAir = (call: PhoneCall) => call.heard.at(-1)?.kind === 'person' && !call.isOver;
  async function until(isSo: () => boolean): Promise<void> {
    for (let second = 0; second < 200 && !isSo(); second += 1) await line.pass(1);
    expect(isSo()).toBe(true);
  }
  async function next(call: PhoneCall): Promise<void> {
    dj.press('*');
    await until(() => isOnAir(call));
  }
  const timesAsked = ({ words }: PhoneCall) => words.filter((text) => text === QUESTION).length;
  const answersOf = ({ callSid }: PhoneCall) =>
    line.factsOf(callSid).filter(({ kind }) => kind === 'answered').length;

  it('are asked once to press a key, and not by the first that they hear', () => {
    expect([ben, cleo].map(timesAsked)).toEqual([1, 1]);
    expect(timesAsked(dan)).toBeLessThanOrEqual(1);
    expect(ben.words.indexOf(QUESTION)).toBeGreaterThan(
      ben.words.findIndex((text) => text.includes('9 for all keys')),
    );
  });

  it('are thanked for any key, which does nothing else, and wait on', () => {
    expect(ben.words.slice(ben.words.indexOf(QUESTION) + 1)).toContain(THANKS);
    expect(ben.words.join(' ')).not.toContain('press 2 again');
    expect([ana, ben, cleo, dan].map(answersOf)).toEqual([0, 1, 0, 0]);
    expect(line.recordOf(ben.callSid)?.outcome).toBe('aired');
  });

  it('are announced to the DJ as not having answered where that is certain, and come all the same', () => {
    const heard = dj.words.filter((text) => / waited /.test(text));
    const silent = heard.filter((text) => text.includes('has not answered'));
    expect(silent).toEqual([
      expect.stringMatching(/^Cleo, Hull, .*waited \w+ minutes, has not answered: trams\.$/),
    ]);
    expect(line.recordOf(cleo.callSid)).toMatchObject({ outcome: 'aired', timesOnAir: 1 });
  });

  it('cost no REST call but that of the key, and nothing is written of a question', () => {
    const writes = (call: PhoneCall, part: string) =>
      line.rest.filter(
        ({ method, requestBody }) =>
          method === 'POST' && requestBody.includes(call.callSid) && requestBody.includes(part),
      );
    expect(writes(ben, 'answered')).toHaveLength(1);
    expect(writes(cleo, 'answered')).toEqual([]);
  });
});
