import type { AccountContext } from '../account-context.ts';
import type { WebhookResult } from './webhook.ts';

/** The answer to a status callback is ignored, unless it says that the callback failed: then the debugger tells. */
export function alertFailedCallback(
  account: AccountContext,
  { url, callSid, result }: { url: string; callSid: string; result: WebhookResult },
): void {
  if (!result.ok) account.alert({ level: 'error', ...result.failure, callSid });
  else if (result.response.status >= 400) {
    const message = `the status callback answered HTTP ${result.response.status}`;
    account.alert({ code: 11200, level: 'error', message, url, callSid });
  }
}
