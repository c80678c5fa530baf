import { ForeignApplication } from '../../support/foreign-application.ts';

describe("somebody else's phone tree", () => {
  let tree: ForeignApplication;
  beforeEach(async () => {
    tree = await ForeignApplication.serve('phone-tree', { voiceUrl: '/ivr/welcome', voiceMethod: 'GET' });
  }, 30_000);
  afterEach(() => tree.stop());

  it('leads on by a key, in whichever language', async () => {
    const call = tree.call('+15550111');
    await tree.pass(1);
    call.press('3');
    await tree.pass(20);
    expect([call.isOver, call.words.at(-1)]).toEqual([true, '感谢您的来电，请稍候，我们会尽快为您服务。']);
    const [prompt] = call.heard.filter(({ text }) => text.startsWith('感谢'));
    expect(prompt?.lastsMs).toBeGreaterThan(3000);
    expect([tree.emulator.account.alerts, tree.emulator.account.unsupported]).toEqual([[], []]);
  }, 60_000);

  it('leads on by a word, and takes a message for whoever cannot be dialled', async () => {
    const call = tree.call('+15550111');
    await tree.pass(2);
    call.say('To the repairs, please.');
    await tree.pass(13);
    expect(call.words.slice(-2)).toEqual([
      'Connecting you to repairs.',
      'Nobody in repairs can take your call. Please leave a message.',
    ]);
    expect(call.heard.map(({ kind }) => kind)).toContain('tone');
    call.say('My kettle is broken.');
    call.press('#');
    await tree.pass(10);
    await tree.prints(/^a message of \d+ seconds, ended by #$/);
    const { alerts, unsupported } = tree.emulator.account;
    // The number is not dialled here, and Twilio complains of an answer without a body: both are told, and nothing else.
    expect(unsupported.map(({ callSid }) => callSid)).toEqual(unsupported.map(() => call.callSid));
    expect(unsupported.length).toBeGreaterThan(0);
    expect(alerts.map(({ code }) => code)).toEqual([11770]);
  }, 60_000);

  it('says it all again to whoever says nothing, for as long as they stay', async () => {
    const call = tree.call('+15550111');
    await tree.pass(120);
    expect(call.isOver).toBe(false);
    expect(call.words.filter((words) => words.startsWith('For sales')).length).toBeGreaterThan(8);
    call.hangUp();
    await tree.pass(1);
    expect(tree.emulator.account.unsupported).toEqual([]);
  }, 60_000);
});
