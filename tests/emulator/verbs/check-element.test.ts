import { TinyApp } from '../../support/tiny-app.ts';

async function running(verbs: string) {
  const app = new TinyApp({ '/start': () => `${verbs}<Say>and on</Say>`, '/key': () => '' });
  app.account.queues.create({ friendlyName: 'line', maxSize: 1 });
  const call = app.call();
  await app.pass(5000);
  return { app, call, levels: app.account.alerts.map(({ level }) => level) };
}

describe('the debugger', () => {
  it.each([
    ['<Pause length="0"/>', 13910],
    ['<Pause length="1.5"/>', 13910],
    ['<Say loop="-1">a</Say>', 13510],
    ['<Say voice="robot">a</Say>', 13511],
    ['<Gather timeout="auto"/>', 13313],
    ['<Gather numDigits="0"/>', 13314],
    ['<Gather finishOnKey="12"/>', 13310],
    ['<Gather method="PUT"/>', 13312],
    ['<Gather actionOnEmptyResult="yes"/>', 13338],
    ['<Gather input="voice"/>', 12200],
    ['<Gather input="speech" speechTimeout="0"/>', 13327],
    [`<Gather input="speech" hints="${'a,'.repeat(500)}b"/>`, 13330],
    [`<Gather input="speech" hints="${'a'.repeat(101)}"/>`, 13330],
    ['<Gather><Record/></Gather>', 13320],
    ['<Record timeout="soon"/>', 13611],
    ['<Record maxLength="20000"/>', 13612],
    ['<Record finishOnKey="x"/>', 13613],
    ['<Record method="PUT"/>', 13610],
    ['<Record playBeep="1"/>', 13616],
    ['<Dial timeout="601"><Queue>line</Queue></Dial>', 13212],
    ['<Dial hangupOnStar="1"><Queue>line</Queue></Dial>', 13213],
    ['<Dial timeLimit="0"><Queue>line</Queue></Dial>', 13216],
    ['<Dial answerOnBridge="1"><Queue>line</Queue></Dial>', 13219],
    ['<Dial method="PUT"><Queue>line</Queue></Dial>', 13210],
    ['<Shout>hello</Shout>', 12200],
    ['<say>hello</say>', 12200],
    ['<Say Loop="2">a</Say>', 12200],
    ['<Pause><Say>a</Say></Pause>', 12200],
  ])('warns of %s, and the call goes on', async (verbs, code) => {
    const { app, call, levels } = await running(verbs);
    expect(app.alertCodes).toEqual([code]);
    expect(levels).toEqual(['warning']);
    expect(call.words.at(-1)).toBe('and on');
    expect(app.account.unsupported).toEqual([]);
  });

  it.each([
    ['<Dial><Queue method="PUT">line</Queue></Dial>', 14210],
    ['<Enqueue method="PUT">none</Enqueue>', 14201],
    ['<Enqueue waitUrlMethod="PUT">none</Enqueue>', 14206],
  ])('has an error of %s', async (verbs, code) => {
    const { app, levels } = await running(verbs);
    expect(app.alertCodes).toEqual([code]);
    expect(levels).toEqual(['error']);
  });

  it('lets a value that is not valid count for nothing, so that the default holds', async () => {
    const { call } = await running('<Say loop="many">once</Say><Pause length="nine"/>');
    expect(call.words).toEqual(['once', 'and on']);
    expect(call.heard.find(({ kind }) => kind === 'silence')?.lastsMs).toBe(1000);
  });

  it('has nothing to say of what is right', async () => {
    const { app } = await running(
      '<Say loop="2" voice="Polly.Amy-Neural" language="en-GB">a</Say><Gather timeout="1" finishOnKey="" numDigits="1"/>' +
        `<Gather input="speech" hints="${'a'.repeat(100)}${',b'.repeat(499)}" speechTimeout="1" speechModel="deepgram_nova-3"/>` +
        '<Dial method="get" timeout="600" timeLimit="1" hangupOnStar="false"><Queue method="post">none</Queue></Dial>',
    );
    expect(app.account.alerts).toEqual([]);
    expect(app.account.unsupported).toEqual([]);
  });
});

describe('what Twilio knows and the emulator does not', () => {
  it.each([
    '<Sms>hello</Sms>',
    '<Connect/>',
    '<Dial><Queue reservationSid="WR">line</Queue></Dial>',
    '<Enqueue workflowSid="WW"><Task>{}</Task></Enqueue>',
    '<Record recordingConfigurationId="x"/>',
    '<Start><Siprec connectorName="x"/></Start>',
    '<Gather input="speech" partialResultCallback="/key"/>',
  ])('is a fault, never silence: %s', async (verbs) => {
    const { app } = await running(verbs);
    expect(app.account.unsupported[0]?.message).toMatch(/is not emulated \(https:\/\/app\.example\/start\)/);
  });
});
