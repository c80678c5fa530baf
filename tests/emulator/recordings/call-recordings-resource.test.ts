import { RestClient } from '../../support/rest-client.ts';
import { TinyApp } from '../../support/tiny-app.ts';

/** Somebody who is on the line, says something after ten seconds, and hangs up after thirty. */
async function onTheLine() {
  const app = new TinyApp({ '/start': () => '<Pause/><Pause length="600"/>', '/recording': () => '' });
  const call = app.call();
  await app.pass(2);
  const rest = new RestClient(app.account);
  const path = `/Calls/${call.callSid}/Recordings`;
  return { app, call, rest, path };
}

const CALLBACK = { RecordingStatusCallback: 'https://app.example/recording' };

describe('the recordings of a call', () => {
  it('can be started while it goes on, and end with it', async () => {
    const { app, call, rest, path } = await onTheLine();
    const started = await rest.post(`${path}.json`, { ...CALLBACK, RecordingChannels: 'dual' });
    expect(started).toMatchObject({
      status: 201,
      body: { call_sid: call.callSid, channels: 2, source: 'StartCallRecordingAPI', status: 'in-progress' },
    });
    await app.pass(5);
    call.say('one two three');
    await app.pass(5);
    call.hangUp();
    await app.pass(1);
    expect(app.sentTo('/recording')).toMatchObject([
      { RecordingStatus: 'completed', RecordingDuration: '10', RecordingSource: 'StartCallRecordingAPI' },
    ]);
    const uri = `/2010-04-01/Accounts/${app.account.accountSid}${path}/${started.body.sid}.json`;
    expect(started.body).toMatchObject({ track: 'both', uri });
    expect(started.body).not.toHaveProperty('media_url');
    const listed = await rest.get(`${path}.json`);
    expect(listed.body).toMatchObject({ recordings: [{ sid: started.body.sid, status: 'completed' }] });
  });

  it('are listed for that call alone', async () => {
    const { app, rest, path } = await onTheLine();
    const other = app.call('+15550112');
    await app.pass(2);
    await rest.post(`${path}.json`, {});
    expect((await rest.get(`/Calls/${other.callSid}/Recordings.json`)).body).toMatchObject({
      recordings: [],
    });
    expect((await rest.get(`/Calls/CA${'0'.repeat(32)}/Recordings.json`)).status).toBe(404);
  });

  it.each([
    ['skip', '4'],
    ['silence', '9'],
  ])('can be interrupted, with what was said meanwhile left out: %s', async (PauseBehavior, seconds) => {
    const { app, call, rest, path } = await onTheLine();
    await rest.post(`${path}.json`, { ...CALLBACK, RecordingStatusCallbackEvent: 'completed absent' });
    await app.pass(2);
    expect(
      (await rest.post(`${path}/Twilio.CURRENT.json`, { Status: 'paused', PauseBehavior })).body,
    ).toMatchObject({ status: 'paused' });
    call.say('my card number is');
    await app.pass(5);
    await rest.post(`${path}/Twilio.CURRENT.json`, { Status: 'in-progress' });
    await app.pass(2);
    const { status, body } = await rest.post(`${path}/Twilio.CURRENT.json`, { Status: 'stopped' });
    await app.pass(1);
    expect([status, body.status]).toEqual([200, 'completed']);
    expect(app.sentTo('/recording')).toMatchObject([{ RecordingDuration: seconds }]);
    const [recording] = app.account.recordings.values();
    expect(recording?.eachChannel[0]?.every((sample) => sample === 0)).toBe(true);
    expect((await rest.post(`${path}/${body.sid}.json`, { Status: 'paused' })).body).toMatchObject({
      code: 21220,
    });
    expect((await rest.get(`${path}/Twilio.CURRENT.json`)).status).toBe(404);
  });

  it('can be fetched and deleted one by one', async () => {
    const { app, call, rest, path } = await onTheLine();
    const { body } = await rest.post(`${path}.json`, {});
    await app.pass(5);
    call.hangUp();
    await app.pass(1);
    expect((await rest.get(`${path}/${body.sid}.json`)).body).toMatchObject({ duration: '5' });
    expect((await rest.delete(`${path}/${body.sid}.json`)).status).toBe(204);
    expect((await rest.get(`${path}/${body.sid}.json`)).status).toBe(404);
  });

  it('cannot be started once it is over', async () => {
    const { app, call, rest, path } = await onTheLine();
    call.hangUp();
    await app.pass(1);
    expect(await rest.post(`${path}.json`, {})).toMatchObject({ status: 400, body: { code: 21220 } });
  });
});
