import type { CallAccount } from './account-of-calls.ts';
import { accountOfMessages } from './account-of-messages.ts';
import type { PlayedShow } from './play-show.ts';

/** Every message is stored once and has its sound; what was thrown away is nowhere. */
export function brokenInMessages(show: PlayedShow, calls: readonly CallAccount[]): string[] {
  const nameOf = (callSid: string | undefined) =>
    calls.find((call) => call.callSid === callSid)?.name ?? 'nobody';
  return accountOfMessages(show).flatMap(({ callSid, isAtTwilio, stored }) => {
    const whose = `a message of ${nameOf(callSid)}`;
    if (stored.length > 1) return [`${whose} is stored ${stored.length} times`];
    const [as] = stored;
    if (as === undefined)
      return isAtTwilio ? [`${whose} is at Twilio, and the line knows nothing of it`] : [];
    if (as === 'thrown away') return isAtTwilio ? [`${whose} was thrown away, and is still at Twilio`] : [];
    return isAtTwilio ? [] : [`${whose} is stored, and its recording is gone`];
  });
}
