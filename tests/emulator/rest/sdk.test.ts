import type { Twilio } from 'twilio';
import { EmulatedAccount, LISTENER, STATION } from '../../support/emulated-account.ts';
import type { SdkProcess } from '../../support/sdk-process.ts';
import { openSdkSession, type SdkSession } from '../../support/sdk-session.ts';

describe('the unmodified SDK, through the proxy,', () => {
  let emulated: EmulatedAccount;
  let session: SdkSession;
  let sdk: SdkProcess;

  beforeAll(async () => {
    emulated = new EmulatedAccount();
    session = await openSdkSession(emulated.account);
    sdk = session.sdk;
  });

  afterAll(() => session.close());

  it('creates, lists, fetches, updates and deletes a queue', async () => {
    const { sid } = await sdk.run((client) => client.queues.create({ friendlyName: 'line', maxSize: 5 }));
    const update = (client: Twilio, queue: string) => client.queues(queue).update({ maxSize: 6 });
    expect(await sdk.run(update, sid)).toMatchObject({ friendlyName: 'line', maxSize: 6, currentSize: 0 });
    const fetched = await sdk.run((client, queue: string) => client.queues(queue).fetch(), sid);
    expect(fetched).toMatchObject({ dateCreated: '2026-03-06T20:00:00.000Z' });
    expect(await sdk.run((client) => client.queues.list())).toHaveLength(1);
    expect(await sdk.run((client, queue: string) => client.queues(queue).remove(), sid)).toBe(true);
    expect(emulated.account.queues.all()).toEqual([]);
  });

  it('follows the pages of a list to its end, or to the limit', async () => {
    const { queues } = emulated.account;
    const made = Array.from({ length: 7 }, (_, index) =>
      queues.create({ friendlyName: `page ${index}`, maxSize: 10 }),
    );
    const all = await sdk.run((client) => client.queues.list({ pageSize: 3 }));
    expect(all.map(({ friendlyName }) => friendlyName)).toEqual(made.map(({ friendlyName }) => friendlyName));
    expect(await sdk.run((client) => client.queues.list({ pageSize: 3, limit: 4 }))).toHaveLength(4);
    for (const { sid } of made) queues.delete(sid);
  });

  it('dequeues a member once', async () => {
    const { account } = emulated;
    const queue = account.queues.create({ friendlyName: 'members', maxSize: 10 });
    const call = emulated.waitingCall(queue);
    const given = { queue: queue.sid, call: call.sid };
    const members = await sdk.run((client, at: string) => client.queues(at).members.list(), queue.sid);
    expect(members).toMatchObject([{ callSid: call.sid, position: 1, waitTime: 0 }]);
    const front = await sdk.run(
      (client, at: string) => client.queues(at).members('Front').fetch(),
      queue.sid,
    );
    expect(front).toMatchObject({ callSid: call.sid });
    const dequeue = (client: Twilio, at: typeof given) =>
      client.queues(at.queue).members(at.call).update({ url: 'https://example.com/close-out' });
    expect(await sdk.run(dequeue, given)).toMatchObject({ callSid: call.sid, queueSid: queue.sid });
    await expect(sdk.run(dequeue, given)).rejects.toMatchObject({ status: 404, code: 20404 });
    account.queues.delete(queue.sid);
  });

  it('finds, redirects and ends calls', async () => {
    const call = emulated.call();
    call.answer();
    const found = await sdk.run((client, from: string) => client.calls.list({ from, limit: 1 }), LISTENER);
    expect(found).toMatchObject([{ sid: call.sid, to: STATION, status: 'in-progress' }]);
    const since = (client: Twilio) => client.calls.list({ startTimeAfter: new Date('2026-03-06T20:00:01Z') });
    expect(await sdk.run(since)).toEqual([]);
    const redirect = (client: Twilio, sid: string) =>
      client.calls(sid).update({ twiml: '<Response><Hangup/></Response>' });
    expect(await sdk.run(redirect, call.sid)).toMatchObject({ status: 'in-progress' });
    const end = (client: Twilio, sid: string) => client.calls(sid).update({ status: 'completed' });
    expect(await sdk.run(end, call.sid)).toMatchObject({ status: 'completed' });
    await expect(sdk.run(redirect, call.sid)).rejects.toMatchObject({
      status: 400,
      code: 21220,
      message: 'Call is not in-progress. Cannot redirect.',
      moreInfo: 'https://www.twilio.com/docs/errors/21220',
    });
    expect(await sdk.run((client, sid: string) => client.calls(sid).fetch(), call.sid)).toMatchObject({
      duration: '0',
    });
  });

  it('sends, lists, redacts and deletes a text', async () => {
    const text = { to: LISTENER, from: STATION, body: 'Sorry that you had to wait.' };
    const sent = await sdk.run((client, given: typeof text) => client.messages.create(given), text);
    expect(sent).toMatchObject({ status: 'queued', body: text.body, numSegments: '1', errorCode: null });
    await emulated.clock.advance(2000);
    expect(await sdk.run((client) => client.messages.list())).toMatchObject([
      { sid: sent.sid, status: 'delivered' },
    ]);
    const redacted = await sdk.run(
      (client, sid: string) => client.messages(sid).update({ body: '' }),
      sent.sid,
    );
    expect(redacted.body).toBe('');
    expect(await sdk.run((client, sid: string) => client.messages(sid).remove(), sent.sid)).toBe(true);
    const fetch = (client: Twilio, sid: string) => client.messages(sid).fetch();
    await expect(sdk.run(fetch, sent.sid)).rejects.toMatchObject({ status: 404, code: 20404 });
  });

  it('hears why a text is refused', async () => {
    emulated.account.messages.refusals.set('+15550124', { code: 21614, message: 'Not a mobile number' });
    const send = (client: Twilio, from: string) =>
      client.messages.create({ to: '+15550124', from, body: 'hello' });
    await expect(sdk.run(send, STATION)).rejects.toMatchObject({ status: 400, code: 21614 });
  });

  it('creates, updates, lists and deletes Sync documents, each at its revision', async () => {
    const create = (client: Twilio) =>
      client.sync.v1
        .services('default')
        .documents.create({ uniqueName: 'show', data: { state: 'open' }, ttl: 60 });
    expect(await sdk.run(create)).toMatchObject({ revision: '0', data: { state: 'open' } });
    await expect(sdk.run(create)).rejects.toMatchObject({ status: 409, code: 54301 });
    const close = (client: Twilio) =>
      client.sync.v1
        .services('default')
        .documents('show')
        .update({ data: { state: 'closed' }, ifMatch: '0' });
    expect(await sdk.run(close)).toMatchObject({ data: { state: 'closed' } });
    await expect(sdk.run(close)).rejects.toMatchObject({ status: 412, code: 54103 });
    expect(await sdk.run((client) => client.sync.v1.services('default').documents.list())).toHaveLength(1);
    expect(await sdk.run((client) => client.sync.v1.services('default').documents('show').remove())).toBe(
      true,
    );
    const fetch = (client: Twilio) => client.sync.v1.services('default').documents('show').fetch();
    await expect(sdk.run(fetch)).rejects.toMatchObject({ status: 404 });
  });

  it('creates, updates, lists and deletes the items of a Sync map', async () => {
    const create = (client: Twilio) =>
      client.sync.v1.services('default').syncMaps.create({ uniqueName: 'calls' });
    expect(await sdk.run(create)).toMatchObject({ uniqueName: 'calls' });
    const add = (client: Twilio, key: string) =>
      client.sync.v1
        .services('default')
        .syncMaps('calls')
        .syncMapItems.create({ key, data: { wait: 31 } });
    for (const key of ['c', 'a', 'b']) await sdk.run(add, key);
    await expect(sdk.run(add, 'a')).rejects.toMatchObject({ status: 409, code: 54208 });
    const list = (client: Twilio) =>
      client.sync.v1.services('default').syncMaps('calls').syncMapItems.list({ order: 'desc', pageSize: 2 });
    expect((await sdk.run(list)).map(({ key }) => key)).toEqual(['c', 'b', 'a']);
    const change = (client: Twilio) =>
      client.sync.v1
        .services('default')
        .syncMaps('calls')
        .syncMapItems('a')
        .update({ data: {}, ifMatch: '0' });
    expect(await sdk.run(change)).toMatchObject({ key: 'a', data: {} });
    const remove = (client: Twilio) =>
      client.sync.v1.services('default').syncMaps('calls').syncMapItems('a').remove({ ifMatch: '0' });
    await expect(sdk.run(remove)).rejects.toMatchObject({ status: 412, code: 54205 });
    expect(await sdk.run((client) => client.sync.v1.services('default').syncMaps('calls').remove())).toBe(
      true,
    );
  });

  it('has made no request that the emulator did not know', () => {
    expect(emulated.account.unsupported).toEqual([]);
    expect(emulated.account.alerts).toEqual([]);
  });
});
