import { wishesMessage } from '../../show/call/turn-of-call.ts';
import { epochSeconds } from '../../show/epoch-seconds.ts';
import { comesFirst } from '../../show/line/comes-first.ts';
import { countedWaitSeconds } from '../../show/line/counted-wait.ts';
import type { InLine } from '../../show/line/in-line.ts';
import { type GoodbyeReason, letGoReason } from '../../show/line/let-go-reason.ts';
import type { Step } from '../attempt.ts';
import { readFacts } from '../call/read-facts.ts';
import { knownShow } from '../current-show.ts';
import type { Webhook } from '../webhook.ts';
import { freshFront } from './queue-lookups.ts';

const reading: Step = { name: 'read whether a caller has asked to leave a message', milliseconds: 500 };

/**
 * Why a caller has left the line by our own `<Leave>`. Somebody who wants to leave a message is the exception, and what is
 * remembered of the show may be older than what the wait loop has read: the show is looked at once more then.
 *
 * @returns `place-is-due` for a caller who keeps an earlier place, whose turn has come
 */
export async function whyLetGo(webhook: Webhook, caller: InLine): Promise<GoodbyeReason | 'place-is-due'> {
  const maxWaitSeconds = webhook.settings.maxWaitMinutes * 60;
  const now = epochSeconds(webhook.now);
  const { show: joined, place, until } = caller;
  const call = { joined, until, now, maxWaitSeconds, waitSeconds: countedWait(webhook, caller) };
  const reason = letGoReason(await knownShow(webhook), call);
  if (reason !== 'message-instead') return reason;
  const seenNow = letGoReason(await knownShow(webhook, 0), call);
  if (seenNow !== 'message-instead' || place !== 'line, returned') return seenNow;
  return (await hasMeantMessage(webhook, caller)) ? seenNow : 'place-is-due';
}

/** As the rounds of waiting count it; Twilio's QueueTime is the time in the last queue. */
function countedWait({ parameters, now }: Webhook, { place, since }: InLine): number {
  const waitSeconds = Math.max(0, epochSeconds(now) - since);
  return countedWaitSeconds({ place, hereSeconds: parameters.count('QueueTime') ?? 0, waitSeconds });
}

/** As they have pressed the keys for it; and whose place is not due yet can have meant nothing else. */
async function hasMeantMessage(webhook: Webhook, caller: InLine): Promise<boolean> {
  const facts = await readFacts(webhook, webhook.callSid, reading);
  return (facts !== undefined && wishesMessage(facts, webhook.now)) || isBehindEarlier(webhook, caller);
}

async function isBehindEarlier(webhook: Webhook, { since }: InLine): Promise<boolean> {
  const front = await freshFront(webhook, await knownShow(webhook));
  if (!front) return false;
  return !comesFirst(front, { callSid: webhook.callSid, since });
}
