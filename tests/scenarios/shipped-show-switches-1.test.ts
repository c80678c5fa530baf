import { unkindVariants } from '../../emulator/switches.ts';
import { END_OF_CLOSING_TIME, rehearse, SHOW_TIMEOUT_MS, thirdOf } from '../support/shipped-show.ts';

describe.each(thirdOf(unkindVariants(), 0))(
  'wherever Twilio leaves open what it does (1 of 3), with $name',
  ({ switches }) => {
    it(
      'the shipped show accounts for every caller',
      async () => {
        const { broken } = await rehearse('friday-night', { switches });
        expect(broken).toEqual([]);
      },
      SHOW_TIMEOUT_MS,
    );

    it(
      'at closing time the same becomes of every caller, message and wish',
      async () => {
        const { broken, summary } = await rehearse('closing-time', { switches });
        expect(broken).toEqual([]);
        expect(summary).toMatchObject(END_OF_CLOSING_TIME);
      },
      SHOW_TIMEOUT_MS,
    );
  },
);
