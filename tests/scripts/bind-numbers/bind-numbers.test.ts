import type { CommandResult } from '../../../scripts/rehearsal/command-on-emulator.ts';
import { markDeployed, runCommand, unbindNumbers } from '../../support/deployed-line.ts';
import { DJ_LINE, LISTENERS, Line } from '../../support/line.ts';

const BOTH = ['--listeners', LISTENERS, '--dj', DJ_LINE];
const APPLICATION = `AP${'1'.repeat(32)}`;
const TRUNK = `TK${'1'.repeat(32)}`;
const CONSOLE = 'https://demo.twilio.com/welcome/voice/';

describe('npm run bind-numbers', () => {
  let line: Line;
  const numberOf = (phoneNumber: string) => {
    const number = line.emulator.account.numbers.get(phoneNumber);
    if (!number) throw new Error(`there is no number ${phoneNumber}`);
    return number;
  };
  const voiceUrls = () => [numberOf(LISTENERS).voiceUrl, numberOf(DJ_LINE).voiceUrl];
  const bind = (...args: string[]): Promise<CommandResult> =>
    runCommand(line, 'scripts/bind-numbers.ts', args);

  beforeAll(async () => {
    line = await Line.open();
    markDeployed(line);
    line.emulator.addNumber({ phoneNumber: `${LISTENERS}7`, voiceUrl: CONSOLE });
  });

  beforeEach(() => {
    unbindNumbers(line);
    const { documents } = line.emulator.account.sync;
    const kept = documents.get('radio-callin-bindings');
    if (kept) documents.delete(kept);
  });

  afterEach(() => {
    line.beforeRest = undefined;
    expect(numberOf(`${LISTENERS}7`).voiceUrl).toBe(CONSOLE);
    line.expectQuiet();
  });

  afterAll(() => line.close());

  it('lets a listener who calls the number in, and gives everything back with --undo', async () => {
    const before = [{ ...numberOf(LISTENERS) }, { ...numberOf(DJ_LINE) }];
    const { exitCode, lines } = await bind(...BOTH);
    const base = `https://${line.emulator.cloud.domain}`;
    expect(lines.join('\n')).toContain(`VoiceUrl              ${CONSOLE}  ->  ${base}/enqueue`);
    expect(exitCode).toBe(0);
    const common = { voiceMethod: 'POST', voiceFallbackMethod: 'GET', statusCallbackMethod: 'POST' };
    expect(numberOf(LISTENERS)).toMatchObject({
      ...common,
      voiceUrl: `${base}/enqueue`,
      voiceFallbackUrl: `${base}/fallback-listener.xml`,
      statusCallback: `${base}/call-ended`,
    });
    expect(numberOf(DJ_LINE)).toMatchObject({
      ...common,
      voiceUrl: `${base}/dj-dial`,
      voiceFallbackUrl: `${base}/fallback-dj.xml`,
      statusCallback: `${base}/call-ended?line=dj`,
    });
    const call = line.listener('+15550111');
    await line.pass(15);
    expect(call.words[0]).toContain('Radio Aurora');
    call.hangUp();
    await line.pass(5);
    expect((await bind(...BOTH)).lines.join('\n')).toContain('is bound already');
    const undone = await bind('--undo');
    expect([undone.exitCode, undone.lines.at(-1)]).toEqual([0, expect.stringContaining('is as it was')]);
    const after = before.map((number) => ({ ...number, dateUpdated: expect.any(Number) }));
    expect([numberOf(LISTENERS), numberOf(DJ_LINE)]).toEqual(after);
    expect(await bind('--undo')).toMatchObject({
      exitCode: 1,
      lines: [expect.stringMatching(/nothing to undo/)],
    });
  }, 60_000);

  it('shows what it would do with --dry-run, without whole numbers, and changes nothing', async () => {
    const asked = line.rest.length;
    const { exitCode, lines } = await bind(...BOTH, '--dry-run');
    const words = lines.join('\n');
    expect(exitCode).toBe(0);
    expect(words).toMatch(/nothing has been changed/);
    expect(words).toContain('+1•••0100');
    expect(words).not.toMatch(/1555010\d/);
    expect(voiceUrls()).toEqual([CONSOLE, CONSOLE]);
    expect(line.rest.slice(asked).filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('takes a number from an application or a trunk only when told to, and gives it back', async () => {
    numberOf(LISTENERS).voiceApplicationSid = APPLICATION;
    numberOf(DJ_LINE).trunkSid = TRUNK;
    const refused = await bind(...BOTH);
    expect(refused.exitCode).toBe(1);
    expect(refused.lines.at(-1)).toMatch(/TwiML App AP1+.*Nobody can be asked.*add --yes/);
    expect(voiceUrls()).toEqual([CONSOLE, CONSOLE]);
    expect((await bind(...BOTH, '--yes')).exitCode).toBe(0);
    expect(numberOf(LISTENERS).voiceApplicationSid).toBe('');
    expect(numberOf(DJ_LINE).trunkSid).toBe('');
    expect((await bind('--undo', '--dj', DJ_LINE)).exitCode).toBe(0);
    expect(numberOf(DJ_LINE)).toMatchObject({ trunkSid: TRUNK, voiceUrl: CONSOLE });
    expect(numberOf(LISTENERS).voiceUrl).toMatch(/enqueue$/);
    expect((await bind('--undo')).exitCode).toBe(0);
    expect(numberOf(LISTENERS)).toMatchObject({ voiceApplicationSid: APPLICATION, voiceUrl: CONSOLE });
  }, 60_000);

  it('does not take back without a word what somebody has set since', async () => {
    await bind('--listeners', LISTENERS);
    numberOf(LISTENERS).voiceUrl = 'https://example.com/new';
    const refused = await bind('--undo');
    expect(refused).toMatchObject({ exitCode: 1 });
    expect(refused.lines.at(-1)).toMatch(/changed since by somebody else/);
    expect(voiceUrls()[0]).toBe('https://example.com/new');
    expect((await bind('--undo', '--yes')).exitCode).toBe(0);
    expect(voiceUrls()[0]).toBe(CONSOLE);
  }, 60_000);

  it('mends with a second run what Twilio broke off in the middle of the first', async () => {
    let updates = 0;
    line.beforeRest = async ({ method, url }) => {
      if (method !== 'POST' || !url.includes('IncomingPhoneNumbers')) return undefined;
      updates += 1;
      return updates === 2
        ? { status: 500, headers: {}, body: '{"code":20500,"message":"Internal Server Error"}' }
        : undefined;
    };
    const broken = await bind(...BOTH);
    expect(broken.exitCode).toBe(1);
    expect(broken.lines.at(-1)).toMatch(/Internal Server Error.*run it again/);
    expect(voiceUrls()).toEqual([expect.stringMatching(/enqueue$/), CONSOLE]);
    expect((await bind(...BOTH)).exitCode).toBe(0);
    expect(voiceUrls()[1]).toMatch(/dj-dial$/);
    expect((await bind('--undo')).exitCode).toBe(0);
    expect(voiceUrls()).toEqual([CONSOLE, CONSOLE]);
  }, 60_000);
});
