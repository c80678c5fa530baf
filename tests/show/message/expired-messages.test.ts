import { expiredMessages, type Message } from '../../../src/show/message/message.ts';

const now = new Date('2026-03-31T20:00:00Z');
const recordedAt = (at: string) => ({ recordedAt: at }) as Message;

describe('a message', () => {
  it.each([
    ['is kept on its last day', '2026-03-01T20:00:00.000Z', false],
    ['has expired a moment later', '2026-03-01T19:59:59.999Z', true],
    ['is kept when it is new', '2026-03-31T19:00:00Z', false],
    ['is kept when a clock was wrong', '2026-04-02T00:00:00Z', false],
    ['is kept when its age cannot be told', 'the other day', false],
  ])('%s', (_, at, isExpired) => {
    const message = recordedAt(at);
    expect(expiredMessages([message], { now, retentionDays: 30 })).toEqual(isExpired ? [message] : []);
  });
});
