import type { PhoneCall } from '../../emulator/handset.ts';
import type { StoredMessage } from '../../src/show/message/message.ts';
import { forgetMessages, leaveMessage, recordingOf, storeUnder } from '../support/left-messages.ts';
import { Line } from '../support/line.ts';
import { closedShow, openShow } from '../support/shows.ts';

const CALLER = '+15550158';

describe('/dj-chores, of messages that nobody has stored', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  beforeEach(() => line.startAfresh());

  const stored = () =>
    (line.emulator.account.sync.maps.get('radio-callin-messages')?.items() ?? []).map(
      ({ data }) => data as StoredMessage,
    );

  /** Somebody leaves a message on the closed line while something is broken; then the line is open. */
  async function leavesMessage(breaks: () => void): Promise<PhoneCall> {
    line.writeShow(closedShow);
    const caller = line.listener(CALLER);
    await line.pass(15);
    caller.press('1');
    for (let second = 0; second < 30 && caller.heard.at(-1)?.kind !== 'beep'; second += 1) await line.pass(1);
    caller.say('play something slow for my mother please');
    await line.pass(6);
    breaks();
    caller.hangUp();
    await line.pass(30);
    line.beforeRest = undefined;
    line.beforeFunction = undefined;
    line.writeShow(openShow);
    return caller;
  }
  const losesRequest = () => {
    line.beforeFunction = async ({ url }) =>
      url.includes('/message-saved') ? { status: 500, headers: {}, body: Buffer.from('') } : undefined;
  };
  const breaksStore = () => {
    line.beforeRest = async ({ url }) =>
      url.includes('radio-callin-messages') ? { status: 500, headers: {}, body: '' } : undefined;
  };

  it.each([
    ['was lost', losesRequest],
    ['could not store it', breaksStore],
  ])('brings the DJ a message, once, whose request %s', async (_what, breaks) => {
    const caller = await leavesMessage(breaks);
    expect(stored()).toEqual([]);
    await line.pass(300);
    const djs = [line.dj(), line.dj()];
    await line.pass(30);
    const { callSid } = caller;
    expect(stored()).toMatchObject([
      { kind: 'message', callSid, from: CALLER, durationSeconds: 3, heardAt: null },
    ]);
    for (const dj of djs) expect(dj.words).toContain('You have one new message. Press 8 to hear it.');
    for (const dj of djs) dj.hangUp();
    await line.pass(5);
    line.expectQuiet([11200]);
  });

  it('leaves alone what another program of the account has recorded', async () => {
    const recording = recordingOf(line, leaveMessage(line));
    forgetMessages(line);
    line.emulator.account.recordings.set(recording.sid, recording);
    line.writeShow(openShow);
    await line.pass(300);
    await line.ask('/dj-chores');
    expect(stored()).toEqual([]);
    expect(recording.status).toBe('completed');
  });

  it('does not bring back what was thrown away and could not be deleted', async () => {
    const { callSid } = await leavesMessage(losesRequest);
    const recordings = [...line.emulator.account.recordings.values()];
    const sid = recordings.find((recording) => recording.callSid === callSid)?.sid ?? '';
    const tombstone = { kind: 'thrown-away', recordingSid: sid, at: openShow.openedAt };
    storeUnder(line, `thrown-away.${sid}`, tombstone);
    await line.pass(300);
    await line.ask('/dj-chores');
    expect(stored()).toEqual([tombstone]);
  });

  it('leaves a message that is being saved to its own request', async () => {
    await leavesMessage(losesRequest);
    await line.ask('/dj-chores');
    expect(stored()).toEqual([]);
  });
});
