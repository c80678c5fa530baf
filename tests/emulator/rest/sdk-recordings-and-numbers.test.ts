import type { Twilio } from 'twilio';
import { EmulatedAccount, STATION } from '../../support/emulated-account.ts';
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

  it('lists, fetches and deletes a recording', async () => {
    const { account, clock } = emulated;
    const { sid: callSid } = emulated.call();
    const sid = account.sid('RE');
    account.recordings.set(sid, {
      sid,
      callSid,
      source: 'RecordVerb',
      channels: 1,
      track: 'both',
      startTime: clock.now(),
      durationSeconds: 3,
      status: 'completed',
      eachChannel: [new Int16Array(24_000)],
    });
    const list = (client: Twilio, call: string) =>
      client.recordings.list({ callSid: call, dateCreatedAfter: new Date('2026-03-06') });
    expect(await sdk.run(list, callSid)).toMatchObject([
      { sid, callSid, duration: '3', status: 'completed' },
    ]);
    expect(await sdk.run((client, at: string) => client.recordings(at).fetch(), sid)).toMatchObject({
      mediaUrl: `https://api.twilio.com/2010-04-01/Accounts/${account.accountSid}/Recordings/${sid}`,
      startTime: '2026-03-06T20:00:00.000Z',
    });
    expect(await sdk.run((client, at: string) => client.recordings(at).remove(), sid)).toBe(true);
    expect(await sdk.run((client) => client.recordings.list())).toEqual([]);
    const fetchDeleted = (client: Twilio, at: string) =>
      client.recordings(at).fetch({ includeSoftDeleted: true });
    expect(await sdk.run(fetchDeleted, sid)).toMatchObject({ status: 'deleted' });
    const fetch = (client: Twilio, at: string) => client.recordings(at).fetch();
    await expect(sdk.run(fetch, sid)).rejects.toMatchObject({ status: 404, code: 20404 });
  });

  it('finds a number and changes where its calls begin', async () => {
    const find = (client: Twilio, phoneNumber: string) => client.incomingPhoneNumbers.list({ phoneNumber });
    const [found] = await sdk.run(find, STATION);
    expect(found).toMatchObject({ phoneNumber: STATION, voiceUrl: 'https://example.com/enqueue' });
    const sid = found?.sid ?? '';
    const update = (client: Twilio, at: string) =>
      client.incomingPhoneNumbers(at).update({
        voiceUrl: 'https://example.com/new',
        voiceFallbackUrl: 'https://example.com/sorry.xml',
        voiceFallbackMethod: 'GET',
        voiceApplicationSid: '',
        trunkSid: '',
      });
    expect(await sdk.run(update, sid)).toMatchObject({ voiceFallbackMethod: 'GET', trunkSid: null });
    const fetch = (client: Twilio, at: string) => client.incomingPhoneNumbers(at).fetch();
    expect(await sdk.run(fetch, sid)).toMatchObject({ voiceUrl: 'https://example.com/new' });
    const spoil = (client: Twilio, at: string) => client.incomingPhoneNumbers(at).update({ voiceUrl: 'new' });
    await expect(sdk.run(spoil, sid)).rejects.toMatchObject({ status: 400, code: 21402 });
  });

  it('has made no request that the emulator did not know', () => {
    expect(emulated.account.unsupported).toEqual([]);
    expect(emulated.account.alerts).toEqual([]);
  });
});
