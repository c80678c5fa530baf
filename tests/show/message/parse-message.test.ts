import { parseStoredMessage } from '../../../src/show/message/message.ts';

const sid = `RE${'a'.repeat(32)}`;
const message = {
  kind: 'message',
  recordingSid: sid,
  callSid: `CA${'b'.repeat(32)}`,
  from: '+15550123',
  show: '20260306T200000Z',
  waitSeconds: 240,
  durationSeconds: 40,
  recordedAt: '2026-03-06T20:10:00.000Z',
  heardAt: null,
};

describe('what is stored of a message', () => {
  it('reads back as it was written, heard or thrown away', () => {
    const heard = { ...message, heardAt: '2026-03-07T20:00:00.000Z' };
    const thrownAway = { kind: 'thrown-away', recordingSid: sid, at: '2026-03-07T20:00:00.000Z' };
    for (const stored of [message, heard, thrownAway])
      expect(parseStoredMessage(sid, stored)).toEqual(stored);
  });

  it.each([
    ['a message', message],
    ['thrown away', { kind: 'thrown-away', at: '2026-03-07T20:00:00.000Z' }],
  ])('is %s of the recording that its key names', (_, stored) => {
    expect(parseStoredMessage(sid, { ...stored, recordingSid: 'RE1' })?.recordingSid).toBe(sid);
    expect(parseStoredMessage('RE1', stored)).toBeUndefined();
  });

  it.each([
    ['from', 'anonymous', null],
    ['from', 15550123, null],
    ['show', 'tonight', null],
    ['waitSeconds', '240', null],
    ['waitSeconds', -1, null],
    ['durationSeconds', undefined, 0],
    ['durationSeconds', Number.NaN, 0],
    ['heardAt', 'yes', null],
    ['heardAt', '2026-99-99T20:00:00Z', null],
  ])('is read without its %s when that is %j', (field, value, read) => {
    expect(parseStoredMessage(sid, { ...message, [field]: value })).toEqual({ ...message, [field]: read });
  });

  it.each([
    undefined,
    null,
    'message',
    [],
    {},
    { ...message, kind: 'text' },
    { ...message, callSid: 'CA1' },
    { ...message, recordedAt: 'yesterday' },
  ])('is no message when it is %j', (content) => {
    expect(parseStoredMessage(sid, content)).toBeUndefined();
  });

  it('stays thrown away although somebody has spoiled the time', () => {
    expect(parseStoredMessage(sid, { kind: 'thrown-away', at: 7 })).toMatchObject({ kind: 'thrown-away' });
  });
});
