import { Call } from '../../../emulator/calls/call.ts';
import type { RestResponse } from '../../../emulator/rest/rest-request.ts';
import { readDrillOptions } from '../../../scripts/drill/options.ts';
import { markDrill } from '../../../scripts/drill/put-back.ts';
import { expectReady, findBoth, putBackUnfinished } from '../../../scripts/drill/ready-account.ts';
import { runDrill } from '../../../scripts/drill/run-drill.ts';
import { newShow } from '../../../src/show/show.ts';
import { DJ_LINE, DrillStage, LISTENERS, NOTHING_LEFT } from '../../support/drill-stage.ts';
import { registerEnvironment } from '../../support/registered-environment.ts';

const refusal = (status: number, code: number): RestResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ code, status, message: 'refused', more_info: '' }),
});

/** One line that says why, of whatever a drill ends with. */
async function reasonOf(work: Promise<unknown>): Promise<string> {
  const reason = await work.then(
    () => 'nothing stood in the way',
    (error: Error) => error.message,
  );
  expect(reason).not.toContain('\n');
  return reason;
}

describe('a drill', () => {
  let drill: DrillStage;
  beforeEach(async () => {
    drill = await DrillStage.open({ callers: 3 });
  });
  afterEach(() => drill.emulator.stop());
  const account = () => drill.emulator.account;
  const named = (listeners: string, dj: string) =>
    [
      { role: 'listeners', phoneNumber: listeners },
      { role: 'dj', phoneNumber: dj },
    ] as unknown as Parameters<typeof findBoth>[1];
  const readiness = async () => {
    const numbers = await findBoth(drill.stage.client, named(LISTENERS, DJ_LINE));
    return reasonOf(expectReady({ ...drill.stage, numbers }, {}));
  };

  it('finds nothing in the way of an account of two numbers that nobody uses', async () => {
    expect(await readiness()).toBe('nothing stood in the way');
  });

  it.each([
    ['a trial account', { type: 'Trial' }, /trial account.*Upgrade it/],
    ['a suspended account', { status: 'suspended' }, /is suspended/],
  ] as const)('is refused to %s', async (_what, change, words) => {
    Object.assign(account(), change);
    expect(await readiness()).toMatch(words);
    expect(drill.leftOvers()).toEqual(NOTHING_LEFT);
  });

  it('is refused while somebody is on the telephone with one of the numbers', async () => {
    drill.emulator.addNumber({ phoneNumber: '+15550107', voiceUrl: 'https://elsewhere.example/hello' });
    drill.emulator.handset('+15550111').dial(LISTENERS);
    expect(await readiness()).toMatch(/0100 is in use, by 1 calls: wait/);
  });

  it.each([
    [
      'is open',
      async () =>
        account().sync.createDocument({ uniqueName: 'radio-callin-show', data: newShow(new Date()) }),
      /is open \(environment dev\): npm run close-out/,
    ],
    [
      'has somebody waiting',
      async () => {
        const queue = account().queues.create({ friendlyName: 'radio-callin-queue', maxSize: 9 });
        const number = account().numbers.get(LISTENERS);
        if (number) queue.join(new Call({ account: account(), from: '+15550111', number }));
      },
      /1 callers wait/,
    ],
  ])('is refused while the line that the numbers lead to %s', async (_what, fill, words) => {
    const domain = 'radio-callin-0000-dev.twil.io';
    registerEnvironment(account(), { serviceName: 'radio-callin', suffix: 'dev', domain });
    const number = account().numbers.get(LISTENERS);
    if (number) number.voiceUrl = `https://${domain}/enqueue`;
    await fill();
    expect(await readiness()).toMatch(words);
  });

  it('leaves alone an environment that no drill has made', async () => {
    registerEnvironment(account(), {
      serviceName: 'radio-callin',
      suffix: 'drill',
      domain: 'x-drill.twil.io',
    });
    expect(await readiness()).toMatch(/the environment drill is there already, and no drill has made it/);
  });

  it.each([
    ['of another account', '+15550144', {}, /this account has no number --dj \+1•••0144/],
    ['without voice', DJ_LINE, { capabilities: { voice: false, sms: true } }, /cannot take calls: choose/],
  ])('is refused with a number %s', async (_what, phoneNumber, change, words) => {
    Object.assign(account().numbers.get(DJ_LINE) ?? {}, change);
    expect(await reasonOf(findBoth(drill.stage.client, named(LISTENERS, phoneNumber)))).toMatch(words);
  });

  it.each([
    ['has no permission for the country', 400, 21215, /Geo permissions.*\(21215\)/],
    ['is at its limit of calls', 400, 10004, /business profile approved.*--callers \(10004\)/],
    ['is asked too much', 429, 20429, /wait a minute.*\(20429\)/],
    ['may call verified numbers only', 400, 21219, /trial account.*\(21219\)/],
  ])(
    'says in one line what to do when the account %s, and puts everything back',
    async (_what, status, code, words) => {
      drill.beforeRest = async ({ method, url }) =>
        method === 'POST' && url.endsWith('/Calls.json') ? refusal(status, code) : undefined;
      expect(await drill.whileTimePasses(reasonOf(runDrill(drill.stage)))).toMatch(words);
      expect(drill.leftOvers()).toEqual(NOTHING_LEFT);
    },
  );

  it('says which call was never answered, and puts everything back', async () => {
    const { cloud } = drill.emulator;
    const request = cloud.request.bind(cloud);
    cloud.request = async (asked) =>
      asked.url.includes('/enqueue') && asked.body.includes('CallStatus=ringing')
        ? {
            status: 200,
            headers: { 'content-type': 'text/xml' },
            body: Buffer.from('<Response><Pause length="50"/></Response>'),
          }
        : request(asked);
    expect(await drill.whileTimePasses(reasonOf(runDrill(drill.stage)))).toMatch(
      /the call to \+1•••0100 was never answered \(no-answer\)/,
    );
    expect(drill.leftOvers()).toEqual(NOTHING_LEFT);
  });

  it('says what the debugger knows of a call that was let down: that there were too many at once', async () => {
    const { cloud, account: emulated } = drill.emulator;
    const request = cloud.request.bind(cloud);
    cloud.request = async (asked) => {
      if (!asked.url.includes('/enqueue') || !asked.body.includes('CallStatus=ringing'))
        return request(asked);
      emulated.alert({ code: 10004, level: 'error', message: 'Call concurrency limit exceeded' });
      const body = Buffer.from('<Response><Reject reason="busy"/></Response>');
      return { status: 200, headers: { 'content-type': 'text/xml' }, body };
    };
    expect(await drill.whileTimePasses(reasonOf(runDrill(drill.stage)))).toMatch(
      /business profile.*\(10004\)$/,
    );
    expect(drill.leftOvers()).toEqual(NOTHING_LEFT);
  });

  it('puts back in the next run what it could not, because Twilio was out of order', async () => {
    let isBroken = false;
    drill.beforeRest = async ({ method, url }) => {
      isBroken ||= method === 'POST' && url.endsWith('/Calls.json');
      return isBroken && method !== 'GET' ? refusal(500, 20500) : undefined;
    };
    expect(await drill.whileTimePasses(reasonOf(runDrill(drill.stage)))).toBe('refused');
    expect(drill.leftOvers()).not.toEqual(NOTHING_LEFT);
    drill.beforeRest = undefined;
    expect(await drill.whileTimePasses(putBackUnfinished(drill.stage))).toBe(true);
    expect(drill.leftOvers()).toEqual(NOTHING_LEFT);
  });
});

