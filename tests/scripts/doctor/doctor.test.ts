import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebResponse } from '../../../emulator/voice/web.ts';
import { makeConsoleKey } from '../../../scripts/console-key/make-console-key.ts';
import { nextQueueSize } from '../../../src/show/line/queued-caller.ts';
import { markDeployed, runCommand } from '../../support/deployed-line.ts';
import { DJ_LINE, DJ_PHONE, LISTENERS, Line, PIN, SHOW_BEGINS } from '../../support/line.ts';

const ENVIRONMENT = {
  ...{ STATION_NAME: 'Radio Aurora', DJ_NUMBERS: DJ_PHONE, DJ_PIN: PIN },
  CONSOLE_PRODUCER: makeConsoleKey('producer').hash,
  CONSOLE_DJ: makeConsoleKey('dj').hash,
};
const OPENED_AT = '2026-03-06T20:00:00.000Z';
const SHOW = { show: '20260306T200000Z', openedAt: OPENED_AT, queueSid: '', nextQueueSid: '' };
const OPEN = { ...SHOW, state: 'open', djCalls: [], djAwaySince: OPENED_AT };
const TRACK = readFileSync(join(__dirname, '../../../assets/hold-music/paper-boats.mp3'));
const SPARE = '+15550177';
const minutes = (count: number) => count * 60_000;

interface Look {
  readonly state: string;
  readonly finding: string;
  readonly remedy?: string;
}

function webAnswer(status: number, contentType: string, body: string | Buffer): WebResponse {
  return { status, headers: { 'content-type': contentType }, body: Buffer.from(body) };
}

