import { join } from 'node:path';
import { FunctionsRuntime } from '../../emulator/functions/functions-runtime.ts';
import { sendHttp } from '../../emulator/functions/http-request.ts';
import { readAnswer } from '../../emulator/voice/twiml.ts';
import { Line, PIN, sidOfCall } from '../support/line.ts';
import { ASKED, answer, hang, json, OUTAGES } from '../support/outages.ts';

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
