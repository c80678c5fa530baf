import { MessageLine, SHOW } from '../support/message-line.ts';

const UNKNOWN = `RE${'b'.repeat(32)}`;
const GATHERS = ['Gather', 'Say', 'Hangup'];

describe('/message-choice', () => {
  let at: MessageLine;
  beforeAll(async () => {
    at = await MessageLine.open();
  });
  afterEach(async () => {
    await at.line.startAfresh();
    at.line.expectQuiet();
  });
  afterAll(() => at.line.close());

  const ask = (Digits: string, { recording = at.recording.sid, more = '' } = {}) =>
    at.line.ask(`/message-choice?recording=${recording}&show=${SHOW}&wait=240${more}`, { Digits });
  const namesIn = ({ verbs }: { verbs: readonly { name: string }[] }) => verbs.map(({ name }) => name);

  it('says goodbye to a caller who keeps it, without REST', async () => {
    (await at.left()).hangUp();
    await at.line.pass(1);
    const before = at.line.rest.length;
    expect((await ask('1')).words).toBe('Thank you. The DJ will hear your message. Goodbye.');
    expect(at.line.rest.length).toBe(before);
    expect(at.messages).toHaveLength(1);
  });

  it('looks for a sound that is not ready three times, a moment apart, then says so and keeps the choices', async () => {
    const call = await at.left();
    at.line.beforeRest = async ({ method, url }) => {
      if (method !== 'GET' || !url.includes('/Recordings/')) return undefined;
      const { sid, callSid } = at.recording;
      const body = JSON.stringify({ sid, call_sid: callSid, status: 'processing', duration: '-1' });
      return { status: 200, headers: { 'content-type': 'application/json' }, body };
    };
    const before = at.line.restCount('GET', '/Recordings/');
    await at.press(call, '2', 1);
    expect(call.words.at(-1)).toBe('One moment, please.');
    await at.line.pass(5);
    expect(at.line.restCount('GET', '/Recordings/')).toBe(before + 3);
    await at.line.pass(5);
    expect(call.words.slice(-2)).toEqual([
      'Sorry, your message cannot be played yet. It is safe.',
      expect.stringMatching(/^Press 1 to keep/),
    ]);
    at.line.beforeRest = undefined;
    await at.press(call, '2', 2);
    expect(call.heard.at(-1)?.kind).toBe('play');
  });

  it('plays it as soon as it is ready', async () => {
    const call = await at.left();
    let looks = 0;
    at.line.beforeRest = async ({ url }) => {
      if (!url.includes('.json') || !url.includes('/Recordings/')) return undefined;
      looks += 1;
      const body = JSON.stringify({ status: 'in-progress' });
      return looks > 1 ? undefined : { status: 200, headers: { 'content-type': 'application/json' }, body };
    };
    await at.press(call, '2', 5);
    expect(looks).toBe(2);
    expect(call.heard.at(-1)?.kind).toBe('play');
  });

  it('offers a new message when the old one has been deleted elsewhere, and throws that away all the same', async () => {
    const call = await at.left();
    at.recording.status = 'deleted';
    at.recording.deletedAt = at.line.clock.now();
    const answer = await ask('2');
    expect(answer.words).toContain('that message is no longer there. You can leave a new one.');
    expect(namesIn(answer)).toContain('Record');
    expect((await ask('4')).words).toContain('Your message is thrown away.');
    call.hangUp();
    await at.line.pass(1);
  });

  it.each([
    ['2', 'cannot be played yet. It is safe.'],
    ['3', 'that did not work.'],
    ['4', 'that did not work.'],
  ])('says so when REST is down and a caller presses %s, and keeps the choices', async (key, words) => {
    const call = await at.left();
    at.breakRest(/./);
    const answer = await ask(key);
    expect(answer.words).toContain(words);
    expect(namesIn(answer)).toEqual(GATHERS);
    expect(at.line.log.at(-1)).toMatch(/^\/message-choice CA\w+: could not /);
    at.line.beforeRest = undefined;
    await at.press(call, '1');
    expect(at.messages).toHaveLength(1);
  });

  it.each(['2', '3', '4'])('answers in time when REST hangs and a caller presses %s', async (key) => {
    const call = await at.left();
    at.line.beforeRest = () => at.line.clock.sleep(60_000).then(() => undefined);
    const { tookMs, isTwiml } = await ask(key);
    expect(isTwiml).toBe(true);
    expect(tookMs).toBeLessThan(4500);
    at.line.beforeRest = undefined;
    call.hangUp();
    await at.line.pass(1);
  });

  it('finishes throwing away what could be deleted only at the second attempt', async () => {
    const call = await at.left();
    at.breakRest(/DELETE .*\/Recordings\//);
    expect((await ask('4')).words).toContain('that did not work.');
    at.line.beforeRest = undefined;
    expect((await ask('4')).words).toContain('Your message is thrown away.');
    expect(at.recording.status).toBe('deleted');
    expect(at.messages).toEqual([]);
    call.hangUp();
    await at.line.pass(1);
  });

  it.each(['3', '4'])(
    'keeps for the DJ what could not be thrown away by %s and is then kept',
    async (key) => {
      const call = await at.left();
      at.breakRest(/DELETE .*\/Recordings\//);
      expect((await ask(key)).words).toContain('that did not work.');
      at.line.beforeRest = undefined;
      await at.press(call, '1');
      expect(call.words.at(-1)).toContain('The DJ will hear your message.');
      expect(at.recording.status).toBe('completed');
      expect(at.messages).toHaveLength(1);
    },
  );

  it('takes a message whose recording is deleted as thrown away, although Sync is down', async () => {
    const call = await at.left();
    at.breakRest(/\/v1\/Services\//);
    expect((await ask('4')).words).toContain('Your message is thrown away.');
    at.line.beforeRest = undefined;
    expect(at.recording.status).toBe('deleted');
    call.hangUp();
    await at.line.pass(1);
  });

  it('throws away what Twilio is still busy with: the callback deletes it', async () => {
    const call = await at.left();
    at.line.beforeRest = async ({ method, url }) =>
      method === 'DELETE' && url.includes('/Recordings/')
        ? {
            status: 409,
            headers: { 'content-type': 'application/json' },
            body: '{"code":20009,"status":409}',
          }
        : undefined;
    expect((await ask('4')).words).toContain('Your message is thrown away.');
    at.line.beforeRest = undefined;
    await at.line.ask(`/message-saved?show=${SHOW}`, at.savedParameters(at.recording));
    expect(at.recording.status).toBe('deleted');
    expect(at.messages).toEqual([]);
    call.hangUp();
    await at.line.pass(1);
  });

  it('lets a caller throw away twice at once', async () => {
    const call = await at.left();
    const path = `/message-choice?recording=${at.recording.sid}`;
    const answers = await at.line.askAtOnce([
      { path, parameters: { Digits: '4' } },
      { path, parameters: { Digits: '4' } },
    ]);
    for (const { words } of answers) expect(words).toContain('Your message is thrown away.');
    expect(at.stored.map(({ kind }) => kind)).toEqual(['thrown-away']);
    call.hangUp();
    await at.line.pass(1);
  });

  it('takes a recording that nobody knows as deleted, and one that is none as kept', async () => {
    expect((await ask('2', { recording: UNKNOWN })).words).toContain('no longer there');
    for (const recording of ['', 'REx', '../Messages', `${UNKNOWN}0`])
      expect((await ask('2', { recording })).words).toBe(
        'Thank you. The DJ will hear your message. Goodbye.',
      );
  });

  it.each(['', '5', '11', 'hangup', '__proto__'])('repeats the choices after %j', async (key) => {
    const answer = await ask(key, { recording: UNKNOWN });
    expect(answer.words).toContain('not one of the choices. Press 1 to keep');
    expect(namesIn(answer)).toEqual(GATHERS);
  });
});
