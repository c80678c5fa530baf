import type { PhoneCall } from '../../../emulator/handset.ts';
import { DJ, inBridge, queueLine } from '../../support/queue-line.ts';
import { RestClient } from '../../support/rest-client.ts';
import type { TinyApp } from '../../support/tiny-app.ts';

const HELD = '<Say>thank you</Say><Pause length="20"/><Say>goodbye</Say>';
const dialling = (queue: string) =>
  `<Dial hangupOnStar="true" action="/parted"><Queue url="/notice">${queue}</Queue></Dial>`;

/** A line with a second queue, to which REST sends whoever is to come first; the DJ goes on there after each call. */
function lineWithNext(more: Parameters<typeof queueLine>[0] = {}): TinyApp {
  return queueLine({
    '/left': ({ query }) => (query.turn === '2' ? '<Say>goodbye</Say>' : HELD),
    '/back': () => '<Say>one moment</Say><Enqueue action="/left?turn=2" waitUrl="/wait">next</Enqueue>',
    '/parted': () => `<Pause length="5"/>${dialling('next')}`,
    ...more,
  });
}

function sendBack(app: TinyApp, { callSid }: PhoneCall) {
  return new RestClient(app.account).post(`/Calls/${callSid}.json`, { Url: 'https://app.example/back' });
}

describe('a caller who has been on the air', () => {
  it('can be sent to a second queue while they are held, and is taken from there', async () => {
    const app = lineWithNext();
    const { caller, dj } = await inBridge(app);
    const other = app.call('+15550112');
    dj.press('*');
    await app.pass(2);
    expect(await sendBack(app, caller)).toMatchObject({ status: 200 });
    await app.pass(1);
    expect(app.account.queues.named('next')?.members).toHaveLength(1);
    await app.pass(10);
    expect(caller.words.slice(-4)).toEqual(['thank you', 'one moment', 'please wait', 'you are on air']);
    expect(dj.heard.at(-1)).toMatchObject({ kind: 'person', text: '+15550111' });
    expect(other.words).not.toContain('you are on air');
    dj.press('*');
    await app.pass(2);
    expect(app.sentTo('/left').map(({ QueueResult }) => QueueResult)).toEqual(['bridged', 'bridged']);
  });

  it('can be sent there while still talking, and is said to have been redirected from the bridge', async () => {
    const app = lineWithNext();
    const { caller } = await inBridge(app);
    expect(await sendBack(app, caller)).toMatchObject({ status: 200 });
    await app.pass(1);
    expect(app.sentTo('/left')).toMatchObject([{ QueueResult: 'redirected-from-bridged' }]);
    expect(caller.words).not.toContain('thank you');
    expect(app.account.queues.named('next')?.members).toHaveLength(1);
  });

  it('cannot be sent anywhere once the holding is over', async () => {
    const app = lineWithNext();
    const { caller, dj } = await inBridge(app);
    dj.press('*');
    await app.pass(30);
    expect(await sendBack(app, caller)).toMatchObject({ status: 400, body: { code: 21220 } });
  });

  it('hears the action when the call of the DJ has broken off, and REST then says that it is over', async () => {
    const seen: unknown[] = [];
    const app: TinyApp = lineWithNext({
      '/left': async () => {
        const { body } = await new RestClient(app.account).get(`/Calls/${dj.callSid}.json`);
        seen.push(body.status);
        return HELD;
      },
    });
    const { caller, dj } = await inBridge(app);
    dj.hangUp();
    await app.pass(2);
    expect(seen).toEqual(['completed']);
    expect(caller.words.at(-1)).toBe('thank you');
    const back = app.call(DJ);
    await app.pass(1);
    expect(back.isOver).toBe(false);
  });
});

describe('somebody who waits', () => {
  const ASK = `<Gather input="dtmf speech" action="/told" timeout="3" speechTimeout="1" speechModel="phone_call" numDigits="1">
    <Say>your name please</Say></Gather><Pause length="9"/>`;

  it('can be asked for words, keeps the place meanwhile, and can be taken in the middle of them', async () => {
    const app = queueLine({ '/wait': () => ASK, '/told': () => '<Say>understood</Say><Pause length="9"/>' });
    const caller = app.call();
    app.call('+15550112');
    await app.pass(2);
    caller.say('Ana from Leeds');
    await app.pass(4);
    expect(app.sentTo('/told')).toMatchObject([{ SpeechResult: 'Ana from Leeds', QueuePosition: '1' }]);
    await app.pass(8);
    caller.say('I wanted to talk about the buses in our town');
    await app.pass(1);
    const dj = app.call(DJ);
    await app.pass(4);
    expect(dj.heard.at(-1)).toMatchObject({ kind: 'person', text: '+15550111' });
    expect(app.sentTo('/told')).toHaveLength(1);
    expect(app.account.unsupported).toEqual([]);
    expect(app.alertCodes).toEqual([]);
  });
});
