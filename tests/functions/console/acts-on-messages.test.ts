import { parseBuffer } from 'music-metadata';
import type { KeptMessage } from '../../../src/show/console/act.ts';
import { parsePhoneNumber } from '../../../src/show/phone-number.ts';
import { forgetMessages, leaveMessage, recordingOf, storedOf } from '../../support/left-messages.ts';
import { SHOW_BEGINS } from '../../support/line.ts';
import { StaffedConsole } from '../../support/staffed-console.ts';

describe('messages at the console', () => {
  let desk: StaffedConsole;
  beforeAll(async () => {
    desk = await StaffedConsole.open();
  });
  afterAll(() => desk.close());
  afterEach(() => {
    desk.line.expectQuiet();
    desk.line.beforeRest = undefined;
    forgetMessages(desk.line);
  });

  const minutesAgo = (minutes: number) => new Date(SHOW_BEGINS - minutes * 60_000).toISOString();
  const listed = async () => (await desk.act({ act: 'list-messages' })).messages as KeptMessage[];
  const fetched = (path: string) => desk.at.ask(path, { method: 'GET' });

  it('are listed new ones first, the youngest first, without whole numbers', async () => {
    const heard = leaveMessage(desk.line, { recordedAt: minutesAgo(90), heardAt: minutesAgo(80) });
    const old = leaveMessage(desk.line, { recordedAt: minutesAgo(70) });
    const young = leaveMessage(desk.line, {
      recordedAt: minutesAgo(60),
      from: parsePhoneNumber('+15550111') ?? null,
    });
    const messages = await listed();
    expect(messages).toMatchObject([
      { recordingSid: young.recordingSid, isNew: true, seconds: 10, maskedNumber: '+1•••0111' },
      { recordingSid: old.recordingSid, isNew: true, maskedNumber: '' },
      { recordingSid: heard.recordingSid, isNew: false },
    ]);
    expect(JSON.stringify(messages)).not.toContain('+15550111');
  });

  it('are the last hundred, where there are more', async () => {
    for (let minute = 1; minute <= 101; minute += 1)
      leaveMessage(desk.line, { recordedAt: minutesAgo(minute), durationSeconds: 1 });
    const messages = await listed();
    expect(messages).toHaveLength(100);
    expect(messages[0]?.at).toBe(Date.parse(minutesAgo(1)));
  });

  it('are heard, and downloaded, as mp3 by an address that is good for five minutes', async () => {
    leaveMessage(desk.line, { durationSeconds: 2 });
    const [message] = await listed();
    const address = message?.address ?? '';
    const { status, headers, body } = await fetched(address);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'audio/mpeg',
      'no-store',
    ]);
    const { format } = await parseBuffer(Buffer.from(body), { path: '.mp3' }, { duration: true });
    expect(format.duration).toBeGreaterThan(1.5);
    await desk.line.pass(301);
    expect((await fetched(address)).status).toBe(403);
  });

  it.each([1, 2])('are kept, and kept once more, as heard (%i)', async (times) => {
    const message = leaveMessage(desk.line);
    for (let time = 0; time < times; time += 1)
      expect(await desk.act({ act: 'keep-message', recordingSid: message.recordingSid })).toMatchObject({
        status: 200,
        done: 'keep-message',
      });
    expect(await listed()).toMatchObject([{ recordingSid: message.recordingSid, isNew: false }]);
    expect(storedOf(desk.line, message)).toMatchObject({ kind: 'message' });
  });

  it('are thrown away with their sound, once, and the other person is told', async () => {
    const message = leaveMessage(desk.line);
    const address = (await listed())[0]?.address ?? '';
    const asked = { act: 'delete-message', recordingSid: message.recordingSid };
    expect((await desk.act(asked)).status).toBe(200);
    expect(await listed()).toEqual([]);
    expect((await fetched(address)).status).toBe(404);
    expect(await desk.act(asked, 'dj')).toMatchObject({ status: 409, code: 'gone' });
    expect(await desk.act({ ...asked, act: 'keep-message' }, 'dj')).toMatchObject({
      status: 409,
      code: 'gone',
    });
  });

  it('stay when they cannot be thrown away, and can be when it is asked once more', async () => {
    const message = leaveMessage(desk.line);
    const asked = { act: 'delete-message', recordingSid: message.recordingSid };
    desk.line.beforeRest = async ({ method }) =>
      method === 'DELETE' ? { status: 500, headers: {}, body: '{}' } : undefined;
    expect(await desk.act(asked)).toMatchObject({ status: 503 });
    desk.line.beforeRest = undefined;
    expect(recordingOf(desk.line, message).status).toBe('completed');
    expect((await desk.act(asked)).status).toBe(200);
    expect(await listed()).toEqual([]);
  });
});
