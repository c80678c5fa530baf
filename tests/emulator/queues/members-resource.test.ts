import type { Switches } from '../../../emulator/switches.ts';
import { EmulatedAccount } from '../../support/emulated-account.ts';
import { RestClient } from '../../support/rest-client.ts';

const CLOSE_OUT = 'https://example.com/close-out';

function lineOfTwo(switches: Partial<Switches> = {}) {
  const emulated = new EmulatedAccount(switches);
  const queue = emulated.account.queues.create({ friendlyName: 'line', maxSize: 10 });
  const first = emulated.waitingCall(queue, '+15550111');
  const second = emulated.waitingCall(queue, '+15550112');
  const members = `/Queues/${queue.sid}/Members`;
  return { ...emulated, emulated, rest: new RestClient(emulated.account), queue, first, second, members };
}

describe('the Members resource', () => {
  it('lists who waits, the front first', async () => {
    const { rest, clock, account, queue, first, second, members } = lineOfTwo();
    await clock.advance(7_000);
    const { body } = await rest.get(`${members}.json`);
    const front = {
      call_sid: first.sid,
      queue_sid: queue.sid,
      position: 1,
      wait_time: 7,
      date_enqueued: 'Fri, 06 Mar 2026 20:00:00 +0000',
      uri: `/2010-04-01/Accounts/${account.accountSid}${members}/${first.sid}.json`,
    };
    const next = expect.objectContaining({ call_sid: second.sid, position: 2 });
    expect(body.queue_members).toEqual([front, next]);
  });

  it('fetches a member by its call, and the first in line as Front', async () => {
    const { rest, first, second, members } = lineOfTwo();
    expect((await rest.get(`${members}/${second.sid}.json`)).body.position).toBe(2);
    expect((await rest.get(`${members}/Front.json`)).body.call_sid).toBe(first.sid);
  });

  it('sends the call to the Url and answers with the member as it was', async () => {
    const { rest, second, members, queue } = lineOfTwo();
    const answer = await rest.post(`${members}/${second.sid}.json`, { Url: CLOSE_OUT, Method: 'GET' });
    expect(answer).toMatchObject({ status: 200, body: { call_sid: second.sid, position: 2 } });
    expect(queue.memberOf(second.sid)).toBeUndefined();
    expect(second.broken.reason.interruption).toEqual({
      kind: 'redirect',
      by: 'member-update',
      to: { kind: 'url', url: CLOSE_OUT, method: 'GET' },
    });
  });

  it.each([{}, { Url: '/close-out' }, { Url: 'close out' }, { Url: 'ftp://example.com/' }])(
    'leaves the call where it is when the Url is not absolute: %j',
    async (form: Record<string, string>) => {
      const { rest, first, members, queue } = lineOfTwo();
      const answer = await rest.post(`${members}/${first.sid}.json`, form);
      expect(answer).toMatchObject({ status: 400, body: { code: 21205 } });
      expect(queue.memberOf(first.sid)).toBeDefined();
    },
  );

  it.each([
    [404, 20404],
    [400, 21220],
  ])('says %i %i when the caller has hung up first, by switch', async (status, code) => {
    const { rest, first, members } = lineOfTwo({ goneMemberStatus: status });
    first.interrupt({ kind: 'hangup', by: 'caller' });
    const answer = await rest.post(`${members}/${first.sid}.json`, { Url: CLOSE_OUT });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('refuses a second update even before the first has been carried out', async () => {
    const { emulated, rest, queue, members } = lineOfTwo();
    const call = emulated.call();
    queue.join(call);
    const path = `${members}/${call.sid}.json`;
    expect(await rest.post(path, { Url: CLOSE_OUT })).toMatchObject({ status: 200 });
    expect(queue.memberOf(call.sid)).toBeDefined();
    expect(await rest.post(path, { Url: CLOSE_OUT })).toMatchObject({ status: 404 });
  });

  it('has no Front in an empty queue', async () => {
    const { account } = new EmulatedAccount();
    const rest = new RestClient(account);
    const queue = account.queues.create({ friendlyName: 'line', maxSize: 10 });
    const path = `/Queues/${queue.sid}/Members/Front.json`;
    expect(await rest.get(path)).toMatchObject({ status: 404 });
    expect(await rest.post(path, { Url: CLOSE_OUT })).toMatchObject({ status: 404 });
  });
});
