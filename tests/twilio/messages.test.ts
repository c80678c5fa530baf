/**
 * The SDK itself runs in this test: some of its packages come as ES modules too, which jest cannot require.
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import type { Twilio } from 'twilio';
import type { Recording } from '../../emulator/voice/recording.ts';
import type { Message } from '../../src/show/message/message.ts';
import {
  createMessage,
  eraseMessage,
  listMessages,
  markHeard,
  storedMessage,
  throwAwayMessage,
} from '../../src/twilio/messages.ts';
import { viewRecording } from '../../src/twilio/recordings.ts';
import { EmulatedAccount } from '../support/emulated-account.ts';
import { emulatedClient } from '../support/emulated-client.ts';

const STATION = 'radio-callin';
const keeping = { stationId: STATION, retentionDays: 30 };
const now = new Date('2026-03-06T20:30:00.000Z');
const heardAt = '2026-03-06T20:31:00.000Z';

describe('the messages of a station', () => {
  let emulated: EmulatedAccount;
  let client: Twilio;
  beforeEach(() => {
    emulated = new EmulatedAccount();
    client = emulatedClient(emulated.account);
  });

  function recorded(startTime = now.getTime()): Recording {
    const { account } = emulated;
    const recording: Recording = {
      sid: account.sid('RE'),
      callSid: account.sid('CA'),
      source: 'RecordVerb',
      channels: 1,
      startTime,
      durationSeconds: 4,
      status: 'completed',
      samples: new Int16Array(0),
    };
    account.recordings.set(recording.sid, recording);
    return recording;
  }

  function messageIn({ sid, callSid, startTime, durationSeconds }: Recording): Message {
    const recordedAt = new Date(startTime).toISOString();
    const known = { recordingSid: sid, callSid, durationSeconds, recordedAt };
    return { kind: 'message', ...known, from: null, show: null, waitSeconds: null, heardAt: null };
  }

  async function stored(startTime?: number): Promise<Message> {
    const message = messageIn(recorded(startTime));
    await createMessage(client, keeping, message);
    return message;
  }

  it('are none before the first', async () => {
    expect(await listMessages(client, STATION)).toEqual([]);
    expect(await storedMessage(client, STATION, recorded().sid)).toBeUndefined();
  });

  it('come oldest first, more than a page of them, without nonsense', async () => {
    for (let index = 0; index < 120; index += 1) await stored(now.getTime() - ((index * 37) % 120) * 60_000);
    emulated.account.sync.maps.get(`${STATION}-messages`)?.create('hello', { data: { kind: 'message' } });
    const times = (await listMessages(client, STATION)).map(({ recordedAt }) => recordedAt);
    expect(times).toHaveLength(120);
    expect(times).toEqual([...times].sort());
  });

  it('are stored once', async () => {
    const message = messageIn(recorded());
    const both = await Promise.all([0, 1].map(() => createMessage(client, keeping, message)));
    expect(both.sort()).toEqual([false, true]);
    expect(await listMessages(client, STATION)).toEqual([message]);
  });

  it('are heard once: the first time counts', async () => {
    const later = '2026-03-07T20:00:00.000Z';
    const message = await stored();
    await markHeard(client, STATION, { recordingSid: message.recordingSid, heardAt });
    await markHeard(client, STATION, { recordingSid: message.recordingSid, heardAt: later });
    expect(await listMessages(client, STATION)).toEqual([{ ...message, heardAt }]);
  });

  it('are not brought back by being heard', async () => {
    const { recordingSid } = await stored();
    const nobody = recorded().sid;
    await throwAwayMessage(client, STATION, { recordingSid, now });
    await markHeard(client, STATION, { recordingSid, heardAt });
    await markHeard(client, STATION, { recordingSid: nobody, heardAt });
    expect(await storedMessage(client, STATION, recordingSid)).toMatchObject({ kind: 'thrown-away' });
    expect(await storedMessage(client, STATION, nobody)).toBeUndefined();
  });

  it('are gone for good when one is heard and thrown away at the same time', async () => {
    const { recordingSid } = await stored();
    await Promise.all([
      markHeard(client, STATION, { recordingSid, heardAt }),
      throwAwayMessage(client, STATION, { recordingSid, now }),
    ]);
    expect(await listMessages(client, STATION)).toEqual([]);
  });

  it('are thrown away with their recordings, once or twice, stored or not, and cannot be stored after', async () => {
    const late = messageIn(recorded());
    for (const message of [await stored(), late]) {
      for (let times = 0; times < 2; times += 1)
        await throwAwayMessage(client, STATION, { recordingSid: message.recordingSid, now });
      expect(await createMessage(client, keeping, message)).toBe(false);
      expect(await viewRecording(client, message.recordingSid)).toBeUndefined();
    }
    expect(await listMessages(client, STATION)).toEqual([]);
    await emulated.clock.advance(26 * 3_600_000);
    expect(await storedMessage(client, STATION, late.recordingSid)).toBeUndefined();
  });

  it('are erased without a trace, once or twice, when the recording is gone already too', async () => {
    const { recordingSid } = await stored();
    await eraseMessage(client, STATION, recordingSid);
    await eraseMessage(client, STATION, recordingSid);
    expect(await storedMessage(client, STATION, recordingSid)).toBeUndefined();
    expect(emulated.account.recordings.get(recordingSid)?.status).toBe('deleted');
  });

  it.each([
    ['completed', 'ready'],
    ['in-progress', 'not-ready'],
    ['absent', 'nothing-recorded'],
  ] as const)('have a recording that is %s: %s', async (status, state) => {
    const recording = recorded();
    recording.status = status;
    const { callSid } = recording;
    expect(await viewRecording(client, recording.sid)).toEqual({
      callSid,
      state,
      durationSeconds: 4,
      startedAt: now,
    });
  });
});
