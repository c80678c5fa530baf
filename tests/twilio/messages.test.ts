/**
 * The SDK itself runs in this test: some of its packages come as ES modules too, which jest cannot require.
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import type { Recording } from '../../emulator/recordings/recording.ts';
import { listMessages } from '../../scripts/account/messages.ts';
import type { Message } from '../../src/show/message/message.ts';
import { markOf } from '../../src/show/message/message-turn.ts';
import { createMessage, eraseMessage, markHeard, throwAwayMessage } from '../../src/twilio/messages.ts';
import { viewRecording } from '../../src/twilio/recordings.ts';
import { isThrownAway, messageAt, messagesAfter } from '../../src/twilio/stored-messages.ts';
import type { Retention, Station } from '../../src/twilio/sync-names.ts';
import { EmulatedAccount } from '../support/emulated-account.ts';
import { emulatedStation } from '../support/emulated-client.ts';

const now = new Date('2026-03-06T20:30:00.000Z');
const heardAt = '2026-03-06T20:31:00.000Z';

describe('the messages of a station', () => {
  let emulated: EmulatedAccount;
  let station: Station & Retention;
  beforeEach(() => {
    emulated = new EmulatedAccount();
    station = emulatedStation(emulated.account);
  });

  function recorded(startTime = now.getTime()): Recording {
    const { account } = emulated;
    const recording: Recording = {
      sid: account.sid('RE'),
      callSid: account.sid('CA'),
      source: 'RecordVerb',
      channels: 1,
      track: 'both',
      startTime,
      durationSeconds: 4,
      status: 'completed',
      eachChannel: [new Int16Array(0)],
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
    await createMessage(station, message);
    return message;
  }

  it('are none before the first', async () => {
    expect(await listMessages(station)).toEqual([]);
    expect(await messageAt(station, markOf(messageIn(recorded())))).toBeUndefined();
  });

  it('come oldest first, more than a page of them, without nonsense', async () => {
    for (let index = 0; index < 120; index += 1) {
      await stored(now.getTime() - ((index * 37) % 120) * 60_000);
      await emulated.clock.advance(1000);
    }
    emulated.account.sync.maps.get('radio-callin-messages')?.create('hello', { data: { kind: 'message' } });
    const times = (await listMessages(station)).map(({ recordedAt }) => recordedAt);
    expect(times).toHaveLength(120);
    expect(times).toEqual([...times].sort());
  });

  it('are stored once', async () => {
    const message = messageIn(recorded());
    const both = await Promise.all([0, 1].map(() => createMessage(station, message)));
    expect(both.sort()).toEqual([false, true]);
    expect(await listMessages(station)).toEqual([message]);
  });

  it('are heard once: the first time counts', async () => {
    const later = '2026-03-07T20:00:00.000Z';
    const message = await stored();
    const mark = markOf(message);
    expect(await markHeard(station, { mark, heardAt })).toBe('done');
    expect(await markHeard(station, { mark, heardAt: later })).toBe('done');
    expect(await listMessages(station)).toEqual([{ ...message, heardAt }]);
    expect(await messageAt(station, mark)).toEqual({ ...message, heardAt });
  });

  it('are not brought back by being heard', async () => {
    const message = await stored();
    const { recordingSid } = message;
    await throwAwayMessage(station, { recordingSid, now });
    for (const mark of [markOf(message), markOf(messageIn(recorded()))]) {
      expect(await markHeard(station, { mark, heardAt })).toBe('gone');
      expect(await messageAt(station, mark)).toBeUndefined();
    }
    expect(await isThrownAway(station, recordingSid)).toBe(true);
  });

  it('are not new once more when the callback comes late, after they were heard', async () => {
    const message = await stored();
    await markHeard(station, { mark: markOf(message), heardAt });
    expect(await createMessage(station, message)).toBe(false);
    expect(await listMessages(station)).toEqual([{ ...message, heardAt }]);
  });

  it('are once in the list while one is both new and heard, and are heard in the end', async () => {
    const message = await stored();
    const mark = markOf(message);
    const broken = emulatedStation(emulated.account, {
      before: async ({ method }) =>
        method === 'DELETE' ? { status: 500, headers: {}, body: '{}' } : undefined,
    });
    await expect(markHeard(broken, { mark, heardAt })).rejects.toMatchObject({ status: 500 });
    expect(await listMessages(station)).toEqual([{ ...message, heardAt }]);
    expect(await markHeard(station, { mark, heardAt })).toBe('done');
    expect(await messagesAfter(station, { state: 'new', notBefore: 0 })).toEqual([]);
  });

  it.each(['known', 'found'])(
    'are gone for good when one is heard and thrown away at once (mark %s)',
    async (how) => {
      const message = await stored();
      const { recordingSid } = message;
      const mark = markOf(message);
      await Promise.all([
        markHeard(station, { mark, heardAt }),
        throwAwayMessage(station, { recordingSid, mark: how === 'known' ? mark : undefined, now }),
      ]);
      expect(await listMessages(station)).toEqual([]);
    },
  );

  it('are gone for good when one is stored and thrown away at once', async () => {
    const message = messageIn(recorded());
    await Promise.all([
      createMessage(station, message),
      throwAwayMessage(station, { recordingSid: message.recordingSid, now }),
    ]);
    expect(await listMessages(station)).toEqual([]);
  });

  it('are thrown away with their recordings, once or twice, stored or not, and cannot be stored after', async () => {
    const late = messageIn(recorded());
    for (const message of [await stored(), late]) {
      for (let times = 0; times < 2; times += 1)
        await throwAwayMessage(station, { recordingSid: message.recordingSid, now });
      expect(await createMessage(station, message)).toBe(false);
      expect(await viewRecording(station.client, message.recordingSid)).toBeUndefined();
    }
    expect(await listMessages(station)).toEqual([]);
    // A fortnight, in which the recording may still be found, and a day.
    await emulated.clock.advance(16 * 24 * 3_600_000);
    expect(await isThrownAway(station, late.recordingSid)).toBe(false);
  });

  it('are erased without a trace, once or twice, when the recording is gone already too', async () => {
    const message = await stored();
    for (let times = 0; times < 2; times += 1) await eraseMessage(station, markOf(message));
    expect(await listMessages(station)).toEqual([]);
    expect(await isThrownAway(station, message.recordingSid)).toBe(false);
    expect(emulated.account.recordings.get(message.recordingSid)?.status).toBe('deleted');
  });

  it.each([
    [30, 60],
    [335, 365],
    // Sync counts no further than a year, and a recording that nobody finds would never be deleted.
    [336, undefined],
    [365, undefined],
  ])(
    'are kept %i days, and can be found and deleted until %i days have passed',
    async (retentionDays, days) => {
      const message = messageIn(recorded());
      expect(await createMessage({ ...station, retentionDays }, message)).toBe(true);
      const [item] = emulated.account.sync.maps.get('radio-callin-messages')?.items() ?? [];
      const expiresAt = days && emulated.clock.now() + days * 86_400_000;
      expect(item?.expiresAt).toBe(expiresAt);
    },
  );

  it.each([
    ['completed', 'ready'],
    ['in-progress', 'not-ready'],
    ['absent', 'nothing-recorded'],
  ] as const)('have a recording that is %s: %s', async (status, state) => {
    const recording = recorded();
    recording.status = status;
    const { callSid } = recording;
    expect(await viewRecording(station.client, recording.sid)).toEqual({
      callSid,
      state,
      durationSeconds: 4,
      startedAt: now,
    });
  });
});
