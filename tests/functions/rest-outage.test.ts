import { join } from 'node:path';
import { FunctionsRuntime } from '../../emulator/functions/functions-runtime.ts';
import { sendHttp } from '../../emulator/functions/http-request.ts';
import type { RestResponse } from '../../emulator/rest/rest-request.ts';
import { readAnswer } from '../../emulator/voice/twiml.ts';
import { type Answer, Line, sidOfCall } from '../support/line.ts';

const SHOW = '20260306T200000Z';
const PIN = '482915';

const hang = (line: Line) => line.clock.sleep(600_000).then(() => undefined);
const answer = (status: number, body: string, headers = {}): RestResponse => ({ status, body, headers });
const json = { 'content-type': 'application/json' };

/** What REST does to every request. */
const OUTAGES: Readonly<Record<string, (line: Line) => Promise<RestResponse | undefined>>> = {
  'never answers': hang,
  'answers after three seconds': (line) => line.clock.sleep(3000).then(() => undefined),
  'answers 500': async () => answer(500, '{"code":20500,"message":"Internal Server Error"}', json),
  'answers 503 in HTML': async () => answer(503, '<html><body>Service Unavailable</body></html>'),
  'answers 429': async () => answer(429, '{"code":20429,"message":"Too Many Requests"}', json),
  'refuses the credentials': async () => answer(401, '{"code":20003,"message":"Authenticate"}', json),
  'forbids it, naming a number': async () =>
    answer(403, '{"code":20403,"message":"not allowed for +15550172 and tel:15550172"}', json),
  'answers 200 with rubbish': async () => answer(200, '\u0000<rubbish', json),
  'answers 200 with nothing': async () => answer(200, ''),
  'answers 201 with another shape': async () => answer(201, '[1,2,3]', json),
  'answers 200 with another shape': async () => answer(200, '{"data":{"state":"closed"},"queues":7}', json),
};

const RECORDING = `RE${'b'.repeat(32)}`;
const TAKE = {
  RecordingSid: RECORDING,
  RecordingUrl: `https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/${RECORDING}`,
  RecordingDuration: '4',
};
const AT_MESSAGE = `proof=pin&pass=new&mark=001772827200000.${RECORDING}&number=1`;

const leadsTo = (path: string) => (answer: Answer) => answer.verbs.at(-1)?.text.split('?')[0] === path;
const leadsToEither = ({ verbs }: Answer) => /^\/wait-(loop|told)/.test(verbs.at(-1)?.text ?? '');
const joins = ({ verbs }: Answer) => verbs.at(-1)?.name === 'Enqueue';
const says = (words: string) => (answer: Answer) => answer.words.includes(words);
const asks = ({ verbs }: Answer) => verbs[0]?.name === 'Gather';
/** Where REST says that all went well, whatever else it says, it is believed. */
const asksUnless = (done: (answer: Answer) => boolean) => (answer: Answer) => asks(answer) || done(answer);

