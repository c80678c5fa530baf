import { unkindVariants } from '../../emulator/switches.ts';
import { END_OF_CLOSING_TIME, endOfByVoice, quarterOf, SHOW_TIMEOUT_MS } from './shipped-show.ts';
import { WeeklyShow } from './weekly-show.ts';

/** Describes the shipped shows at a quarter of all the ways that Twilio may be: a test file each, so that workers share them. */
export function describeShowsAtEveryTwilio(quarter: 1 | 2 | 3 | 4): void {
  const fridayNight = new WeeklyShow('friday-night');
  const closingTime = new WeeklyShow('closing-time');
  const byVoice = new WeeklyShow('by-voice');
  afterAll(async () => {
    await byVoice.end();
    await fridayNight.end();
    await closingTime.end();
  });

  describe.each(quarterOf(unkindVariants(), quarter))(
    `wherever Twilio leaves open what it does (${quarter} of 4), with $name`,
    ({ switches }) => {
      it(
        'the shipped show accounts for every caller',
        async () => {
          const { broken } = await fridayNight.playWith(switches);
          expect(broken).toEqual([]);
        },
        SHOW_TIMEOUT_MS,
      );

      it(
        'at closing time the same becomes of every caller, message and wish',
        async () => {
          const { broken, summary } = await closingTime.playWith(switches);
          expect(broken).toEqual([]);
          expect(summary).toMatchObject(END_OF_CLOSING_TIME);
        },
        SHOW_TIMEOUT_MS,
      );

      it(
        'by voice, everybody is taken in an order that has its reasons',
        async () => {
          const { broken, summary } = await byVoice.playWith(switches);
          expect(broken).toEqual([]);
          expect(summary).toMatchObject(endOfByVoice(switches));
        },
        SHOW_TIMEOUT_MS,
      );
    },
  );
}
