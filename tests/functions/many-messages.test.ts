import { forgetMessages, leaveMessage, recordingOf } from '../support/left-messages.ts';
import { Line, PIN } from '../support/line.ts';
import { openShow } from '../support/shows.ts';
import { forgetWishes, storeWish, wishForText } from '../support/text-wishes.ts';

const MANY = 1500;
const HEARD = { heardAt: '2026-03-05T20:00:00.000Z' };
const PAGE_MS = 120;

/** So many seconds before the show; those with a higher number were left later. */
const at = (seconds: number) => new Date(Date.parse(openShow.openedAt) - seconds * 1000).toISOString();
const daysAgo = (days: number, number: number) => at(days * 86_400 - number);

describe('a station with fifteen hundred messages, where each page takes 120 ms', () => {
  let line: Line;
  let requests = 0;
  beforeAll(async () => {
    line = await Line.open({ DJ_PIN: PIN, RETENTION_DAYS: '365' });
  });
  afterAll(() => line.close());
  beforeEach(async () => {
    await line.startAfresh();
    line.writeShow({ ...openShow, djCalls: [`CA${'9'.repeat(32)}`] });
    line.beforeRest = async () => {
      requests += 1;
      await line.clock.sleep(PAGE_MS);
      return undefined;
    };
  });
  afterEach(() => {
    forgetMessages(line);
    forgetWishes(line);
    line.expectQuiet();
  });

  async function asked(path: string, parameters = {}) {
    requests = 0;
    const { words, verbs, tookMs } = await line.ask(path, parameters);
    return { words, next: verbs.at(-1)?.text ?? '', tookMs, requests };
  }
  const leave = (count: number, of: (number: number) => Parameters<typeof leaveMessage>[1]) =>
    Array.from({ length: count }, (_, number) => leaveMessage(line, { durationSeconds: 3, ...of(number) }));

  it('tells a DJ who arrives of the two new ones among those heard', async () => {
    leave(MANY, (number) => ({ recordedAt: daysAgo(90, number), ...HEARD }));
    leave(2, (number) => ({ recordedAt: daysAgo(100, number) }));
    const { words, tookMs } = await asked('/dj-next?after=arrival&proof=pin');
    expect(words).toBe('You have two new messages. Press 8 to hear them.');
    expect(tookMs).toBeLessThan(2000);
    const first = await asked('/dj-messages?proof=pin');
    expect(first.words).toMatch(/^Message one of two: /);
    expect(first.requests).toBeLessThanOrEqual(3);
    expect(line.log).toEqual([]);
  });

  it('says that there are more than it counts where all are new, and comes to each in its turn', async () => {
    leave(MANY, (number) => ({ recordedAt: daysAgo(90, number) }));
    const { words } = await asked('/dj-next?after=arrival&proof=pin');
    expect(words).toBe('You have more than 99 new messages. Press 8 to hear them.');
    let message = await asked('/dj-messages?proof=pin');
    expect(message.words).toMatch(/^Message one of more than 99: /);
    for (const which of ['two of more than 100', 'three of more than 101']) {
      message = await asked(message.next.replace(/&over=\d+/, ''), { Digits: '1' });
      expect(message.words).toMatch(new RegExp(`^Kept. Message ${which}: `));
      expect(message.tookMs).toBeLessThan(1000);
    }
    expect(line.log).toEqual([]);
  });

  it('comes to the last of the new ones, offers the old ones, and plays them from the first', async () => {
    const old = leave(MANY, (number) => ({ recordedAt: daysAgo(90, number), ...HEARD }));
    const end = await asked('/dj-messages?proof=pin');
    expect(end.words).toBe('There are no new messages. Press 1 to hear more than 99 old messages.');
    const first = await asked('/dj-messages?proof=pin&pass=heard');
    expect(first.words).toMatch(/^Message one of more than 99: /);
    expect(first.next).toContain(old[0]?.recordingSid);
    const again = await asked(first.next.replace(/&over=\d+/, ''), { Digits: '3' });
    expect(again.next).toContain(old[0]?.recordingSid);
    expect(Math.max(end.tookMs, first.tookMs, again.tookMs)).toBeLessThan(1000);
  });

  it.each([
    ['new', {}],
    ['heard', HEARD],
  ])('deletes all that have expired (%s), a slice at a time, and none of the others', async (_, heard) => {
    const expired = leave(MANY, (number) => ({ recordedAt: daysAgo(400, number), ...heard }));
    const kept = leave(3, (number) => ({ recordedAt: daysAgo(300, number), ...heard }));
    const isThere = (message: (typeof kept)[number]) => recordingOf(line, message).status === 'completed';
    expect((await asked('/dj-next?after=arrival&proof=pin')).next).toContain('/dj-chores');
    let left = MANY;
    for (let slice = 0; slice < 3; slice += 1) {
      const { tookMs, next } = await asked('/dj-chores?proof=pin');
      expect(tookMs).toBeLessThan(7000);
      expect(next).toContain('/dj-chores');
      const still = expired.filter(isThere).length;
      expect(still).toBeLessThanOrEqual(left - 50);
      left = still;
      await line.pass(5);
    }
    expect(kept.every(isThere)).toBe(true);
    expect(line.log).toEqual([]);
  });

  it('sends the texts that are due though a thousand others wait for the next show', async () => {
    for (let number = 0; number < 1000; number += 1)
      storeWish(line, `late-${number}`, { to: '+15550164', from: '+15550100', at: at(-60) });
    wishForText(line, '+15550165', 'a-due-one');
    const { tookMs } = await asked('/dj-chores?proof=pin');
    expect(tookMs).toBeLessThan(7000);
    expect(line.texts.map(({ to }) => to)).toEqual(['+15550165']);
    expect((await asked('/dj-next?after=arrival&proof=pin')).tookMs).toBeLessThan(1500);
    expect(line.log).toEqual([]);
  });
});
