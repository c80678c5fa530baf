import { unkindVariants } from '../../emulator/switches.ts';
import { rehearseShippedShow, SHOW_TIMEOUT_MS, thirdOf } from '../support/shipped-show.ts';

describe('the shipped show, wherever Twilio leaves open what it does (2 of 3)', () => {
  it.each(thirdOf(unkindVariants(), 1))(
    'accounts for every caller with $name',
    async ({ switches }) => {
      const { broken } = await rehearseShippedShow({ switches });
      expect(broken).toEqual([]);
    },
    SHOW_TIMEOUT_MS,
  );
});
