import { API_KEY } from '../../../scripts/emulated-account.ts';
import { ForeignApplication } from '../../support/foreign-application.ts';

const MESSAGING_SERVICE = `MG${'1'.repeat(32)}`;
const environment = { API_KEY: API_KEY.sid, API_SECRET: API_KEY.secret, MESSAGING_SERVICE };

describe("somebody else's texts about deliveries", () => {
  let texts: ForeignApplication;
  beforeEach(async () => {
    texts = await ForeignApplication.serve('delivery-updates', { voiceUrl: '/none', environment });
  }, 30_000);
  afterEach(() => texts.stop());

  async function post(path: string, to: string): Promise<number> {
    const { status } = await fetch(texts.url(path), { method: 'POST', body: new URLSearchParams({ to }) });
    return status;
  }

  it('go out by a messaging service, and come to their end by signed callbacks', async () => {
    const { messages } = texts.emulator.account;
    messages.refusals.set('+15550124', { code: 30_006, message: 'Landline' });
    expect(await post('/orders/7/dispatched', '+15550123')).toBe(201);
    expect(await post('/orders/8/dispatched', '+15550124')).toBe(201);
    await texts.pass(10);
    expect(texts.printed).toContain('+15550123: queued, sent, delivered');
    expect(texts.printed).toContain('+15550124: queued, sent, undelivered (30006)');
    expect(messages.all()).toMatchObject([
      { body: 'Order 7 is on its way.', messagingServiceSid: MESSAGING_SERVICE },
      { body: 'Order 8 is on its way.' },
    ]);
    expect([texts.emulator.account.alerts, texts.emulator.account.unsupported]).toEqual([[], []]);
  }, 60_000);

  it('are told in the log why they are refused', async () => {
    texts.emulator.account.messages.refusals.set('+15550125', {
      code: 21_610,
      message: 'Unsubscribed recipient',
    });
    expect(await post('/orders/9/dispatched', '+15550125')).toBe(422);
    expect(texts.printed).toEqual(['refused: 21610 Unsubscribed recipient']);
  }, 60_000);

  it("name in the application's own log what is not emulated", async () => {
    expect(await post('/codes', '+15550123')).toBe(503);
    expect(texts.printed).toEqual([
      expect.stringMatching(/^no code: 404 20404 not emulated: POST https:\/\/verify\.twilio\.com\/v2\//),
    ]);
    expect(texts.emulator.account.unsupported).toHaveLength(1);
  }, 60_000);
});
