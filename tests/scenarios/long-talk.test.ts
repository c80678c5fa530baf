import type { PhoneCall } from '../../emulator/handset.ts';
import { Line } from '../support/line.ts';

const isOnAir = (call: PhoneCall) => call.heard.at(-1)?.kind === 'person' && !call.isOver;

describe.each([
  ['en-US', /^Your wait is/, /The talk on the air is taking longer than usual/],
  ['es-MX', /^Su espera/, /La conversación al aire está durando más de lo normal/],
])('callers behind somebody who is on the air for a quarter of an hour, in %s', (LANGUAGE, figure, long) => {
  it('hear no figure that stands still, but that it takes longer, and a figure again when it is over', async () => {
    await Line.during({ LANGUAGE }, {}, async (line) => {
      const talker = line.listener('+15550331');
      await line.pass(20);
      const dj = line.dj();
      await line.pass(40);
      expect(isOnAir(talker)).toBe(true);
      const waiting: PhoneCall[] = [];
      for (const from of ['+15550332', '+15550333', '+15550334']) {
        waiting.push(line.listener(from));
        await line.pass(5);
      }
      const last = waiting[2] as PhoneCall;
      await line.pass(15 * 60);
      const told = last.words.filter((words) => figure.test(words) || long.test(words));
      const figures = told.filter((words) => figure.test(words));
      expect(figures.length).toBeGreaterThanOrEqual(1);
      for (const words of new Set(figures))
        expect(figures.filter((one) => one === words).length).toBeLessThanOrEqual(2);
      expect(told.at(-1)).toMatch(long);
      // The estimates come first, then none of them any more.
      expect(told.findLastIndex((words) => figure.test(words))).toBe(figures.length - 1);
      const before = last.words.length;
      dj.press('*');
      await line.pass(150);
      const since = last.words.slice(before);
      expect(since.some((words) => figure.test(words))).toBe(true);
      // A round may begin before the next caller has been taken.
      expect(since.findLastIndex((words) => long.test(words))).toBeLessThan(
        since.findIndex((words) => figure.test(words)),
      );
      line.expectQuiet();
    });
  });
});