/** What each doorway is asked, and how its answer keeps whoever is on the line. */
const ASKED: readonly {
  path: string;
  parameters?: Record<string, string>;
  keeps: (answer: Answer) => boolean;
  /** 5 s unless given. */
  withinMs?: number;
}[] = [
  { path: '/enqueue', keeps: joins },
  { path: `/enqueue?show=${SHOW}&since=5&turn=2&why=put-back&thrown=1&next=1`, keeps: joins },
  {
    path: '/wait-loop',
    parameters: { QueuePosition: '2', QueueTime: '70' },
    keeps: ({ verbs }) => verbs.map(({ name }) => name).join() === 'Gather,Redirect',
  },
  { path: '/wait-loop?ret=1&since=5&next=1&kept=6', keeps: ({ verbs }) => verbs.length > 0 },
  { path: '/wait-told?step=name', parameters: { SpeechResult: 'Ana' }, keeps: leadsToEither },
  {
    path: '/wait-told?step=point&named=1',
    parameters: { SpeechResult: 'Buses' },
    keeps: leadsToEither,
  },
  {
    path: `/connect-notice?show=${SHOW}`,
    keeps: ({ verbs }) => verbs.map(({ name }) => name).join() === 'Say',
  },
  {
    path: '/dequeue-action',
    parameters: { QueueResult: 'error' },
    keeps: ({ verbs }) => /^\/enqueue\?.*thrown=1/.test(verbs.at(-1)?.text ?? ''),
  },
  {
    path: `/dequeue-action?show=${SHOW}&since=5&heard=6`,
    parameters: { QueueResult: 'bridged', QueueTime: '20', CallStatus: 'in-progress' },
    keeps: leadsTo('/after-air'),
  },
  {
    path: `/dequeue-action?show=${SHOW}&since=5&turn=2&why=resumed&next=1&kept=7`,
    parameters: { QueueResult: 'leave', QueueTime: '60' },
    keeps: says('Thank you for calling'),
  },
  {
    path: `/dequeue-action?show=${SHOW}&why=came-back&ret=1`,
    parameters: { QueueResult: 'leave', QueueTime: '200' },
    keeps: joins,
  },
  {
    path: `/after-air?show=${SHOW}&since=5&dj=${sidOfCall(9)}`,
    keeps: ({ verbs }) => verbs[0]?.name === 'Pause',
  },
  { path: `/back-in-line?why=put-back&show=${SHOW}&since=5&turn=2`, keeps: joins },
  { path: `/back-in-line?why=to-the-end&show=${SHOW}&since=5`, keeps: joins },
  { path: `/place-taken?show=${SHOW}&since=5`, keeps: says('your new call has your place') },
  {
    path: `/dequeue-action?show=${SHOW}`,
    parameters: { QueueResult: 'leave', QueueTime: '3600' },
    keeps: says('Thank you for waiting.'),
  },
  {
    path: `/dequeue-action?show=${SHOW}`,
    parameters: { QueueResult: 'leave', QueueTime: '200' },
    keeps: ({ verbs }) => verbs.some(({ name }) => name === 'Record'),
  },
  { path: '/wait-key?sure=1', parameters: { Digits: '2' }, keeps: ({ verbs }) => verbs[0]?.name === 'Leave' },
  { path: '/wait-key', parameters: { Digits: '1' }, keeps: leadsTo('/wait-told') },
  { path: '/wait-key', parameters: { Digits: '5' }, keeps: leadsTo('/wait-loop') },
  {
    path: `/caller-choice?show=${SHOW}&wait=40`,
    parameters: { Digits: '1' },
    keeps: ({ verbs }) => verbs.some(({ name }) => name === 'Record'),
  },
  {
    path: `/caller-choice?show=${SHOW}&wait=40`,
    parameters: { Digits: '2' },
    keeps: asksUnless(says('You will get one text')),
  },
  { path: `/message-recorded?show=${SHOW}&wait=40`, parameters: TAKE, keeps: asks },
  { path: `/message-choice?recording=${RECORDING}`, parameters: { Digits: '1' }, keeps: says('Thank you.') },
  {
    path: `/message-choice?recording=${RECORDING}`,
    parameters: { Digits: '2' },
    keeps: asksUnless(leadsTo('/message-choice')),
  },
  {
    path: `/message-choice?recording=${RECORDING}`,
    parameters: { Digits: '4' },
    keeps: asksUnless(says('thrown away')),
  },
  {
    path: '/message-saved',
    parameters: { ...TAKE, RecordingStatus: 'completed' },
    keeps: ({ verbs }) => verbs.length === 0,
  },
  { path: '/dj-dial', keeps: ({ words }) => words.includes('PIN') },
  { path: '/dj-pin?wrong=0', parameters: { Digits: PIN }, keeps: ({ words }) => words.includes('Welcome') },
  {
    path: '/dj-pin?wrong=0',
    parameters: { Digits: '1' },
    keeps: ({ verbs }) => verbs[0]?.name === 'Gather',
  },
  {
    path: '/dj-next',
    keeps: ({ verbs }) => ['Dial', 'Redirect'].includes(verbs.at(-1)?.name ?? ''),
  },
  { path: '/dj-next?fresh=1', keeps: ({ verbs }) => ['Dial', 'Redirect'].includes(verbs.at(-1)?.name ?? '') },
  {
    path: '/dj-open',
    parameters: { Digits: '1' },
    keeps: leadsTo('/dj-arrival'),
  },
  { path: '/dj-arrival', keeps: leadsTo('/dj-next') },
  { path: '/dj-chores', keeps: leadsTo('/dj-arrival'), withinMs: 8000 },
  {
    path: `/dj-next?after=air&prompt=waiting&state=open&who=${sidOfCall(88)}&dialled=1`,
    parameters: { DialBridged: 'true', DialCallStatus: 'completed', DialCallSid: sidOfCall(89) },
    keeps: ({ verbs }) => verbs[0]?.name === 'Gather' && verbs.at(-1)?.name === 'Redirect',
  },
  ...['1', '2', '3', '5', 'asked=to-the-end&4'].map((key) => ({
    path: `/dj-key?state=open&moment=wrap-up&last=${sidOfCall(88)}&who=${sidOfCall(88)}&${key}`,
    parameters: { Digits: key.slice(-1) },
    keeps: ({ verbs }: Answer) => ['Dial', 'Redirect'].includes(verbs.at(-1)?.name ?? ''),
  })),
  { path: '/dj-key?state=open&asked=break', parameters: { Digits: '3' }, keeps: leadsTo('/dj-break') },
  { path: '/dj-key?state=open&asked=last-call', parameters: { Digits: '9' }, keeps: leadsTo('/dj-next') },
  { path: '/dj-break?break=9999999999', keeps: leadsTo('/dj-break') },
  { path: '/dj-key?state=open', parameters: { Digits: '0' }, keeps: says('PIN') },
  { path: '/dj-messages?proof=pin', keeps: leadsTo('/dj-next') },
  {
    path: `/dj-message-key?${AT_MESSAGE}`,
    parameters: { Digits: '2' },
    keeps: asksUnless(leadsTo('/dj-messages')),
  },
  { path: '/dj-close-out?proof=pin', keeps: leadsTo('/dj-close-out'), withinMs: 8000 },
  { path: `/dj-close-out?closing=${SHOW}`, keeps: leadsTo('/dj-close-out'), withinMs: 8000 },
  { path: '/close-out', keeps: ({ words }) => words.includes('Goodbye') },
  { path: '/call-ended', keeps: ({ verbs }) => verbs.length === 0 },
  { path: '/call-ended?line=dj', keeps: ({ verbs }) => verbs.length === 0, withinMs: 6500 },
];

