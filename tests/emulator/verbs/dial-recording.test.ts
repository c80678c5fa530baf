import { DJ, queueLine } from '../../support/queue-line.ts';
import { RestClient } from '../../support/rest-client.ts';

/** A caller waits for ten seconds, hears two seconds of whisper, and the two talk for eight. */
async function talk(attributes: string) {
  const dial = `<Dial hangupOnStar="true" action="/parted" recordingStatusCallback="/recording" ${attributes}>`;
  const app = queueLine({
    '/start': ({ parameters }) =>
      parameters.From === DJ
        ? `${dial}<Queue url="/notice">line</Queue></Dial>`
        : '<Enqueue action="/left" waitUrl="/wait">line</Enqueue>',
    '/recording': () => '',
  });
  const caller = app.call();
  await app.pass(10);
  const dj = app.call(DJ);
  await app.pass(5);
  caller.say('Play the one about the lighthouse.');
  await app.pass(3);
  dj.say('We will.');
  await app.pass(3);
  dj.press('*');
  await app.pass(2);
  return { app, dj, caller };
}

describe('a Dial of a queue that is recorded', () => {
  it('tells its action and its callback of the recording', async () => {
    const { app, dj } = await talk(
      'record="record-from-answer" recordingStatusCallbackEvent="in-progress completed"',
    );
    const [sid = ''] = app.account.recordings.keys();
    const RecordingUrl = `https://api.twilio.com/2010-04-01/Accounts/${app.account.accountSid}/Recordings/${sid}`;
    const [parted] = app.sentTo('/parted');
    expect(parted).toMatchObject({ DialBridged: 'true', RecordingUrl, RecordingSid: sid });
    expect(Number(parted?.RecordingDuration)).toBeGreaterThanOrEqual(6);
    expect(app.sentTo('/recording')).toMatchObject([
      { RecordingStatus: 'in-progress', RecordingSid: sid },
      {
        RecordingStatus: 'completed',
        CallSid: dj.callSid,
        RecordingUrl,
        RecordingSource: 'DialVerb',
        RecordingChannels: '1',
        RecordingDuration: parted?.RecordingDuration,
      },
    ]);
    expect([app.account.alerts, app.account.unsupported]).toEqual([[], []]);
  });

  it('has the dialling party in its first channel and the caller in its second, if it is to have two', async () => {
    const { app } = await talk('record="record-from-answer-dual"');
    const [recording] = app.account.recordings.values();
    const firstSound = recording?.eachChannel.map((samples) => samples.findIndex((sample) => sample !== 0));
    expect(recording).toMatchObject({ channels: 2, status: 'completed' });
    expect(firstSound?.[1]).toBeGreaterThanOrEqual(0);
    expect(firstSound?.[1]).toBeLessThan(firstSound?.[0] ?? 0);
    const path = `/Recordings/${recording?.sid}.wav`;
    const { body } = await new RestClient(app.account).bytes(path);
    expect((body as Buffer).readUInt16LE(22)).toBe(2);
    const { body: mono } = await new RestClient(app.account).bytes(`${path}?RequestedChannels=1`);
    expect((mono as Buffer).readUInt16LE(22)).toBe(1);
  });

  it('begins with the taking of the caller, if it is to begin before the answer', async () => {
    const from = async (record: string) => (await talk(`record="${record}"`)).app.sentTo('/parted')[0];
    const later = Number((await from('record-from-answer'))?.RecordingDuration);
    expect(Number((await from('record-from-ringing'))?.RecordingDuration)).toBeGreaterThan(later);
  });

  it.each(['', 'record="do-not-record"', 'record="false"'])(
    'is not made without being asked for: %s',
    async (how) => {
      const { app } = await talk(how);
      expect([...app.account.recordings.keys()]).toEqual([]);
      expect(app.sentTo('/parted')[0]).not.toHaveProperty('RecordingUrl');
    },
  );

  it('loses the silence before and after, if that is asked for', async () => {
    const { app } = await talk('record="true" trim="trim-silence"');
    expect(app.sentTo('/parted')[0]?.RecordingDuration).toBe('4');
  });

  it('may name a caller id, which no queue shows', async () => {
    const { app } = await talk('callerId="+15550100"');
    expect(app.sentTo('/parted')).toMatchObject([{ DialCallStatus: 'completed' }]);
    expect(app.account.unsupported).toEqual([]);
  });

  it('is complained of when it is to begin at no time that there is', async () => {
    const { app } = await talk('record="sometimes"');
    expect(app.alertCodes).toEqual([13217]);
    expect(app.account.recordings.size).toBe(0);
  });
});
