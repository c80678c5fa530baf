import type { EmulatorEvent } from '../../../emulator/events.ts';
import { Handset } from '../../../emulator/handset.ts';
import { TinyApp } from '../../support/tiny-app.ts';

describe('a telephone', () => {
  it('has twelve keys', async () => {
    const app = new TinyApp({ '/start': () => '<Pause length="9"/>' });
    const call = app.call();
    for (const key of '0123456789*#') expect(() => call.press(key)).not.toThrow();
    for (const key of ['', 'A', '12', '+']) expect(() => call.press(key)).toThrow(/has no key/);
  });

  it('cannot dial a number that nobody owns', () => {
    const { account } = new TinyApp({});
    expect(() => new Handset(account, '+15550111').dial('+15550199')).toThrow(
      /does not belong to the account/,
    );
  });

  it('hangs up once', async () => {
    const app = new TinyApp({
      '/start': () => '<Pause length="1"/><Pause length="9"/>',
      '/status': () => '',
    });
    const call = app.call();
    await app.pass(2);
    call.hangUp();
    call.hangUp();
    await app.pass(1);
    expect(call.status).toBe('completed');
    expect(app.sentTo('/status')).toHaveLength(1);
  });

  it('lets the world watch what happens, in order', async () => {
    const app = new TinyApp({
      '/start': () => '<Gather numDigits="1" action="/key"/>',
      '/key': () => '<Say>thanks</Say>',
    });
    const events: EmulatorEvent[] = [];
    const stop = app.account.observe((event) => events.push(event));
    const call = app.call();
    await app.pass(1);
    call.press('1');
    await app.pass(1);
    stop();
    app.call();
    const told = events.map((event) => `${event.type} ${'status' in event ? event.status : ''}`.trim());
    expect(told).toEqual([
      'call ringing',
      'heard',
      'webhook',
      'call in-progress',
      'key',
      'webhook',
      'heard',
      'call completed',
    ]);
    expect(events[4]).toMatchObject({ type: 'key', digit: '1', used: true, callSid: call.callSid });
  });
});
