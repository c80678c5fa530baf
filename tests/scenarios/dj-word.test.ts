import { PROFILES } from '../../emulator/functions/profile.ts';
import type { PhoneCall } from '../../emulator/handset.ts';
import { unkindVariants } from '../../emulator/switches.ts';
import { syncNames } from '../../src/twilio/sync-names.ts';
import { Line, PIN } from '../support/line.ts';

const WORDS = 'Good evening everybody, the power is back, and we take all of you.';
const PROMPT = 'Speak after the beep, for twenty seconds at most. Any key ends it.';
const MENU = /^Press 1 to play it once to all who wait, 2 to make it the topic, 3 .*, 0 to throw it away\.$/;

const together = unkindVariants().filter(({ name }) => ['defaults', 'all unkind'].includes(name));

describe.each([
  ...together.map(({ name, switches }) => [name, switches, undefined] as const),
  ['defaults, in containers with a REST that takes its time', {}, PROFILES.life] as const,
])('a word of the DJ to all who wait: %s', (_, switches, profile) => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ DJ_PIN: PIN }, switches, profile === undefined ? {} : { profile });
  });
  afterAll(() => line.close());
  beforeEach(() => line.startAfresh(switches));
  afterEach(() => line.expectQuiet());

  async function until(isSo: () => boolean, seconds = 90): Promise<void> {
    for (let second = 0; second < seconds && !isSo(); second += 1) await line.pass(1);
    expect(isSo()).toBe(true);
  }
  const isOnAir = (call: PhoneCall) => call.heard.at(-1)?.kind === 'person' && !call.isOver;
  const beeps = (call: PhoneCall) => call.heard.filter(({ kind }) => kind === 'beep').length;
  const soundsHeardBy = (call: PhoneCall) =>
    call.heard.filter(({ kind, text }) => kind === 'play' && text.includes('/message-audio?')).length;
  const recordings = () =>
    [...line.emulator.account.recordings.values()].filter(({ status }) => status === 'completed');

  /** A DJ who has just ended the first call, with others in line. */
  async function djBetweenCallers(...waiting: string[]) {
    const first = line.listener('+15550301');
    await line.pass(20);
    const others: PhoneCall[] = [];
    for (const number of waiting) {
      others.push(line.listener(number));
      await line.pass(20);
    }
    const dj = line.dj();
    await until(() => isOnAir(first));
    dj.press('*');
    await line.pass(2);
    return { dj, others };
  }

  async function speak(dj: PhoneCall, words = WORDS): Promise<void> {
    const before = beeps(dj);
    dj.press('#');
    await until(() => beeps(dj) > before);
    dj.say(words);
    await line.pass(8);
    dj.press('#');
    await until(() => MENU.test(dj.words.at(-1) ?? ''));
  }

  it('is heard once by everybody who waits, by those who come later too, and by nobody twice', async () => {
    const { dj, others } = await djBetweenCallers('+15550302', '+15550303');
    await speak(dj);
    expect(dj.words).toContain(PROMPT);
    expect(soundsHeardBy(dj)).toBe(1);
    expect(others.map(soundsHeardBy)).toEqual([0, 0]);
    dj.press('1');
    await until(() => dj.words.includes('Everybody who waits hears it once.'));
    const late = line.listener('+15550304');
    const [next, last] = others as [PhoneCall, PhoneCall];
    await until(() => isOnAir(next));
    await line.pass(200);
    expect([last, late].map(soundsHeardBy)).toEqual([1, 1]);
    expect(line.show?.said?.djWord).toMatchObject({ number: 1, recordingSid: recordings()[0]?.sid });
  });

  it('gives way to a newer one, and is gone with the show, and so is what was not kept', async () => {
    const { dj, others } = await djBetweenCallers('+15550302', '+15550303');
    await speak(dj);
    dj.press('1');
    await line.pass(1);
    const [next, last] = others as [PhoneCall, PhoneCall];
    await until(() => isOnAir(next));
    await line.pass(120);
    expect(soundsHeardBy(last)).toBe(1);
    dj.press('*');
    await line.pass(1);
    await speak(dj, 'This one is newer than the one before it.');
    dj.press('1');
    await line.pass(1);
    expect(line.show?.said?.djWord?.number).toBe(2);
    await speak(dj, 'This one nobody else is ever to hear at all.');
    await until(() => dj.words.at(-1) === 'It is not kept.');
    expect(recordings().length).toBeLessThanOrEqual(2);
    dj.press('0');
    await line.pass(2);
    for (const key of PIN) dj.press(key);
    dj.press('#');
    await line.pass(3);
    dj.press('0');
    await until(() => line.show?.state === 'closed', 120);
    await line.pass(30);
    expect(line.show?.said).toBeUndefined();
    expect(recordings()).toEqual([]);
    expect(line.emulator.account.sync.maps.get(syncNames('radio-callin').djWords)?.items()).toEqual([]);
  });

  it('is nothing where the DJ says nothing, and the next caller comes', async () => {
    const { dj, others } = await djBetweenCallers('+15550302');
    dj.press('#');
    await until(() => dj.words.includes('Nothing was heard.'));
    await until(() => isOnAir(others[0] as PhoneCall));
    expect(recordings()).toEqual([]);
    expect(line.show?.said).toBeUndefined();
  });

  it('is nothing where the DJ hangs up over it', async () => {
    const { dj } = await djBetweenCallers('+15550302');
    dj.press('#');
    await until(() => beeps(dj) === 1);
    dj.say('One moment, I have to');
    await line.pass(3);
    dj.hangUp();
    await line.pass(10);
    expect(recordings()).toEqual([]);
    expect(line.show?.said).toBeUndefined();
  });

  it('can be the topic, and what a closed line says of the next show', async () => {
    const { dj, others } = await djBetweenCallers('+15550302', '+15550303');
    await speak(dj, 'Tonight we talk about the buses.');
    dj.press('2');
    await until(() => dj.words.includes('It is the topic now.'));
    const [next, last] = others as [PhoneCall, PhoneCall];
    await until(() => isOnAir(next));
    await line.pass(12);
    const before = soundsHeardBy(last);
    // Near the front, the first key only says that somebody is there.
    for (let tries = 0; tries < 2 && soundsHeardBy(last) === before; tries += 1) {
      last.press('3');
      await line.pass(10);
    }
    expect(soundsHeardBy(last)).toBe(before + 1);
    dj.press('*');
    await line.pass(1);
    await speak(dj, 'We are back on Friday at eight o’clock.');
    dj.press('3');
    await until(() => dj.words.includes('Callers of the closed line hear it now.'));
    line.writeShow({ ...line.show, state: 'closed', closedAt: null });
    await line.pass(11);
    const late = line.listener('+15550304');
    await line.pass(25);
    expect(soundsHeardBy(late)).toBe(1);
    expect(late.words.join(' ')).not.toContain('Please call again during the show.');
  });
});
