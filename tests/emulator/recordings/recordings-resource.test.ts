import type { Recording } from '../../../emulator/recordings/recording.ts';
import { EmulatedAccount } from '../../support/emulated-account.ts';
import { RestClient } from '../../support/rest-client.ts';

const DAY_MS = 86_400_000;
const CALL = `CA${'1'.repeat(32)}`;

function setUp() {
  const emulated = new EmulatedAccount();
  const { account, clock } = emulated;
  const rest = new RestClient(account);
  const record = (change: Partial<Recording> = {}): Recording => {
    const recording: Recording = {
      sid: account.sid('RE'),
      callSid: CALL,
      source: 'RecordVerb',
      channels: 1,
      track: 'both',
      startTime: clock.now(),
      durationSeconds: 2,
      status: 'completed',
      eachChannel: [Int16Array.from({ length: 16_000 }, (_, index) => index)],
      ...change,
    };
    account.recordings.set(recording.sid, recording);
    return recording;
  };
  const sidsIn = async (query: Record<string, string> = {}) => {
    const { body } = await rest.get('/Recordings.json', query);
    return (body.recordings as { sid: string }[]).map(({ sid }) => sid);
  };
  return { account, clock, rest, record, sidsIn };
}

describe('the Recordings resource', () => {
  it('tells everything of a recording but its sound', async () => {
    const { account, rest, record } = setUp();
    const { sid } = record();
    const path = `/2010-04-01/Accounts/${account.accountSid}/Recordings/${sid}`;
    expect(await rest.get(`/Recordings/${sid}.json`)).toMatchObject({
      status: 200,
      body: {
        sid,
        call_sid: CALL,
        duration: '2',
        channels: 1,
        source: 'RecordVerb',
        status: 'completed',
        start_time: 'Fri, 06 Mar 2026 20:00:00 +0000',
        date_updated: 'Fri, 06 Mar 2026 20:00:02 +0000',
        uri: `${path}.json`,
        media_url: `https://api.twilio.com${path}`,
      },
    });
  });

  it('lists the newest first, by call and by day', async () => {
    const { clock, record, sidsIn } = setUp();
    const old = record();
    await clock.advance(DAY_MS);
    const other = record({ callSid: `CA${'2'.repeat(32)}` });
    expect(await sidsIn()).toEqual([other.sid, old.sid]);
    expect(await sidsIn({ CallSid: CALL })).toEqual([old.sid]);
    expect(await sidsIn({ DateCreated: '2026-03-07' })).toEqual([other.sid]);
    expect(await sidsIn({ 'DateCreated<': '2026-03-06' })).toEqual([old.sid]);
    expect(await sidsIn({ 'DateCreated>': '2026-03-07' })).toEqual([other.sid]);
  });

  it('refuses to look for those of a conference, of which there are none', async () => {
    const { account, rest } = setUp();
    const query = { ConferenceSid: `CF${'1'.repeat(32)}` };
    expect(await rest.get('/Recordings.json', query)).toMatchObject({ status: 400, body: { code: 20001 } });
    expect(account.unsupported).toHaveLength(1);
  });

  it('forgets the sound of a deleted one at once, and that there was one after 40 days', async () => {
    const { clock, rest, record, sidsIn } = setUp();
    const { sid } = record();
    const path = `/Recordings/${sid}.json`;
    await clock.advance(60_000);
    expect(await rest.delete(path)).toMatchObject({ status: 204, body: {} });
    for (const gone of [path, `/Recordings/${sid}.wav`])
      expect(await rest.get(gone)).toMatchObject({ status: 404, body: { code: 20404 } });
    expect(await rest.delete(path)).toMatchObject({ status: 404 });
    expect(await sidsIn()).toEqual([]);
    expect(await sidsIn({ IncludeSoftDeleted: 'false' })).toEqual([]);
    expect(await sidsIn({ IncludeSoftDeleted: 'true' })).toEqual([sid]);
    const deleted = { status: 'deleted', date_updated: 'Fri, 06 Mar 2026 20:01:00 +0000' };
    expect(await rest.get(path, { IncludeSoftDeleted: 'true' })).toMatchObject({ body: deleted });
    await clock.advance(40 * DAY_MS);
    expect(await sidsIn({ IncludeSoftDeleted: 'true' })).toEqual([]);
    expect(await rest.get(path, { IncludeSoftDeleted: 'true' })).toMatchObject({ status: 404 });
  });

  it('refuses an IncludeSoftDeleted that is neither true nor false', async () => {
    const { rest, record } = setUp();
    const { sid } = record();
    for (const path of ['/Recordings.json', `/Recordings/${sid}.json`])
      expect(await rest.get(path, { IncludeSoftDeleted: 'yes' })).toMatchObject({ status: 400 });
  });
});

describe('the sound of a recording, over REST,', () => {
  it.each([
    ['', 'audio/x-wav', 'RIFF'],
    ['.wav', 'audio/x-wav', 'RIFF'],
  ])('is wav at %j', async (extension, type, magic) => {
    const { rest, record } = setUp();
    const { sid } = record();
    const { status, headers, body } = await rest.bytes(`/Recordings/${sid}${extension}`);
    expect([status, headers['content-type']]).toEqual([200, type]);
    expect(body.slice(0, 4).toString()).toBe(magic);
    expect(body).toHaveLength(44 + 2 * 16_000);
  });

  it('is mp3 where that is asked for', async () => {
    const { rest, record } = setUp();
    const { sid } = record();
    const { status, headers, body } = await rest.bytes(`/Recordings/${sid}.mp3?RequestedChannels=1`);
    expect([status, headers['content-type']]).toEqual([200, 'audio/mpeg']);
    expect(Buffer.isBuffer(body) && body.readUInt16BE(0) >> 5).toBe(0x7ff);
  });

  it.each(['in-progress', 'absent'] as const)('is not there while the recording is %s', async (status) => {
    const { rest, record } = setUp();
    const { sid } = record({ status });
    expect(await rest.get(`/Recordings/${sid}.mp3`)).toMatchObject({ status: 404, body: { code: 20404 } });
  });

  it('has no second channel', async () => {
    const { rest, record } = setUp();
    const { sid } = record();
    const ask = (channels: string) => rest.get(`/Recordings/${sid}.wav`, { RequestedChannels: channels });
    expect(await ask('2')).toMatchObject({ status: 400, body: { code: 16113 } });
    expect(await ask('3')).toMatchObject({ status: 400, body: { code: 20001 } });
  });

  it('is kept from everybody without credentials', async () => {
    const { account, rest, record } = setUp();
    const { sid } = record();
    const url = `https://api.twilio.com/2010-04-01/Accounts/${account.accountSid}/Recordings/${sid}`;
    for (const path of [url, `${url}.wav`, `${url}.mp3`, `${url}.json`])
      expect(await rest.send('GET', path, { headers: { authorization: '' } })).toMatchObject({
        status: 401,
        body: { code: 20003 },
      });
  });

  it('is not written out where exchanges are observed', async () => {
    const { account, rest, record } = setUp();
    const { sid } = record();
    const seen: string[] = [];
    account.observe((event) => event.type === 'rest' && seen.push(event.exchange.responseBody));
    await rest.bytes(`/Recordings/${sid}.wav`);
    expect(seen).toEqual(['(32044 bytes)']);
  });
});
