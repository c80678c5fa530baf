import { TinyApp } from '../../support/tiny-app.ts';

async function left(words: string, attributes = 'transcribe="true" transcribeCallback="/written"') {
  const app = new TinyApp({
    '/start': () => `<Record action="/recorded" ${attributes}/>`,
    '/recorded': () => '<Say>Thank you.</Say>',
    '/written': () => '',
  });
  const call = app.call();
  await app.pass(1);
  call.say(words);
  await app.pass(10);
  const told = app.sentTo('/written').length;
  await app.pass(400);
  return { app, call, told };
}

describe('whoever wants a message in writing', () => {
  it('is told what was said, a while after the recording', async () => {
    const { app, call, told } = await left('Please call me back at the bakery tonight.');
    const [RecordingSid = ''] = app.account.recordings.keys();
    expect(told).toBe(0);
    expect(app.sentTo('/written')).toMatchObject([
      {
        CallSid: call.callSid,
        From: '+15550111',
        TranscriptionSid: expect.stringMatching(/^TR[0-9a-f]{32}$/),
        TranscriptionText: 'Please call me back at the bakery tonight.',
        TranscriptionStatus: 'completed',
        TranscriptionUrl: expect.stringContaining(`/Recordings/${RecordingSid}/Transcriptions/TR`),
        RecordingSid,
        RecordingUrl: expect.stringContaining(RecordingSid),
      },
    ]);
    expect([app.account.alerts, app.account.unsupported]).toEqual([[], []]);
  });

  it.each(['Yes.', 'on and on '.repeat(200)])(
    'is told that there is none of what is too short or too long',
    async (words) => {
      const { app } = await left(words, 'transcribe="true" transcribeCallback="/written" maxLength="600"');
      expect(app.sentTo('/written')).toMatchObject([
        { TranscriptionStatus: 'failed', TranscriptionText: '' },
      ]);
    },
  );

  it('has the message end after two minutes, unless it says otherwise', async () => {
    const { app } = await left('on and on '.repeat(200));
    expect(app.sentTo('/recorded')).toMatchObject([
      { RecordingDuration: expect.stringMatching(/^1(19|20)$/) },
    ]);
  });

  it.each([
    'transcribe="false" transcribeCallback="/written"',
    'transcribeCallback="/written"',
    'transcribe="true"',
  ])('must say so, and where: %s', async (attributes) => {
    const { app } = await left('Please call me back at the bakery tonight.', attributes);
    expect(app.sentTo('/written')).toEqual([]);
    expect(app.account.unsupported).toEqual([]);
  });

  it('is told nothing of somebody who said nothing', async () => {
    expect((await left('')).app.sentTo('/written')).toEqual([]);
  });
});
