import { CALLER, MessageLine, SHOW } from '../support/message-line.ts';

describe('/message-saved', () => {
  let at: MessageLine;
  beforeAll(async () => {
    at = await MessageLine.open();
  });
  afterEach(async () => {
    await at.line.startAfresh();
    at.line.expectQuiet();
  });
  afterAll(() => at.line.close());

  /** A recording of which no callback has told yet. */
  async function recorded(words = 'good evening this is a message'): Promise<Record<string, string>> {
    at.line.beforeFunction = async ({ url }) =>
      url.includes('/message-saved')
        ? { status: 200, headers: { 'content-type': 'text/xml' }, body: Buffer.from('<Response/>') }
        : undefined;
    const call = await at.left(words);
    at.line.beforeFunction = undefined;
    call.hangUp();
    await at.line.pass(1);
    return at.savedParameters(at.recording);
  }
  const save = (parameters: Record<string, string>, query = `show=${SHOW}&wait=240`) =>
    at.line.ask(`/message-saved?${query}`, parameters);

  it('stores a message for the DJ, though the callback does not say who called', async () => {
    const answer = await save(await recorded());
    expect(answer.isTwiml).toBe(true);
    expect(answer.verbs).toEqual([]);
    expect(at.messages).toMatchObject([
      {
        recordingSid: at.recording.sid,
        callSid: at.recording.callSid,
        from: CALLER,
        show: SHOW,
        waitSeconds: 240,
      },
    ]);
    expect(at.line.log).toEqual([]);
  });

  it('stores it once when the callback comes three times, two of them at one instant, and keeps that it was heard', async () => {
    const parameters = await recorded();
    const path = `/message-saved?show=${SHOW}&wait=240`;
    await at.line.askAtOnce([
      { path, parameters },
      { path, parameters },
    ]);
    const [first] = at.stored;
    await at.line.pass(3600);
    await save(parameters, 'show=&wait=1');
    expect(at.stored).toEqual([first]);
    expect(at.recording.status).toBe('completed');
  });

  it('stores it once when the callback comes twice while Twilio cannot be asked for the recording', async () => {
    const parameters = { ...(await recorded()), RecordingStartTime: 'Fri, 06 Mar 2026 19:59:58 +0000' };
    at.breakRest(/Recordings/);
    await save(parameters);
    await at.line.pass(5);
    await save(parameters);
    expect(at.stored).toMatchObject([{ kind: 'message', recordedAt: '2026-03-06T19:59:58.000Z' }]);
    at.line.beforeRest = undefined;
  });

  it('keeps it for RETENTION_DAYS and thirty days more', async () => {
    await save(await recorded());
    await at.line.pass(59 * 86_400);
    expect(at.messages).toHaveLength(1);
    await at.line.pass(3 * 86_400);
    expect(at.messages).toEqual([]);
  });

  it('stores it without what is not known: no show, no wait, no SID but an address', async () => {
    const { RecordingSid: _sid, ...parameters } = await recorded();
    await save(parameters, 'wait=soon');
    expect(at.messages).toMatchObject([
      { recordingSid: at.recording.sid, show: null, waitSeconds: null, from: CALLER },
    ]);
  });

  it.each(['failed', 'absent', 'in-progress', '<b>'])(
    'stores nothing that is %s',
    async (RecordingStatus) => {
      await save({ ...(await recorded()), RecordingStatus });
      expect(at.stored).toEqual([]);
      expect(at.line.log).toHaveLength(1);
      expect(at.line.log[0]).toContain(`no message: the recording is ${RecordingStatus}`);
    },
  );

  it('stores what has no status: only complete recordings are asked for', async () => {
    const { RecordingStatus: _status, ...parameters } = await recorded();
    await save(parameters);
    expect(at.messages).toHaveLength(1);
  });

  it('stores nothing of a recording that was deleted elsewhere, or that nobody knows', async () => {
    const parameters = await recorded();
    await save({ ...parameters, RecordingSid: `RE${'c'.repeat(32)}` });
    at.recording.status = 'deleted';
    at.recording.deletedAt = at.line.clock.now();
    await save(parameters);
    expect(at.stored).toEqual([]);
    expect(at.line.log.join()).toContain('no message: the recording has been deleted');
  });

  it.each(['', 'REx', 'undefined'])('is one line in the log when the recording is named %j', async (sid) => {
    await save({ ...(await recorded()), RecordingSid: sid, RecordingUrl: '' });
    expect(at.stored).toEqual([]);
    expect(at.line.log).toHaveLength(1);
    expect(at.line.log[0]).toContain('names no recording');
  });

  it('throws away what is too short, whatever the callback says of its length', async () => {
    await save({ ...(await recorded('oh no')), RecordingDuration: '50' });
    expect(at.stored).toMatchObject([{ kind: 'thrown-away' }]);
    expect(at.recording.status).toBe('deleted');
  });

  it('deletes the recording of a message that was thrown away before the callback came', async () => {
    const parameters = await recorded();
    const headers = { 'content-type': 'application/json' };
    at.line.beforeRest = async ({ method }) =>
      method === 'DELETE' ? { status: 409, headers, body: '{"code":20009,"status":409}' } : undefined;
    await at.line.ask(`/message-choice?recording=${at.recording.sid}`, { Digits: '4' });
    expect(at.recording.status).toBe('completed');
    at.line.beforeRest = undefined;
    await save(parameters);
    expect(at.recording.status).toBe('deleted');
    expect(at.stored.map(({ kind }) => kind)).toEqual(['thrown-away']);
  });

  it('stores a message without a number when Twilio cannot tell it, and with what the callback says', async () => {
    const parameters = await recorded();
    at.breakRest(/\/(Calls|Recordings)\//);
    await save(parameters);
    expect(at.messages).toMatchObject([
      {
        from: null,
        callSid: at.recording.callSid,
        durationSeconds: at.recording.durationSeconds,
        show: SHOW,
      },
    ]);
    expect(at.line.log.length).toBeGreaterThan(0);
  });

  it('tries a second time when Sync fails once', async () => {
    const parameters = await recorded();
    let failures = 0;
    at.line.beforeRest = async ({ method, url }) => {
      if (method !== 'POST' || !url.includes('-messages/Items')) return undefined;
      failures += 1;
      return failures > 1 ? undefined : { status: 503, headers: {}, body: '{}' };
    };
    await save(parameters);
    expect(failures).toBeGreaterThan(1);
    expect(at.messages).toHaveLength(1);
  });

  it('says where the message is when Sync stays down, and answers in time when it hangs', async () => {
    const parameters = await recorded();
    at.breakRest(/Sync|\/Items/i);
    await save(parameters);
    expect(at.line.log.at(-1)).toContain('could not store the message, listen to RE');
    at.line.beforeRest = () => at.line.clock.sleep(60_000).then(() => undefined);
    const { isTwiml, tookMs } = await save(parameters);
    expect(isTwiml).toBe(true);
    expect(tookMs).toBeLessThanOrEqual(4500);
    expect(at.line.log.join('\n')).not.toContain(CALLER.slice(1));
  });
});