describe('a drill that somebody may still be at', () => {
  it.each([
    [3, ['A drill began 3 minutes ago, and somebody may be at it. Put everything back?']],
    [21, []],
  ])(
    'is put back after %i minutes, and whether it may be is asked only soon after it began',
    async (minutes, asked) => {
      const drill = await DrillStage.open({ callers: 3 });
      await markDrill(drill.stage, new Date(drill.clock.now() - minutes * 60_000));
      const questions: string[] = [];
      const ask = async (question: string) => void questions.push(question);
      expect(await drill.whileTimePasses(putBackUnfinished({ ...drill.stage, ask }))).toBe(true);
      expect([questions, drill.leftOvers()]).toEqual([asked, NOTHING_LEFT]);
      await drill.emulator.stop();
    },
  );
});

describe('the options of a drill', () => {
  const asked = { listeners: LISTENERS, dj: DJ_LINE, environment: 'drill', callers: '5' };

  it.each([
    ['one number', { dj: undefined }, /say both numbers/],
    ['the same number twice', { dj: LISTENERS }, /the same number cannot be/],
    ['what is no number', { listeners: 'the radio' }, /is no telephone number/],
    ['too few callers', { callers: '2' }, /--callers is a whole number from 3 to 8, not '2'/],
    ['a text to nobody', { textTo: 'me' }, /--text-to .* is no telephone number/],
  ])('refuse %s', (_what, change, words) => {
    expect(() => readDrillOptions({ ...asked, ...change })).toThrow(words);
  });
});