describe('npm run doctor', () => {
  let line: Line;
  let exitCode: number;
  let looks: ReadonlyMap<string, Look>;
  const account = () => line.emulator.account;

  async function examine(variables: Record<string, string>): Promise<void> {
    const result = await runCommand(line, 'scripts/doctor.ts', ['--json'], variables);
    exitCode = result.exitCode;
    const { checks } = JSON.parse(result.lines.join('\n')) as { checks: (Look & { name: string })[] };
    looks = new Map(checks.map((check) => [check.name, check]));
  }

  function deploy(variables: Record<string, string>): void {
    account().serverless.clear();
    markDeployed(line, variables);
  }

  function makeQueues(maxSize: number): void {
    account().queues.create({ friendlyName: 'radio-callin-queue', maxSize });
    account().queues.create({ friendlyName: 'radio-callin-queue-next', maxSize: nextQueueSize });
  }

  function change(phoneNumber: string, settings: Record<string, string>): void {
    Object.assign(account().numbers.get(phoneNumber) ?? {}, settings);
  }

  /** What Twilio says of the account, and what time it says it is. */
  function standing(type: string, status: string, aheadMs: number) {
    const date = new Date(account().clock.now() + aheadMs).toUTCString();
    return { status: 200, headers: { date }, body: JSON.stringify({ type, status }) };
  }

  beforeAll(async () => {
    line = await Line.open(ENVIRONMENT);
  });
  afterAll(() => line.close());

  it('looks at nothing that needs a deployment before there is one', async () => {
    await examine(ENVIRONMENT);
    expect(looks.get('deployment')).toMatchObject({ state: 'broken', remedy: 'npm run deploy' });
    expect([looks.has('functions'), exitCode]).toEqual([false, 1]);
  });

  it('finds nothing broken in a line that is bound and open, and leaves it as it was', async () => {
    deploy(ENVIRONMENT);
    makeQueues(100);
    line.writeShow(OPEN);
    await examine(ENVIRONMENT);
    const states = [...looks].map(([name, { state }]) => [name, state]);
    expect(states.filter(([, state]) => state !== 'ok')).toEqual([
      ['calls at once', 'warning'],
      ['texts', 'warning'],
    ]);
    expect([states.length, exitCode]).toEqual([22, 0]);
    expect(line.show).toEqual(OPEN);
    expect(account().sync.documents.all()).toHaveLength(1);
    expect(account().sync.maps.all()).toEqual([]);
    const words = [...looks.values()].map(({ finding }) => finding).join();
    expect(words).not.toMatch(new RegExp(`${PIN}|1555010`));
    line.expectQuiet();
  });

  describe('in a line that could be better', () => {
    beforeAll(async () => {
      const { DJ_PIN: _pin, ...withoutPin } = ENVIRONMENT;
      deploy(withoutPin);
      line.writeShow({ ...SHOW, state: 'closing', closingAt: new Date(account().clock.now()).toISOString() });
      const [queue] = account().queues.all();
      if (queue) queue.maxSize = 50;
      change(LISTENERS, { statusCallback: '' });
      change(DJ_LINE, { voiceFallbackUrl: '' });
      line.emulator.addNumber({ phoneNumber: SPARE, voiceUrl: '' });
      line.beforeRest = async ({ method, url }) => {
        if (/Accounts\/AC\w+\.json$/.test(url)) return standing('Trial', 'active', minutes(1));
        const isWrite = method === 'POST' && url.endsWith('/Documents');
        return isWrite ? { status: 429, headers: {}, body: '{"code":20429}' } : undefined;
      };
      line.beforeFunction = async ({ url }) => {
        if (url.endsWith('/close-out')) await line.clock.sleep(3000);
        if (url.endsWith('/fallback-dj.xml'))
          return webAnswer(200, 'text/xml', '<Response><Hangup/></Response>');
        if (url.endsWith('/paper-boats.mp3')) return webAnswer(200, 'audio/mpeg', TRACK.subarray(0, 6000));
        return undefined;
      };
      const NEXT_SHOW = '→'.repeat(140);
      await examine({ ...ENVIRONMENT, PUBLIC_URL: 'https://other.example.com', NEXT_SHOW });
      account().numbers.delete(SPARE);
    });
    afterAll(() => {
      line.beforeRest = undefined;
      line.beforeFunction = undefined;
    });

    it.each<[string, RegExp, RegExp]>([
      ['calls at once', /trial.*5 calls at once/, /upgrade/],
      ['clock', /60 seconds off/, /set the clock/],
      ['Sync', /refused a write/, /no show is on/],
      ['variables', /NEXT_SHOW with 420 of 449/, /shorten/],
      ['deployment', /PUBLIC_URL is/, /take it out/],
      ['settings', /DJ_PIN, NEXT_SHOW/, /npm run deploy/],
      ['DJ_PIN', /there is none/, /6 to 12 digits/],
      ['functions', /3\.0 s to answer/, /again/],
      ['fallbacks', /fallback-dj.xml does not lead back/, /<Redirect>/],
      ['hold music', /paper-boats.mp3 lasts 2 s/, /replace/],
      ["listeners' number", /statusCallback is not/, /bind-numbers/],
      ["DJ's number", /voiceFallbackUrl is not/, /bind-numbers/],
      ['other numbers', /0177 has no VoiceUrl: .*fails/, /bind-numbers/],
      ['texts', /the API does not tell \(none/, /A2P 10DLC/],
      ['queue', /holds 50, and MAX_QUEUE_SIZE is 100/, /npm run deploy/],
      ['old shows', /being closed right now/, /wait a minute/],
    ])('warns of: %s', (name, finding, remedy) => {
      expect(looks.get(name)).toEqual({
        name,
        state: 'warning',
        finding: expect.stringMatching(finding),
        remedy: expect.stringMatching(remedy),
      });
    });

    it('ends with 0', () => {
      expect(exitCode).toBe(0);
      line.expectQuiet();
    });
  });

  describe('in a line that cannot go on the air', () => {
    beforeAll(async () => {
      deploy({ ...ENVIRONMENT, DJ_PIN: '123456', MAX_QUEUE_SIZE: 'many' });
      line.writeShow(OPEN);
      for (const { sid } of account().queues.all()) account().queues.delete(sid);
      change(LISTENERS, { trunkSid: `TK${'1'.repeat(32)}` });
      change(DJ_LINE, { voiceUrl: 'https://example.com/' });
      account().messages.refusals.set('+15550111', { code: 30034, message: 'unregistered' });
      account().messages.create({ from: LISTENERS, to: '+15550111', body: 'Sorry' });
      await line.pass(5);
      line.beforeRest = async ({ method, url }) => {
        if (/Accounts\/AC\w+\.json$/.test(url)) return standing('Full', 'suspended', -minutes(10));
        return method === 'POST' && url.endsWith('/Documents')
          ? { status: 500, headers: {}, body: '{}' }
          : undefined;
      };
      line.beforeFunction = async ({ url }) => {
        if (url.endsWith('/close-out')) return webAnswer(200, 'text/xml', '<Response/>');
        if (url.endsWith('/fallback-listener.xml')) return webAnswer(404, 'text/plain', 'not found');
        if (url.endsWith('/morning-tram.mp3')) return webAnswer(200, 'text/html', TRACK);
        return undefined;
      };
      await examine({ ...ENVIRONMENT, NEXT_SHOW: '→'.repeat(151) });
    });
    afterAll(() => {
      line.beforeRest = undefined;
      line.beforeFunction = undefined;
    });

    it.each<[string, RegExp, RegExp]>([
      ['credentials', /suspended/, /Billing/],
      ['clock', /60\d seconds off/, /set the clock/],
      ['Sync', /HTTP 500/, /status.twilio.com/],
      ['variables', /NEXT_SHOW with 453/, /shorten/],
      ['settings', /MAX_QUEUE_SIZE cannot be used/, /whole number/],
      ['DJ_PIN', /a row of digits/, /choose another/],
      ['functions', /not signed/, /npm run deploy/],
      ['fallbacks', /HTTP 404/, /npm run deploy/],
      ['hold music', /comes as 'text\/html'/, /replace/],
      ["listeners' number", /go to TK1/, /bind-numbers/],
      ["DJ's number", /none of the 2 numbers/, /bind-numbers/],
      ['texts', /refused 1 of the last 1/, /A2P 10DLC/],
      ['queue', /the DJ cannot take anybody/, /npm run deploy/],
    ])('finds broken: %s', (name, finding, remedy) => {
      expect(looks.get(name)).toEqual({
        name,
        state: 'broken',
        finding: expect.stringMatching(finding),
        remedy: expect.stringMatching(remedy),
      });
    });

    it('ends with 1', () => {
      expect(exitCode).toBe(1);
      line.expectQuiet();
    });
  });

  it('shows people a table, with a remedy below what an old show has left', async () => {
    const closingAt = new Date(SHOW_BEGINS - minutes(30)).toISOString();
    line.writeShow({ ...SHOW, state: 'closing', closingAt });
    const { exitCode: code, lines } = await runCommand(line, 'scripts/doctor.ts', [], ENVIRONMENT);
    const at = lines.findIndex((text) => /^broken +old shows .*never was/.test(text));
    expect(lines[at + 1]).toMatch(/^ +-> npm run close-out$/);
    expect(lines.at(-1)).toMatch(/^ok \d+ +warning \d+ +broken \d+$/);
    expect(code).toBe(1);
  });

  it('says in one line that the credentials are wrong, or that Twilio is out of reach, and looks no further', async () => {
    line.beforeRest = async () => ({ status: 401, headers: {}, body: '{"code":20003}' });
    await examine(ENVIRONMENT);
    expect([[...looks.keys()], exitCode]).toEqual([['credentials'], 1]);
    expect(looks.get('credentials')?.finding).toMatch(/ACCOUNT_SID and AUTH_TOKEN/);
    line.beforeRest = async () => ({ status: 0, headers: {}, body: '' });
    await examine(ENVIRONMENT);
    expect(looks.get('credentials')?.finding).toMatch(/cannot be reached/);
    expect(exitCode).toBe(1);
  });

  it('says besides that the SDK asks another region, where the credentials are wrong', async () => {
    line.beforeRest = undefined;
    await examine({ ...ENVIRONMENT, TWILIO_REGION: 'au1', TWILIO_EDGE: 'sydney' });
    expect([[...looks.keys()], exitCode]).toEqual([['region', 'credentials'], 1]);
    expect(looks.get('region')?.finding).toMatch(/^TWILIO_REGION \(au1\) and TWILIO_EDGE \(sydney\) are set/);
    expect(looks.get('credentials')?.finding).toMatch(/^Twilio refused .* TWILIO_REGION/);
    line.expectQuiet();
  });
});
