import { RECORDING_HERTZ } from '../../../emulator/recordings/recording.ts';
import { TinyApp } from '../../support/tiny-app.ts';

async function recorded(attributes: string, verbs = '<Say>What is your name?</Say><Pause length="5"/>') {
  const app = new TinyApp({
    '/start': () => `<Start><Recording recordingStatusCallback="/recording" ${attributes}/></Start>${verbs}`,
    '/recording': () => '',
  });
  const call = app.call();
  await app.pass(2);
  call.say('Ada.');
  await app.pass(20);
  return { app, call, recording: [...app.account.recordings.values()][0] };
}

describe('a call that is recorded from a document on', () => {
  it('goes on at once, and the recording ends with it', async () => {
    const { app, call, recording } = await recorded('');
    expect(call.words).toEqual(['What is your name?']);
    expect(app.sentTo('/recording')).toMatchObject([
      {
        CallSid: call.callSid,
        RecordingSid: recording?.sid,
        RecordingStatus: 'completed',
        RecordingSource: 'StartCallRecordingTwiML',
        RecordingChannels: '2',
        RecordingTrack: 'both',
        RecordingDuration: '2',
      },
    ]);
    expect([app.account.alerts, app.account.unsupported]).toEqual([[], []]);
  });

  it('has what the person says in the first channel, and what is said to it in the second', async () => {
    const { recording } = await recorded('trim="do-not-trim"');
    const [person, application] = recording?.eachChannel ?? [];
    const secondOf = (samples: Int16Array | undefined) =>
      (samples?.findIndex((sample) => sample !== 0) ?? 0) / RECORDING_HERTZ;
    expect(secondOf(person)).toBeCloseTo(2, 1);
    expect(secondOf(application)).toBeCloseTo(0, 1);
    expect(recording?.durationSeconds).toBe(7);
  });

  it.each([
    ['channels="mono"', { channels: 1, track: 'both' }],
    ['track="inbound"', { channels: 1, track: 'inbound' }],
  ])('fills one channel where that is asked for: %s', async (attributes, expected) => {
    const { recording } = await recorded(attributes);
    expect(recording).toMatchObject(expected);
    expect(recording?.eachChannel).toHaveLength(1);
  });

  it('is refused what the emulator cannot start, and goes on', async () => {
    const app = new TinyApp({
      '/start': () => '<Start><Stream url="wss://app.example"/></Start><Say>Hello.</Say>',
    });
    const call = app.call();
    await app.pass(5);
    expect(call.words).toEqual(['Hello.']);
    expect(app.account.unsupported.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^<Stream> in <Start> is not emulated/),
    ]);
  });
});
