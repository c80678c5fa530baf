import { syncNames } from '../../src/twilio/sync-names.ts';
import { LISTENERS, Line, sidOfCall } from '../support/line.ts';
import { closedShow, openShow } from '../support/shows.ts';

const STUDIO = '+15550171';
const PRODUCER = '+15550172';
const TEXT = "There is a new message for Radio Aurora. Call the DJ's number and press 8 to hear it.";
const daySeconds = 24 * 3600;

describe('the text of a new message', () => {
  let line: Line;
  let messages = 0;
  beforeAll(async () => {
    line = await Line.open({ NOTIFY_NUMBERS: `${STUDIO},${PRODUCER},${STUDIO},${LISTENERS}` });
  });
  beforeEach(() => line.writeShow(closedShow));
  afterEach(async () => {
    await line.startAfresh();
    await line.pass(30);
  });
  afterAll(() => line.close());

  /** A caller of the closed line has left a message, and Twilio tells of it. */
  async function messageComes(): Promise<Record<string, string>> {
    const { account } = line.emulator;
    messages += 1;
    const call = line.listener(`+1555020${messages % 10}`);
    await line.pass(25);
    const sid = `RE${String(messages).padStart(32, '0')}`;
    account.recordings.set(sid, {
      ...{
        sid,
        callSid: call.callSid,
        source: 'RecordVerb',
        channels: 1,
        track: 'both',
        status: 'completed',
      },
      ...{ startTime: line.clock.now() - 9000, durationSeconds: 9, eachChannel: [new Int16Array(72_000)] },
    });
    const parameters = {
      CallSid: call.callSid,
      RecordingSid: sid,
      RecordingStatus: 'completed',
      From: '',
      To: '',
    };
    await line.ask('/message-saved', parameters);
    call.hangUp();
    await line.pass(2);
    return parameters;
  }
  const told = () => line.texts.filter(({ body }) => body === TEXT).map(({ to }) => to);
  const stored = () =>
    line.emulator.account.sync.documents.get(syncNames('radio-callin').messageNotice)?.data;

  it('goes once to each number, from the number that was called, and not to that number itself', async () => {
    await messageComes();
    expect(told()).toEqual([STUDIO, PRODUCER]);
    expect(line.emulator.account.messages.all().map(({ from }) => from)).toEqual([LISTENERS, LISTENERS]);
    expect(stored()).toMatchObject({ show: closedShow.show });
    line.expectQuiet();
  });

  it('does not go again for the same show, however late, nor for the same message twice', async () => {
    const parameters = await messageComes();
    await line.ask('/message-saved', parameters);
    await line.pass(3 * daySeconds);
    await messageComes();
    expect(told()).toHaveLength(2);
    line.expectQuiet();
  });

  it('goes after another show, but not on the same day', async () => {
    await messageComes();
    line.writeShow({ ...closedShow, show: '20260306T210000Z' });
    await line.pass(60);
    await messageComes();
    expect(told()).toHaveLength(2);
    await line.pass(daySeconds);
    await messageComes();
    expect(told()).toHaveLength(4);
    line.expectQuiet();
  });

  it('does not go while callers are taken', async () => {
    line.writeShow(openShow);
    await line.pass(30);
    await line.ask('/message-saved', { CallSid: sidOfCall(1), RecordingSid: `RE${'e'.repeat(32)}` });
    await messageComes();
    expect(line.texts).toEqual([]);
    expect(stored()).toBeUndefined();
    line.expectQuiet();
  });

  it('goes once when two messages come at one instant', async () => {
    const calls = ['+15550211', '+15550212'].map((number) => line.listener(number));
    await line.pass(25);
    const asked = calls.map(({ callSid }, index) => {
      const sid = `RE${'d'.repeat(31)}${index}`;
      line.emulator.account.recordings.set(sid, {
        ...{ sid, callSid, source: 'RecordVerb', channels: 1, track: 'both', status: 'completed' },
        ...{ startTime: line.clock.now() - 9000, durationSeconds: 9, eachChannel: [new Int16Array(72_000)] },
      });
      return { path: '/message-saved', parameters: { CallSid: callSid, RecordingSid: sid } };
    });
    await line.askAtOnce(asked);
    expect(told()).toEqual([STUDIO, PRODUCER]);
  });

  it('is in the log alone for a number that wants none, and reaches the other', async () => {
    const { refusals } = line.emulator.account.messages;
    refusals.set(STUDIO, { code: 21610, message: 'opted out' });
    await messageComes();
    refusals.clear();
    expect(told()).toEqual([PRODUCER]);
    expect(line.log.join(' ')).toMatch(/no text of a new message to \+1•••0171: 21610, opted out of texts/);
  });

  it('is missed, and the message is not, while Sync takes nothing but the message', async () => {
    line.beforeRest = async ({ url }) =>
      url.includes('message-notice') ? { status: 500, headers: {}, body: '{}' } : undefined;
    await messageComes();
    expect(line.texts).toEqual([]);
    const map = line.emulator.account.sync.maps.get(syncNames('radio-callin').messages);
    expect(map?.items()).toHaveLength(1);
    expect(line.log.join(' ')).toContain('claim the text that tells of a new message');
  });
});

it('asks nothing more of REST for a station that wants none', async () => {
  await Line.during({}, {}, async (line) => {
    line.writeShow(closedShow);
    await line.ask('/message-saved', {
      CallSid: sidOfCall(1),
      RecordingSid: `RE${'e'.repeat(32)}`,
      RecordingDuration: '9',
    });
    expect(line.rest.filter(({ url }) => /Documents|Messages/.test(url))).toEqual([]);
  });
});
