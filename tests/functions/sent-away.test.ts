import { Line, sidOfCall } from '../support/line.ts';

describe('/sent-away', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  afterEach(() => line.expectQuiet());

  const known = 'show=20260306T200000Z&since=1772827200';

  it('thanks a caller who was taken out of the line, and ends the call', async () => {
    const CallSid = sidOfCall(1);
    const { verbs, words } = await line.ask(`/sent-away?as=dropped&${known}`, { CallSid });
    expect(words).toContain('Goodbye');
    expect(verbs.at(-1)?.name).toBe('Hangup');
    expect(line.recordOf(CallSid)).toMatchObject({ outcome: 'dropped', show: '20260306T200000Z' });
  });

  it('asks for a message where somebody wants one instead', async () => {
    const CallSid = sidOfCall(2);
    const { verbs } = await line.ask(`/sent-away?as=message-instead&${known}`, { CallSid });
    expect(verbs.map(({ name }) => name)).toContain('Record');
    expect(line.recordOf(CallSid)?.outcome).toBe('message-instead');
  });

  it('says the same to somebody who is blocked as to anybody else, and to what nobody has sent', async () => {
    const blocked = await line.ask(`/sent-away?as=blocked&${known}`, { CallSid: sidOfCall(3) });
    const dropped = await line.ask('/sent-away?as=%00', { CallSid: sidOfCall(4) });
    expect(blocked.words).toBe(dropped.words);
    expect(line.recordOf(sidOfCall(3))?.outcome).toBe('blocked');
  });

  it('tells them once more when it is asked twice, and records them once', async () => {
    const CallSid = sidOfCall(5);
    await line.ask(`/sent-away?as=dropped&${known}`, { CallSid });
    expect((await line.ask(`/sent-away?as=dropped&${known}`, { CallSid })).words).toContain('Goodbye');
    expect(line.factsOf(CallSid)).toHaveLength(1);
  });

  it('says goodbye though nothing can be written down', async () => {
    line.beforeRest = async () => ({ status: 500, headers: {}, body: '{}' });
    const { words } = await line.ask(`/sent-away?as=dropped&${known}`, { CallSid: sidOfCall(6) });
    expect(words).toContain('Goodbye');
    line.beforeRest = undefined;
  });
});
