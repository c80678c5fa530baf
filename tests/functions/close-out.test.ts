import { Line, sidOfCall } from '../support/line.ts';

describe('/close-out', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  afterEach(() => line.expectQuiet());

  it('thanks a caller by the name of the station, and offers a message and a text before the goodbye', async () => {
    const { words, verbs } = await line.ask('/close-out?show=20260306T200000Z&wait=95');
    expect(words).toMatch(
      /Thank you for calling Radio Aurora\. Press 1 .*message.* Press 2 .*text.* Goodbye\.$/,
    );
    expect(verbs.map(({ name }) => name)).toEqual(['Gather', 'Say', 'Hangup']);
    expect(verbs[0]?.attributes.action).toBe('/caller-choice?show=20260306T200000Z&wait=95');
  });

  it('says the same when nothing is known of the show or of the wait', async () => {
    const { words, verbs } = await line.ask('/close-out');
    expect(words).toContain('Thank you for calling Radio Aurora.');
    expect(verbs[0]?.attributes.action).toBe('/caller-choice');
  });

  it('asks nothing of REST, so that a hundred callers can be told at once', async () => {
    const before = line.rest.length;
    await line.askAtOnce(
      [2, 3, 4, 5, 6].map((call) => ({ path: '/close-out', parameters: { CallSid: sidOfCall(call) } })),
    );
    expect(line.rest.length).toBe(before);
  });

  it('has the same words when Twilio tells the queue as well', async () => {
    const told = await line.ask('/close-out', { QueueSid: `QU${'0'.repeat(32)}`, QueueTime: '300' });
    expect(told.words).toBe((await line.ask('/close-out')).words);
  });
});
