import { PROFILES, type Profile } from '../../emulator/functions/profile.ts';
import type { PhoneCall } from '../../emulator/handset.ts';
import { type Switches, unkindVariants } from '../../emulator/switches.ts';
import { Line } from '../support/line.ts';

const unkind = unkindVariants().find(({ name }) => name === 'all unkind')?.switches ?? {};

/** How Twilio may be, and how long things take there. */
const variants: readonly (readonly [string, Partial<Switches>, Profile])[] = [
  ['as Twilio most probably is', {}, PROFILES.ideal],
  ['where everything is unkind', unkind, PROFILES.ideal],
  ['with cold starts and a REST API that takes its time', {}, PROFILES.life],
  ['with both', unkind, PROFILES.life],
];

describe.each(variants)('the figures of the line, %s', (_, switches, profile) => {
  /** Without them, a later round knows the own time alone. */
  const carriesQueue = switches.waitRedirectCarriesQueue ?? true;
  let line: Line;
  let dj: PhoneCall;
  const callers: Record<'air' | 'ana' | 'ben' | 'cleo', PhoneCall> = {} as never;
  beforeAll(async () => {
    line = await Line.open({ SHOW_PACE_SECONDS: '150', APOLOGY_AFTER_SECONDS: '86400' }, switches, {
      profile,
    });
    callers.air = line.listener('+15550410');
    await line.pass(20);
    dj = line.dj();
    await line.pass(40);
    callers.ana = line.listener('+15550411');
    await line.pass(100);
    callers.ben = line.listener('+15550412');
    await line.pass(100);
    callers.cleo = line.listener('+15550413');
    await line.pass(100);
    callers.cleo.press('*');
    await line.pass(40);
  });
  afterAll(async () => {
    for (const call of [dj, ...Object.values(callers)]) call.hangUp();
    await line.pass(60);
    line.expectQuiet();
    await line.close();
  });
  const heard = (call: PhoneCall) => call.words.join(' ');

  it('tell a newcomer the place, the size, and the mean of what those in line have waited so far', () => {
    // Two have waited about 195 and 95 seconds, and the third not at all: about 97 in the mean.
    expect(heard(callers.cleo)).toMatch(
      /Please stay on the line\. You are number 3 of 3\. Those in line have waited two minutes on average\. (Your wait|The talk)/,
    );
    // Of two, one has waited about 95 seconds: less than a minute in the mean.
    expect(heard(callers.ben)).toMatch(
      /Please stay on the line\. You are number 2 of 2\. (Your wait|The talk)/,
    );
    expect(heard(callers.ana)).toMatch(/Please stay on the line\. You are next\. Press 1/);
  });

  it('tell everybody later their own time', () => {
    expect(heard(callers.ben)).toMatch(
      carriesQueue
        ? /You are number 2 of 3\. You have waited (one and a half|two) minutes\./
        : /You are still in line\. You have waited (one and a half|two) minutes\./,
    );
    expect(heard(callers.ben).match(/You have waited [a-z ]+\./g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('are all told to who asks by star, as far as they are known, the own time in half minutes at first', () => {
    expect(heard(callers.cleo)).toMatch(
      carriesQueue
        ? /You are number 3 of 3\. You have waited one and a half minutes\. Those in line have waited three minutes on average\. (Your wait|The talk)/
        : /You are still in line\. You have waited one and a half minutes\./,
    );
  });

  it('are never told twice in one round, and nothing of them is empty', () => {
    for (const call of Object.values(callers))
      expect(heard(call)).not.toMatch(
        /undefined|NaN|\bnull\b|average\. Those|minutes\. You have waited [^.]*\. You have/,
      );
  });
});

it('who is next hears once how many wait behind', async () => {
  await Line.during({ SHOW_PACE_SECONDS: '150' }, {}, async (line) => {
    const first = line.listener('+15550420');
    await line.pass(20);
    const dj = line.dj();
    await line.pass(40);
    const [next, ...others] = ['+15550421', '+15550422', '+15550423'].map((number) => line.listener(number));
    await line.pass(60);
    dj.press('*');
    await line.pass(120);
    const [second] = others;
    expect(next?.heard.at(-1)?.kind).toBe('person');
    const behind = second?.words.filter((text) => text.endsWith('waiting behind you.'));
    expect(behind).toEqual(['One caller is waiting behind you.']);
    for (const call of [dj, first, next, ...others]) call?.hangUp();
    await line.pass(60);
    line.expectQuiet();
  });
});
