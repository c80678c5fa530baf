import { parseBuffer } from 'music-metadata';
import { audioLink } from '../../src/runtime/message/audio-link.ts';
import { MessageLine } from '../support/message-line.ts';

describe('/message-audio', () => {
  let at: MessageLine;
  beforeAll(async () => {
    at = await MessageLine.open();
    const call = await at.left();
    await at.press(call, '1');
  });
  afterAll(() => at.line.close());
  afterEach(() => {
    at.line.beforeRest = undefined;
    at.recording.status = 'completed';
    at.line.expectQuiet();
    const { authToken } = at.line.emulator.account;
    expect(at.line.log.join('\n')).not.toContain(authToken);
    expect(at.line.log.join('\n')).not.toMatch(/token=|[0-9a-f]{64}/);
  });

  const made = (recordingSid = at.recording.sid) =>
    audioLink(
      { authToken: at.line.emulator.account.authToken, now: new Date(at.line.clock.now()) },
      recordingSid,
    );
  const changed = (path: string, changes: Record<string, string>) =>
    `/message-audio?${new URLSearchParams({
      ...Object.fromEntries(new URL(path, 'https://x.example').searchParams),
      ...changes,
    })}`;

  /** The whole answer, as anybody on the internet gets it. */
  async function get(path: string, method: 'GET' | 'POST' = 'GET', body = '') {
    const { cloud } = at.line.emulator;
    const headers = body === '' ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = cloud.request({ method, url: `https://${cloud.domain}${path}`, headers, body });
    let isOver = false;
    const done = answer.finally(() => {
      isOver = true;
    });
    await at.line.clock.settle();
    while (!isOver) await at.line.clock.advance(10);
    await at.line.clock.settle();
    return done;
  }

  it('plays a message to whoever comes with the address that we have made for it', async () => {
    const { status, headers, body } = await get(made());
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'audio/mpeg', 'cache-control': 'no-store' });
    const { format } = await parseBuffer(body, { path: '.mp3' }, { duration: true });
    expect(format.duration).toBeGreaterThan(2.5);
    expect(format.duration).toBeLessThan(3.5);
  });

  it('costs one request to Twilio', async () => {
    const before = at.line.rest.length;
    await get(made());
    expect(at.line.rest.length).toBe(before + 1);
    expect(at.line.rest.at(-1)).toMatchObject({ method: 'GET', url: expect.stringMatching(/\/RE\w+\.mp3$/) });
  });

  it.each([
    ['no token', (path: string) => changed(path, { token: '' })],
    ['a forged token', (path: string) => changed(path, { token: '0'.repeat(64) })],
    ['half a token', (path: string) => path.slice(0, -32)],
    ['the token of another recording', (path: string) => changed(path, { recording: `RE${'d'.repeat(32)}` })],
    ['a longer life than it was given', (path: string) => changed(path, { expires: '4000000000' })],
    ['a life that is no number', (path: string) => changed(path, { expires: 'for ever' })],
    ['a path in place of the recording', (path: string) => changed(path, { recording: '../Messages' })],
    ['nothing at all', () => '/message-audio'],
    ['another recording named first', (path: string) => path.replace('?', `?recording=RE${'d'.repeat(32)}&`)],
  ])('plays nothing to somebody with %s, and does not ask Twilio', async (_, spoil) => {
    const before = at.line.rest.length;
    const { status, headers, body } = await get(spoil(made()));
    expect(status).toBe(403);
    expect(body.toString()).toBe('This address is not valid, or no longer.');
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(at.line.rest.length).toBe(before);
  });

  it('plays for five minutes and no longer', async () => {
    const path = made();
    await at.line.pass(295);
    expect((await get(path)).status).toBe(200);
    await at.line.pass(6);
    expect((await get(path)).status).toBe(403);
  });

  it('gives nothing more to somebody who posts than to somebody who gets', async () => {
    expect((await get('/message-audio', 'POST')).status).toBe(403);
    const other = new URLSearchParams({ recording: `RE${'d'.repeat(32)}` }).toString();
    expect((await get(made(), 'POST', other)).status).toBe(403);
    expect((await get(made(), 'POST', 'request=x&__proto__=y&CallSid=CA1')).status).toBe(200);
  });

  it('says that a recording is not there when it was deleted elsewhere, or is not ready', async () => {
    for (const status of ['deleted', 'in-progress'] as const) {
      at.recording.status = status;
      const answer = await get(made());
      expect(answer.status).toBe(404);
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
      expect(answer.body.toString()).toBe('This recording is not there.');
    }
  });

  it.each([
    ['is down', () => Promise.resolve({ status: 500, headers: {}, body: '{"message":"secret"}' })],
    ['refuses us', () => Promise.resolve({ status: 401, headers: {}, body: '{}' })],
    ['answers no sound', () => Promise.resolve({ status: 200, headers: {}, body: '<html>' })],
    ['hangs', () => new Promise<undefined>(() => undefined)],
  ])('says in time that it cannot be fetched when Twilio %s', async (_, beforeRest) => {
    at.line.beforeRest = beforeRest;
    const before = at.line.clock.now();
    const { status, body } = await get(made());
    expect(at.line.clock.now() - before).toBeLessThanOrEqual(4600);
    expect(status).toBe(502);
    expect(body.toString()).toBe('This recording cannot be fetched just now.');
    expect(at.line.log.at(-1)).toContain('could not fetch a recording from Twilio');
  });
});
