import { existsSync, readdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RestResponse } from '../../emulator/rest/rest-request.ts';
import { reasonIn } from '../../scripts/deploy/reason-in.ts';
import { EmptyAccount } from '../support/empty-account.ts';

const ENV = { STATION_NAME: `Radio "Aurora's" #1`, DJ_PIN: '482915', DJ_NUMBERS: '+15550190' };
const MINUTE = 60_000;

const refusal = (status: number): RestResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ code: 20000 + status, message: 'out of order', status }),
});

describe('npm run deploy, into an empty account,', () => {
  let account: EmptyAccount;
  let asked: string[];

  beforeAll(async () => {
    account = await EmptyAccount.open();
    account.emulator.account.observe((event) => {
      if (event.type === 'rest') asked.push(`${event.exchange.method} ${event.exchange.url}`);
    });
  });
  beforeEach(() => {
    asked = [];
  });
  afterEach(() => {
    account.beforeRest = undefined;
    const left = readdirSync(account.project.temporaryFolder);
    expect(left.filter((name) => name.startsWith('deploy-'))).toEqual([]);
    expect(account.emulator.account.unsupported).toEqual([]);
  });
  afterAll(() => account.close());

  /** Answers the first request for such a path with a failure. */
  function breakOnce(method: string, end: RegExp, status: number): void {
    let isBroken = false;
    account.beforeRest = async (request) => {
      if (isBroken || request.method !== method || !end.test(request.url)) return undefined;
      isBroken = true;
      return refusal(status);
    };
  }

  it('says all that is missing or unsafe, each with its remedy, before it asks Twilio anything', async () => {
    const { exitCode, lines } = await account.deploy({
      AUTH_TOKEN: 'short',
      DJ_PIN: '123456',
      STATION_ID: 'A B',
    });
    expect(exitCode).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^Nothing has been deployed/),
      expect.stringMatching(/^ {2}AUTH_TOKEN: set it to the 32 characters/),
      expect.stringMatching(/^ {2}STATION_ID: use up to 31/),
      expect.stringMatching(/^ {2}DJ_PIN: choose another: it is a row of digits$/),
    ]);
    expect(asked).toEqual([]);
  });

  it.each([
    ['with the wrong credentials', { AUTH_TOKEN: 'a'.repeat(32) }, {}, /refused ACCOUNT_SID and AUTH_TOKEN/],
    ['without a network', {}, { HTTP_PROXY: 'http://127.0.0.1:9' }, /cannot be reached/],
    [
      'with a PUBLIC_URL that leads elsewhere',
      { PUBLIC_URL: 'https://radio.example' },
      {},
      /PUBLIC_URL: take it out/,
    ],
  ])('changes nothing %s', async (_, env, surroundings, words) => {
    const { exitCode, lines } = await account.deploy({ ...ENV, ...env }, { surroundings });
    expect([exitCode, lines.at(-1)]).toEqual([1, expect.stringMatching(words)]);
    expect(asked.filter((request) => !request.startsWith('GET'))).toEqual([]);
  });

  describe('with the newest runtime handler of npm,', () => {
    const packageJson = () => join(account.project.folder, 'package.json');
    let shipped: string;

    beforeAll(async () => {
      shipped = await readFile(packageJson(), 'utf8');
      await writeFile(packageJson(), shipped.replace(/(runtime-handler": )"[^"]+"/, '$1"2.1.0"'));
    });
    afterAll(() => writeFile(packageJson(), shipped));

    it('says in one line what to set, before it asks Twilio anything', async () => {
      const { exitCode, lines } = await account.deploy(ENV);
      expect([exitCode, lines]).toEqual([
        1,
        [
          expect.stringMatching(/^Nothing has been deployed/),
          expect.stringMatching(/^ {2}@twilio\/runtime-handler: set it in package\.json, .*2\.0\.1.*2\.1\.0/),
        ],
      ]);
      expect(asked).toEqual([]);
    });

    it(
      'is refused by Twilio, in one clear line, when it is deployed by other means',
      async () => {
        const { exitCode, lines } = await account.deployByTwilioRun('another-line');
        expect([exitCode, reasonIn(lines.join('\n'))]).toEqual([
          1,
          expect.stringMatching(
            /^Some dependencies could not be validated\. No matching version .*@2\.1\.0\. .* \(20001\)$/,
          ),
        ]);
        expect(account.environment('dev', 'another-line')?.buildSid).toBeUndefined();
      },
      MINUTE,
    );
  });

  it(
    'leaves a deployment half done when Twilio fails in the middle, and says that it has to be run again',
    async () => {
      breakOnce('POST', /\/Deployments$/, 500);
      const { exitCode, lines } = await account.deploy(ENV);
      expect([exitCode, lines.at(-1)]).toEqual([
        1,
        expect.stringMatching(
          /^twilio-run could not deploy: out of order \(20500\)\. .*run npm run deploy again$/,
        ),
      ]);
      expect(lines).toHaveLength(2);
      expect(account.environment()?.buildSid).toBeUndefined();
      const status = await account.status();
      expect([status.exitCode, status.lines]).toEqual([
        1,
        [expect.stringMatching(/begun and never finished/)],
      ]);
    },
    MINUTE,
  );

  it(
    'finishes the second time, though Twilio asks it to slow down: the line is open and takes calls',
    async () => {
      breakOnce('POST', /\/Builds$/, 429);
      const local = { PUBLIC_URL: 'https://localhost:3000', PORT: '3000', DJ_NUMBR: '+15550191' };
      const { exitCode, lines } = await account.deploy({ ...ENV, ...local });
      const said = lines.join('\n');
      expect([exitCode, said]).toEqual([0, expect.stringContaining(`${account.url()}/enqueue`)]);
      expect(said).toContain('The line is open, with its first show');
      expect(said).toContain('npm run bind-numbers -- --listeners');
      expect(said).toMatch(/^Not sent, .*: (PORT, DJ_NUMBR|DJ_NUMBR, PORT)$/m);
      expect(said).not.toMatch(/482915|5550190/);
      expect(account.variables()).toEqual(ENV);
      const queues = account.emulator.account.queues.all();
      expect(queues.map(({ friendlyName, maxSize }) => [friendlyName, maxSize]).sort()).toEqual([
        ['radio-callin-queue', 100],
        ['radio-callin-queue-next', 5000],
      ]);
      expect(existsSync(join(account.project.folder, '.twiliodeployinfo'))).toBe(false);
    },
    MINUTE,
  );

  it('guards what is protected, and shows the world nothing but the music, the fallbacks and the sheets of the console', async () => {
    const [service] = account.emulator.account.serverless.values();
    const assets = [...(service?.assets.values() ?? [])].map(({ friendlyName }) => friendlyName);
    expect(assets.length).toBeGreaterThan(2);
    expect(
      assets.filter(
        (path) =>
          !/^\/(hold-music\/[^/]+\.mp3|console\/[a-z]+-[A-Z0-9]{8}\.(js|css)|fallback-[a-z]+\.xml)$/.test(
            path,
          ),
      ),
    ).toEqual([]);
    expect(await account.get(`${account.url()}/enqueue`)).toMatchObject({ status: 403 });
    expect(await account.get(`${account.url()}/hold-music/credits.txt`)).toMatchObject({ status: 404 });
    const { status, body } = await account.get(`${account.url()}/fallback-listener.xml`);
    expect([status, body.toString()]).toEqual([200, expect.stringContaining('<Response>')]);
  });

  it(
    'keeps the domain when it deploys again, and takes back what has been taken out',
    async () => {
      const url = account.url();
      const { folder } = account.project;
      await rm(join(folder, 'assets/fallback-listener.xml'));
      await writeFile(join(folder, 'assets/fallback-news.xml'), '<Response/>');
      await writeFile(join(folder, 'assets/secret.txt'), 'not for the world');
      const { DJ_NUMBERS: _gone, ...less } = ENV;
      const { exitCode, lines } = await account.deploy({ ...less, MAX_QUEUE_SIZE: '7', PUBLIC_URL: url });
      expect([exitCode, lines.join('\n')]).toEqual([
        0,
        expect.stringContaining('Taken out of the deployment: DJ_NUMBERS'),
      ]);
      expect(account.url()).toBe(url);
      expect(account.variables()).toEqual({ ...less, MAX_QUEUE_SIZE: '7' });
      expect(account.emulator.account.queues.all()).toMatchObject([{ maxSize: 7 }, { maxSize: 5000 }]);
      const statuses = ['fallback-listener.xml', 'secret.txt', 'fallback-news.xml'].map(async (name) => {
        const answer = await account.get(`${url}/${name}`);
        return answer.status;
      });
      expect(await Promise.all(statuses)).toEqual([404, 404, 200]);
    },
    MINUTE,
  );
});
