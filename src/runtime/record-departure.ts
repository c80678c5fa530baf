import { apologyCause } from '../show/apology.ts';
import type { Left } from '../show/call-fact.ts';
import type { Departure } from '../show/departure.ts';
import { apologise } from './apologise.ts';
import { aboutThisCall, recordCallFact } from './record-call-fact.ts';
import type { Webhook } from './webhook.ts';

type LeftForGood = Extract<Departure, { kind: 'left' }>;

/** Records that a call has left the line, and apologises by text where that is due. Both happen once. */
export async function recordDeparture(webhook: Webhook, { outcome }: LeftForGood): Promise<void> {
  if (webhook.callSid === '') return;
  const { parameters, settings } = webhook;
  const left: Left = {
    ...aboutThisCall(webhook),
    kind: 'left',
    show: parameters.text('show') || null,
    outcome,
    queueResult: parameters.text('QueueResult'),
    waitSeconds: waitOf(webhook, outcome),
  };
  if ((await recordCallFact(webhook, left)) === false) return;
  const cause = apologyCause(left, settings.apologyAfterSeconds);
  if (cause !== undefined) await apologise(webhook, cause, left.show);
}

/**
 * Twilio tells the wait of everybody who really was in the queue. Should it be missing, the time since the call
 * joined is as good, except for callers who never joined, and for those who have talked since.
 */
function waitOf({ parameters, now }: Webhook, outcome: Left['outcome']): number | null {
  const queueTime = parameters.count('QueueTime');
  if (queueTime !== undefined) return queueTime;
  const since = parameters.count('since');
  if (since === undefined || outcome === 'refused' || outcome === 'aired') return null;
  return Math.max(0, Math.floor(now.getTime() / 1000) - since);
}