let line: Line;
beforeAll(async () => {
  line = await Line.open({ DJ_PIN: PIN, DJ_NUMBERS: '' });
});
afterAll(() => line.close());

describe.each(Object.keys(OUTAGES))('while REST %s', (outage) => {
  let lastCall = 0;
  beforeAll(async () => {
    await line.startAfresh();
    line.beforeRest = () => (OUTAGES[outage] ?? hang)(line);
  });
  // What hung is carried out at last, before the next outage.
  afterAll(() => line.pass(600));

  it.each(ASKED)(
    '$path keeps whoever is on the line, in time (%#)',
    async ({ path, parameters, keeps, withinMs = 5000 }) => {
      lastCall += 1;
      const logged = line.log.length;
      const CallSid = sidOfCall(lastCall);
      const reply = await line.ask(path, { CallSid, From: '+15550172', ...parameters });
      expect(reply.isTwiml).toBe(true);
      expect(reply.tookMs).toBeLessThanOrEqual(withinMs);
      expect({ keeps: keeps(reply), body: reply.body }).toMatchObject({ keeps: true });
      const lines = line.log.slice(logged);
      expect(lines.join('\n')).not.toMatch(/15550172|\n\s+at /);
      for (const one of lines) expect(one).toContain(CallSid);
    },
  );

  it('still lets a DJ in by PIN and connects a listener, who waited as ever', async () => {
    await line.pass(11);
    const caller = line.listener('+15550172');
    await line.pass(60);
    expect(caller.words.join(' ')).toContain('You are next.');
    const dj = line.dj('+15550173');
    await line.pass(10);
    for (const key of `${PIN}#`) dj.press(key);
    await line.pass(60);
    expect([caller.isOver, dj.isOver]).toEqual([false, false]);
    expect(caller.heard.at(-1)).toMatchObject({ kind: 'person', text: '+15550173' });
    dj.press('*');
    await line.pass(30);
    expect(caller.words.slice(-3).join(' ')).toMatch(/Thank you for calling Radio Aurora\..* Goodbye\.$/);
    expect([caller.isOver, dj.isOver]).toEqual([true, false]);
    dj.hangUp();
    await line.pass(30);
    expect(line.log.join('\n')).not.toMatch(/1555017[23]/);
    line.expectQuiet();
  });
});

