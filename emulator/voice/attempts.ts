import type { AccountContext } from '../account-context.ts';
import type { ConnectionSettings, Mishap } from './connection-overrides.ts';
import { Deferred } from './deferred.ts';
import { exchange, type WebhookRequest } from './exchange.ts';
import { ConnectError, type WebResponse } from './web.ts';

/** Nothing was answered: nobody could be connected to, or no answer came in time. */
export type NoAnswer = 'ct' | 'rt';

interface Attempt {
  readonly request: WebhookRequest;
  readonly settings: ConnectionSettings;
  /** The same for every attempt, so that the application can tell that it has been asked before. */
  readonly idempotencyToken: string;
  /** Aborted when the time for all attempts is over. */
  readonly stop: AbortSignal;
}

/** Tries a request as often as its settings say. Rejects when an exchange has begun and broken off: that is never tried again. */
export async function attempts(account: AccountContext, attempt: Attempt): Promise<WebResponse | NoAnswer> {
  const { retries, retriesAfter } = attempt.settings;
  for (let retry = 0; ; retry += 1) {
    const answer = await once(account, attempt);
    const mishap = mishapOf(answer);
    const isRetried = mishap !== undefined && retriesAfter.includes(mishap) && retry < retries;
    if (!isRetried || attempt.stop.aborted) return answer;
  }
}

async function once(
  account: AccountContext,
  { request, settings, idempotencyToken, stop }: Attempt,
): Promise<WebResponse | NoAnswer> {
  const late = new Deferred<'rt'>();
  const giveUp = () => late.resolve('rt');
  const timer = account.clock.after(settings.readTimeoutMs, giveUp);
  stop.addEventListener('abort', giveUp);
  try {
    return await Promise.race([exchange(account, request, idempotencyToken), late.promise]);
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error;
    return 'ct';
  } finally {
    timer.cancel();
    stop.removeEventListener('abort', giveUp);
  }
}

function mishapOf(answer: WebResponse | NoAnswer): Mishap | undefined {
  if (typeof answer === 'string') return answer;
  if (answer.status >= 500) return '5xx';
  return answer.status >= 400 ? '4xx' : undefined;
}
