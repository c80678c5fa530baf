import { ForeignApplication } from '../../support/foreign-application.ts';

describe("somebody else's voicemail", () => {
  let voicemail: ForeignApplication;
  beforeEach(async () => {
    voicemail = await ForeignApplication.serve('voicemail', { voiceUrl: '/voicemail' });
  }, 30_000);
  afterEach(async () => {
    const { alerts, unsupported } = voicemail.emulator.account;
    await voicemail.stop();
    expect([alerts, unsupported]).toEqual([[], []]);
  });

  it('records the call, keeps the message in sound and in writing, and deletes both recordings', async () => {
    const call = voicemail.call('+15550111');
    await voicemail.pass(6);
    expect(call.words).toEqual(['The night desk is closed. Please leave a message.']);
    call.say('Please call me back about the lighthouse.');
    await voicemail.pass(30);
    expect([call.isOver, call.words.at(-1)]).toEqual([true, 'Thank you for 3 seconds.']);
    await voicemail.prints(/^call: deleted$/);
    await voicemail.prints(/^message: deleted$/);
    expect([...voicemail.printed].sort()).toEqual([
      'call: deleted',
      'call: sound, 2 channels',
      'message: deleted',
      'message: sound, 1 channels',
      'the call has RecordVerb and StartCallRecordingTwiML',
      'written: Please call me back about the lighthouse.',
    ]);
    const recordings = [...voicemail.emulator.account.recordings.values()];
    expect(recordings.map(({ status }) => status)).toEqual(['deleted', 'deleted']);
  }, 60_000);
});