describe('a record that cannot be written', () => {
  it.each([
    ['/call-ended', { CallStatus: 'completed', CallDuration: '60' }],
    ['/connect-notice', { QueueTime: '10' }],
    ['/dequeue-action', { QueueResult: 'hangup', QueueTime: '10', CallStatus: 'completed' }],
  ])('of %s is one line in the log, with the call and without the number', async (path, parameters) => {
    await line.startAfresh();
    line.beforeRest = async () => answer(500, '{"message":"cannot write +15550172"}', json);
    const logged = line.log.length;
    await line.ask(path, {
      CallSid: sidOfCall(5),
      From: '+15550172',
      ...(parameters as Record<string, string>),
    });
    const lines = line.log.slice(logged);
    expect(lines.filter((text) => text.includes('could not record the fact'))).toHaveLength(1);
    for (const text of lines) {
      expect(text).toMatch(new RegExp(`^${path} ${sidOfCall(5)}: could not `));
      expect(text).not.toContain('15550172');
    }
  });
});

describe('while nobody listens where REST should be', () => {
  const directory = join(__dirname, '../..');
  let runtime: FunctionsRuntime;
  const log: string[] = [];
  beforeAll(async () => {
    runtime = await FunctionsRuntime.start({
      directory,
      environment: {
        HTTP_PROXY: 'http://127.0.0.1:9',
        ACCOUNT_SID: `AC${'0'.repeat(32)}`,
        AUTH_TOKEN: 'secret',
        DJ_PIN: PIN,
      },
      log: (text) => log.push(text),
    });
  });
  afterAll(() => runtime.stop());

  it.each(ASKED)('$path keeps whoever is on the line (%#)', async ({ path, parameters, keeps }) => {
    const url = `http://127.0.0.1:${runtime.port}${path}`;
    const form = { CallSid: sidOfCall(1), From: '+15550172', To: '+15550100', ...parameters };
    const response = await sendHttp({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
    const parsed = readAnswer(response, url);
    const verbs = parsed.ok ? parsed.verbs : [];
    const said = verbs.flatMap((verb) => [verb, ...verb.children]).filter(({ name }) => name === 'Say');
    const words = said.map(({ text }) => text).join(' ');
    const body = response.body.toString();
    const reply = { status: response.status, body, isTwiml: parsed.ok, verbs, words, tookMs: 0 };
    expect({ keeps: keeps(reply), body }).toMatchObject({ keeps: true });
    expect(log.join('\n')).not.toContain('15550172');
  });
});
