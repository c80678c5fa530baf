import { queueLine } from '../../support/queue-line.ts';
import { response } from '../../support/tiny-app.ts';

describe('a wait document', () => {
  it.each([
    '<Dial><Queue>other</Queue></Dial>',
    '<Record/>',
    '<Enqueue>other</Enqueue>',
    '<Reject/>',
    '<Sms>hi</Sms>',
  ])('may not have %s: the caller leaves with an error and hears the action', async (verb) => {
    const app = queueLine({ '/wait': () => `<Say>please wait</Say>${verb}` });
    const caller = app.call();
    await app.pass(5);
    expect(app.sentTo('/left')).toMatchObject([{ QueueResult: 'error' }]);
    expect(app.alertCodes).toContain(12200);
    expect(caller.words).toEqual(['please wait', 'goodbye']);
  });

  it('may lead to other documents, after which the caller is back at the first', async () => {
    const app = queueLine({
      '/wait': () => '<Say>first</Say><Redirect>/wait-more?round=2</Redirect>',
      '/wait-more': () => '<Say>second</Say><Pause length="5"/>',
    });
    const caller = app.call();
    await app.pass(8);
    expect(caller.words).toEqual(['first', 'second', 'first', 'second']);
    expect(app.sentTo('/wait-more')[1]).toMatchObject({ QueuePosition: '1', QueueTime: '6' });
  });

  it('may gather a key, whose document is part of the waiting', async () => {
    const app = queueLine({
      '/wait': () =>
        '<Gather numDigits="1" action="/key"><Say>press any key to leave</Say></Gather><Pause length="9"/>',
      '/key': () => '<Say>as you like</Say><Leave/>',
    });
    const caller = app.call();
    await app.pass(1);
    caller.press('5');
    await app.pass(5);
    expect(app.sentTo('/key')).toMatchObject([{ Digits: '5', QueuePosition: '1' }]);
    expect(app.sentTo('/left')).toMatchObject([{ QueueResult: 'leave' }]);
    expect(caller.words).toEqual(['press any key to leave', 'as you like', 'goodbye']);
  });

  it('without an action gathers to itself, now with the key', async () => {
    const app = queueLine({
      '/wait': ({ parameters }) => (parameters.Digits ? '<Leave/>' : '<Gather numDigits="1"/>'),
    });
    const caller = app.call();
    await app.pass(1);
    caller.press('7');
    await app.pass(1);
    expect(app.sentTo('/left')).toMatchObject([{ QueueResult: 'leave' }]);
  });

  it('is broken off in the middle of a word when the caller is picked up', async () => {
    const app = queueLine({ '/wait': () => '<Pause length="3000"/>' });
    const caller = app.call();
    await app.pass(100);
    app.call('+15550190');
    await app.pass(1);
    expect(caller.words).toEqual(['you are on air']);
    expect(app.sentTo('/wait')).toHaveLength(1);
  });

  it('that cannot be fetched is an error, told to the action', async () => {
    const app = queueLine({ '/wait': () => response('text/plain', '', 503) });
    const caller = app.call();
    await app.pass(5);
    expect(app.alertCodes).toEqual([11200]);
    expect(app.sentTo('/left')).toMatchObject([{ QueueResult: 'error', QueueTime: '0' }]);
    expect(caller.words).toEqual(['goodbye']);
  });
});

describe('a whisper document', () => {
  it.each(['<Gather/>', '<Hangup/>', '<Leave/>', '<Record/>', '<Dial><Queue>line</Queue></Dial>'])(
    'may not have %s: the two are not connected, and both hear their actions',
    async (verb) => {
      const app = queueLine({ '/notice': () => `<Say>you are on air</Say>${verb}` });
      const caller = app.call();
      await app.pass(1);
      const dj = app.call('+15550190');
      await app.pass(10);
      expect(app.alertCodes).toEqual([12200]);
      expect(app.sentTo('/left')).toMatchObject([{ QueueResult: 'error' }]);
      expect(app.sentTo('/parted')).toMatchObject([{ DialBridged: 'false' }]);
      expect(caller.words.at(-1)).toBe('goodbye');
      expect(dj.words).toEqual(['next please']);
    },
  );

  it('may play, pause and lead to another, and is told who has picked up whom', async () => {
    const app = queueLine({
      '/notice': () => '<Pause/><Redirect>/notice-more</Redirect>',
      '/notice-more': () => '<Say>now</Say>',
    });
    const caller = app.call();
    await app.pass(1);
    const dj = app.call('+15550190');
    await app.pass(10);
    const told = {
      CallSid: caller.callSid,
      DequeingCallSid: dj.callSid,
      QueueTime: '1',
      QueueSid: expect.any(String),
    };
    expect(app.sentTo('/notice')).toMatchObject([told]);
    expect(app.sentTo('/notice-more')).toMatchObject([told]);
    expect(dj.heard.at(-1)).toMatchObject({ kind: 'person', text: '+15550111' });
  });

  it('is not needed', async () => {
    const app = queueLine({
      '/start': ({ parameters }) => QUIET[parameters.From ?? ''] ?? '<Enqueue>line</Enqueue>',
    });
    app.call();
    await app.pass(1);
    const dj = app.call('+15550190');
    await app.pass(0);
    expect(dj.heard.at(-1)).toMatchObject({ kind: 'person' });
  });
});

const QUIET: Record<string, string> = { '+15550190': '<Dial><Queue>line</Queue></Dial>' };
