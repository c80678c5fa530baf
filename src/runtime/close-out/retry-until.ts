import { statusOf } from '../../twilio/rest-error.ts';
import { withDeadline } from '../deadline.ts';
import { sleep } from '../sleep.ts';

const mostTries = 5;
const firstPauseMilliseconds = 200;
const tryMilliseconds = 4000;

/**
 * Does something that may be done twice without harm, again and again, until it succeeds, is refused for good, or time
 * is up: of a few hundred REST calls one or two fail on Twilio's side on a bad day.
 *
 * @param endsAt milliseconds since 1970
 * @throws whatever the last try threw
 */
export async function retryUntil<T>(work: () => Promise<T>, endsAt: number): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await withDeadline(
        work(),
        Math.max(1, Math.min(tryMilliseconds, endsAt - Date.now())),
        'Twilio',
      );
    } catch (error) {
      const status = statusOf(error) ?? 500;
      const pause = firstPauseMilliseconds * 2 ** (tries - 1);
      const isWorthMore = (status === 429 || status >= 500) && tries < mostTries;
      if (!isWorthMore || Date.now() + pause >= endsAt) throw error;
      await sleep(pause);
    }
  }
}
