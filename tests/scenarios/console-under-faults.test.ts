import { expectUnharmed, whileAllIsWell } from '../support/pages-under-faults.ts';
import { SHOW_TIMEOUT_MS } from '../support/shipped-show.ts';

// `npm run test:long` has Sync that hangs or asks for patience, queues that cannot be read, thirty busy Functions, and containers.
describe('two pages of the console that look every two seconds', () => {
  it(
    'change nothing at the telephones, to the word and to the tenth of a second, and no request that they make',
    whileAllIsWell,
    2 * SHOW_TIMEOUT_MS,
  );

  it(
    'change nothing at the telephones while Sync answers 500, and say that they cannot see the board',
    () => expectUnharmed('rest: /Services, does: answer, status: 500'),
    2 * SHOW_TIMEOUT_MS,
  );
});
