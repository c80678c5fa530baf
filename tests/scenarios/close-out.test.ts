import type { PhoneCall } from '../../emulator/handset.ts';
import { type CommandResult, runOnEmulator } from '../../scripts/rehearsal/command-on-emulator.ts';
import { Line } from '../support/line.ts';
import { outcomeIn } from '../support/receipt-of.ts';

const OUR_QUEUE = 'radio-callin-queue';
const GOODBYE = 'Our show has come to its end, and we could not get to everyone.';
const refused = (status: number, body = '{}') => ({
  status,
  headers: { 'content-type': 'application/json' },
  body,
});

/** A list of the Serverless API. */
const listOf = (key: string, items: readonly object[]) =>
  refused(200, JSON.stringify({ [key]: items, meta: { key, next_page_url: null } }));

/** Runs the command as a person does; `after` seconds of the virtual clock it has to have ended. */
async function closeOut(
  line: Line,
  args: string[] = [],
  environment = {},
  after = 60,
): Promise<CommandResult> {
  const PUBLIC_URL = `https://${line.emulator.cloud.domain}`;
  const result = runOnEmulator(line.emulator, {
    script: 'scripts/close-out.ts',
    args,
    environment: { PUBLIC_URL, ...environment },
  });
  await line.pass(after);
  return result;
}

async function inLine(line: Line, ...numbers: string[]): Promise<PhoneCall[]> {
  const calls = numbers.map((number) => line.listener(number));
  await line.pass(40);
  return calls;
}

const goodbyes = (call: PhoneCall) => call.words.filter((words) => words.includes(GOODBYE));

const queueNames = (line: Line) => line.emulator.account.queues.all().map(({ friendlyName }) => friendlyName);

describe('npm run close-out at the end of a show', () => {
  let line: Line;
  let calls: PhoneCall[];
  const others = [
    ...['radio-callin-queue-2', 'radio-callin-queu', 'Radio-Callin-Queue', ' radio-callin-queue'],
    ...Array.from({ length: 1100 }, (_, index) => `other-${index}`),
  ];
  beforeAll(async () => {
    line = await Line.open();
    for (const friendlyName of others) line.emulator.account.queues.create({ friendlyName, maxSize: 100 });
    calls = await inLine(line, '+15550301', '+15550302', '+15550303');
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    line.expectQuiet();
  });

  it('changes nothing with --dry-run, and says what would happen', async () => {
    const asked = line.rest.length;
    const { exitCode, lines } = await closeOut(line, ['--dry-run'], { PUBLIC_URL: '' }, 5);
    expect(exitCode).toBe(0);
    const words = lines.join('\n');
    expect(words).toMatch(/nothing has been changed.*goodbye to 3 who wait/s);
    for (const name of [OUR_QUEUE, `${OUR_QUEUE}-next`])
      expect(words).toContain(`delete the queue '${name}'`);
    expect(line.rest.slice(asked).filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(calls.map(({ isOver }) => isOver)).toEqual([false, false, false]);
    expect(line.show?.state).toBe('open');
  });

  it('lets everybody go with thanks, the late caller too, and deletes this queue and no other', async () => {
    const [first, second, third] = calls as [PhoneCall, PhoneCall, PhoneCall];
    line.beforeRest = async ({ method, url }) => {
      if (method === 'POST' && url.includes(`/Members/${second.callSid}`)) second.hangUp();
      return undefined;
    };
    const inWelcome = line.listener('+15550304');
    await line.pass(1);
    const result = closeOut(line, [], {}, 45);
    const { exitCode, lines } = await result;
    const receipt = lines.join('\n');
    expect(receipt).toMatch(/told goodbye 3 {3}gone already 1 {3}failed 0/);
    expect(receipt).toContain(`queues '${OUR_QUEUE}' and '${OUR_QUEUE}-next': deleted`);
    expect(receipt).not.toMatch(/155503/);
    expect(exitCode).toBe(0);
    for (const call of [first, third, inWelcome]) {
      expect(goodbyes(call)).toHaveLength(1);
      expect(call.words.join(' ')).toContain('Thank you for calling Radio Aurora.');
      expect(call.isOver).toBe(true);
      expect(outcomeIn(line, call.callSid)).toBe('told goodbye');
    }
    expect(receipt).toContain(`${first.callSid}  +1•••0301  waited`);
    expect(outcomeIn(line, second.callSid)).toBe('gone already');
    expect(line.recordOf(second.callSid)?.outcome).toBe('gave-up');
    expect(queueNames(line)).toEqual(others);
    expect(line.show?.state).toBe('closed');
  });

  it('turns away whoever calls afterwards', async () => {
    const call = line.listener('+15550305');
    await line.pass(30);
    expect(call.words.join(' ')).toMatch(/line (is|has) closed/);
    expect(queueNames(line)).toEqual(others);
  });

  it('says that it is done already when it is run again', async () => {
    const { exitCode, lines } = await closeOut(line);
    expect(exitCode).toBe(0);
    expect(lines.at(-1)).toContain('there was none');
    expect(lines.join('\n')).toMatch(/told goodbye 3 {3}gone already 1 {3}failed 0/);
    expect(queueNames(line)).toEqual(others);
  });
});

describe.each([
  ['as expected', {}],
  [
    'with other statuses',
    { goneMemberStatus: 400, deleteNonEmptyQueueStatus: 409, redirectOrder: 'target-first' },
  ],
])('npm run close-out when Twilio answers %s', (_, switches) => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open({ STATION_NAME: 'Radio Aurora' }, switches);
  });
  afterAll(() => line.close());

  it('lets the pair on the air talk on, and goes on when a caller cannot be told at first', async () => {
    const dj = line.dj();
    const [onAir] = (await inLine(line, '+15550311')) as [PhoneCall];
    const [stuck, other, quitter] = (await inLine(line, '+15550312', '+15550313', '+15550314')) as [
      PhoneCall,
      PhoneCall,
      PhoneCall,
    ];
    let failures = 2;
    line.beforeRest = async ({ method, url }) => {
      if (method !== 'POST') return undefined;
      if (url.includes(`/Members/${quitter.callSid}`)) quitter.hangUp();
      return url.includes(`/Members/${stuck.callSid}`) && failures-- > 0 ? refused(500) : undefined;
    };
    const { exitCode, lines } = await closeOut(line);
    expect(lines.join('\n')).toMatch(/told goodbye 2 {3}gone already 1 {3}failed 0/);
    expect(exitCode).toBe(0);
    expect([stuck, other].map((call) => goodbyes(call).length)).toEqual([1, 1]);
    expect([onAir.isOver, dj.isOver]).toEqual([false, false]);
    dj.press('*');
    await line.pass(20);
    expect(dj.words.at(-1)).toBe('The line is closed. Press 1 to open it.');
    dj.hangUp();
    await line.pass(5);
    expect(line.recordOf(onAir.callSid)?.outcome).toBe('aired');
    expect(queueNames(line)).toEqual([]);
    line.expectQuiet();
  });
});

