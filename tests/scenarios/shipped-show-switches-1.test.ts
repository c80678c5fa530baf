import { unkindVariants } from '../../emulator/switches.ts';
import { END_OF_CLOSING_TIME, quarterOf, SHOW_TIMEOUT_MS } from '../support/shipped-show.ts';
import { WeeklyShow } from '../support/weekly-show.ts';

const fridayNight = new WeeklyShow('friday-night');
const closingTime = new WeeklyShow('closing-time');
afterAll(async () => {
  await fridayNight.end();
  await closingTime.end();
});

describe.each(quarterOf(unkindVariants(), 0))(
  'wherever Twilio leaves open what it does (1 of 4), with $name',
  ({ switches }) => {
    it(
      'the shipped show accounts for every caller',
      async () => {
        const { broken } = await fridayNight.play(switches);
        expect(broken).toEqual([]);
      },
      SHOW_TIMEOUT_MS,
    );

    it(
      'at closing time the same becomes of every caller, message and wish',
      async () => {
        const { broken, summary } = await closingTime.play(switches);
        expect(broken).toEqual([]);
        expect(summary).toMatchObject(END_OF_CLOSING_TIME);
      },
      SHOW_TIMEOUT_MS,
    );
  },
);
