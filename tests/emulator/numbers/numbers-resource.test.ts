import { Handset } from '../../../emulator/handset.ts';
import { EmulatedAccount, LISTENER, STATION } from '../../support/emulated-account.ts';
import { RestClient } from '../../support/rest-client.ts';

const APPLICATION = `AP${'1'.repeat(32)}`;
const TRUNK = `TK${'1'.repeat(32)}`;

function setUp() {
  const emulated = new EmulatedAccount();
  const { account } = emulated;
  const rest = new RestClient(account);
  const number = account.numbers.get(STATION);
  if (!number) throw new Error('the account has no number');
  account.numbers.set('+15550177', { ...number, sid: account.sid('PN'), phoneNumber: '+15550177' });
  const path = `/IncomingPhoneNumbers/${number.sid}.json`;
  const update = (form: Record<string, string>) => rest.post(path, form);
  const numbersFor = async (query: Record<string, string>) => {
    const { body } = await rest.get('/IncomingPhoneNumbers.json', query);
    return (body.incoming_phone_numbers as { phone_number: string }[]).map((each) => each.phone_number);
  };
  return { emulated, account, rest, number, path, update, numbersFor };
}

describe('the IncomingPhoneNumbers resource', () => {
  it('tells what happens when the number is called', async () => {
    const { rest, number, path } = setUp();
    expect(await rest.get(path)).toMatchObject({
      status: 200,
      body: {
        sid: number.sid,
        phone_number: STATION,
        friendly_name: 'the line',
        voice_url: 'https://example.com/enqueue',
        voice_method: 'POST',
        voice_fallback_url: '',
        voice_application_sid: null,
        trunk_sid: null,
        status_callback: '',
        capabilities: { voice: true, sms: true },
      },
    });
    expect(await rest.get(`/IncomingPhoneNumbers/PN${'0'.repeat(32)}.json`)).toMatchObject({ status: 404 });
  });

  it('tells what a number can do, and texts from none that cannot', async () => {
    const { number, rest, path } = setUp();
    number.capabilities = { voice: true, sms: false };
    const { body } = await rest.get(path);
    expect(body.capabilities).toEqual({ voice: true, sms: false, mms: true, fax: false });
    const text = await rest.post('/Messages.json', { From: STATION, To: LISTENER, Body: 'Sorry' });
    expect(text).toMatchObject({ status: 400, body: { code: 21606 } });
  });

  it.each<[Record<string, string>, string[]]>([
    [{}, [STATION, '+15550177']],
    [{ PhoneNumber: STATION }, [STATION]],
    [{ PhoneNumber: '0177' }, ['+15550177']],
    [{ PhoneNumber: '5550*7*' }, ['+15550177']],
    [{ PhoneNumber: '+1555' }, [STATION, '+15550177']],
    [{ PhoneNumber: '.*' }, []],
    [{ FriendlyName: 'the line' }, [STATION, '+15550177']],
    [{ FriendlyName: 'the' }, []],
    [{ Origin: 'twilio', Beta: 'false' }, [STATION, '+15550177']],
    [{ Origin: 'hosted' }, []],
  ])('finds the numbers that fit %j', async (query, expected) => {
    expect(await setUp().numbersFor(query)).toEqual(expected);
  });

  it('lets the next call begin at the new URL', async () => {
    const { emulated, update } = setUp();
    const form = { VoiceUrl: 'https://example.com/new', VoiceMethod: 'GET', FriendlyName: 'renamed' };
    expect(await update(form)).toMatchObject({
      status: 200,
      body: { voice_url: 'https://example.com/new', voice_method: 'GET', friendly_name: 'renamed' },
    });
    new Handset(emulated.account, LISTENER).dial(STATION);
    await emulated.clock.advance(1000);
    expect(emulated.requests[0]?.url).toMatch(/^https:\/\/example\.com\/new\?/);
  });

  it('changes everything that is given and nothing else', async () => {
    const { number, update } = setUp();
    const form = {
      VoiceFallbackUrl: 'https://example.com/sorry.xml',
      VoiceFallbackMethod: 'GET',
      StatusCallback: 'https://example.com/ended',
      StatusCallbackMethod: 'GET',
      SmsUrl: 'https://example.com/text',
      SmsFallbackUrl: 'https://example.com/text-failed',
      SmsMethod: 'GET',
      SmsFallbackMethod: 'GET',
      SmsApplicationSid: APPLICATION,
      VoiceCallerIdLookup: 'true',
    };
    const { body } = await update(form);
    expect(body).toMatchObject({
      voice_url: 'https://example.com/enqueue',
      voice_fallback_url: form.VoiceFallbackUrl,
      voice_fallback_method: 'GET',
      status_callback: form.StatusCallback,
      status_callback_method: 'GET',
      sms_url: form.SmsUrl,
      sms_fallback_url: form.SmsFallbackUrl,
      sms_method: 'GET',
      sms_fallback_method: 'GET',
      sms_application_sid: APPLICATION,
      voice_caller_id_lookup: true,
      date_updated: 'Fri, 06 Mar 2026 20:00:00 +0000',
    });
    expect(number).toMatchObject({ voiceMethod: 'POST', statusCallback: form.StatusCallback });
  });

  it.each<[string, Record<string, string>, number]>([
    ['a relative URL', { VoiceUrl: '/enqueue' }, 21402],
    ['a URL of another scheme', { StatusCallback: 'ftp://example.com/ended' }, 21402],
    ['an unknown method', { VoiceMethod: 'PUT' }, 21403],
    ['a fallback without a URL', { VoiceUrl: '', VoiceFallbackUrl: 'https://example.com/a.xml' }, 21405],
    ['a text fallback without a URL', { SmsFallbackUrl: 'https://example.com/a.xml' }, 21406],
    ['a long name', { FriendlyName: 'x'.repeat(65) }, 20001],
    ['an application that is none', { VoiceApplicationSid: TRUNK }, 20001],
    ['another account', { AccountSid: `AC${'1'.repeat(32)}` }, 20001],
  ])('refuses %s and changes nothing', async (_what, form, code) => {
    const { number, update } = setUp();
    const before = { ...number };
    const answer = await update({ SmsMethod: 'GET', ...form });
    expect(answer).toMatchObject({ status: 400, body: { code, status: 400 } });
    expect(number).toEqual(before);
  });

  it('refuses to take the URL from under a fallback', async () => {
    const { update } = setUp();
    await update({ VoiceFallbackUrl: 'https://example.com/a.xml' });
    expect(await update({ VoiceUrl: '' })).toMatchObject({ status: 400, body: { code: 21405 } });
    expect(await update({ VoiceUrl: '', VoiceFallbackUrl: '' })).toMatchObject({ status: 200 });
  });

  it.each(['VoiceApplicationSid', 'TrunkSid'])('requests no voice URL once %s is set', async (name) => {
    const { emulated, update } = setUp();
    await update({ [name]: name === 'TrunkSid' ? TRUNK : APPLICATION });
    const call = new Handset(emulated.account, LISTENER).dial(STATION);
    await emulated.clock.advance(1000);
    expect([call.status, emulated.requests]).toEqual(['failed', []]);
    await update({ [name]: '' });
    new Handset(emulated.account, LISTENER).dial(STATION);
    await emulated.clock.advance(1000);
    expect(emulated.requests).not.toEqual([]);
  });

  it('gives calls to the application or to the trunk, whichever came last', async () => {
    const { update } = setUp();
    await update({ VoiceApplicationSid: APPLICATION });
    const trunk = await update({ TrunkSid: TRUNK });
    expect(trunk.body).toMatchObject({ trunk_sid: TRUNK, voice_application_sid: null });
    const application = await update({ VoiceApplicationSid: APPLICATION });
    expect(application.body).toMatchObject({ trunk_sid: null, voice_application_sid: APPLICATION });
  });
});