describe('npm run close-out without a PUBLIC_URL', () => {
  it('sends everybody to the deployment that is named after the station', async () => {
    await Line.during({}, {}, async (line) => {
      const [call] = (await inLine(line, '+15550341')) as [PhoneCall];
      const environment = { domain_suffix: 'dev', domain_name: line.emulator.cloud.domain };
      line.beforeRest = async ({ url }) => {
        if (url.includes('/Environments')) return listOf('environments', [environment]);
        const services = ['other', 'radio-callin'].map((unique_name) => ({
          sid: `ZS${unique_name}`,
          unique_name,
        }));
        return url.includes('serverless.twilio.com') ? listOf('services', services) : undefined;
      };
      expect((await closeOut(line, [], { PUBLIC_URL: '' })).exitCode).toBe(0);
      expect(goodbyes(call)).toHaveLength(1);
      line.expectQuiet();
    });
  });
});

describe('npm run close-out that cannot do its work', () => {
  let line: Line;
  let calls: PhoneCall[];
  beforeAll(async () => {
    line = await Line.open();
    calls = await inLine(line, '+15550331');
  });
  afterAll(() => line.close());
  afterEach(() => {
    line.beforeRest = undefined;
    expect(line.show?.state).toBe('open');
    expect(calls.map(({ isOver }) => isOver)).toEqual([false]);
  });

  it.each([
    [
      'has no PUBLIC_URL and finds no deployment',
      { PUBLIC_URL: '' },
      listOf('services', []),
      /set PUBLIC_URL/,
    ],
    ['finds a refusal without a word', {}, refused(500), /HTTP 500/],
    ['has the wrong credentials', {}, refused(401, '{"code":20003}'), /ACCOUNT_SID and AUTH_TOKEN/],
    [
      'finds Twilio out of order',
      {},
      refused(500, '{"code":20500,"message":"Internal Server Error"}'),
      /Internal Server Error/,
    ],
    ['finds a page of somebody else', {}, refused(503, '<html>\n  at Somewhere</html>'), /./],
    [
      'is given a PUBLIC_URL that is none',
      { PUBLIC_URL: 'radio.example' },
      undefined,
      /^PUBLIC_URL cannot be used/,
    ],
    ['is given a QUEUE_NAME that is none', { QUEUE_NAME: 'A B' }, undefined, /^QUEUE_NAME cannot be used/],
  ])('says so in one line when it %s, and changes nothing', async (_, environment, answer, words) => {
    line.beforeRest = async () => answer;
    const { exitCode, lines } = await closeOut(line, [], environment);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(words);
    expect(lines[0]).not.toMatch(/^\s*at /);
    expect(exitCode).toBe(1);
  });

  it('refuses an option that it does not have, in one line', async () => {
    const { exitCode, lines } = await closeOut(line, ['--dryrun'], {}, 5);
    expect(lines).toHaveLength(1);
    expect(exitCode).toBe(1);
  });
});
