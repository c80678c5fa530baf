import { callerAside } from '../../carried/caller.ts';
import { apologyCause } from '../../show/call/apology.ts';
import type { Left } from '../../show/call/call-fact.ts';
import { type Departure, departureOf, type Outcome } from '../../show/call/departure.ts';
import { type InLine, mayWaitElsewhere } from '../../show/line/in-line.ts';
import { waitBefore } from '../line/wait-before.ts';
import { waitOfCall } from '../line/wait-of-call.ts';
import type { Webhook } from '../webhook.ts';
import { apologise } from './apologise.ts';
import { noticeOf } from './notice.ts';
import { aboutThisCall, recordCallFact } from './record-call-fact.ts';

/** What follows from the way in which this webhook's call has left the queue. */
export function departureIn({ parameters }: Webhook, caller: InLine): Departure {
  return departureOf(parameters.text('QueueResult'), {
    timesThrownOut: caller.again,
    hasPlace: mayWaitElsewhere(caller),
    isOnLine: parameters.text('CallStatus') === 'in-progress',
    isThere: callerAside.fromQuery(parameters).isThere,
  });
}

export interface CallerWhoLeft {
  readonly caller: InLine;
  readonly outcome: Outcome;
  /** When a DJ took the caller, ISO 8601; undefined when nobody did, or when it is not known. */
  readonly pickedUpAt?: string | undefined;
  /** Twilio's word where the request does not say it. */
  readonly queueResult?: string;
}

/**
 * Records that a call has left the line, and apologises by text where that is due. Both happen once, each for a reason of
 * its own: the fact, and the claim of the apology, can be created only once. So neither waits for the other, and a
 * Function that may be one of thirty is over sooner.
 */
export async function recordDeparture(webhook: Webhook, who: CallerWhoLeft): Promise<void> {
  if (webhook.callSid === '') return;
  const left = leftBy(webhook, who);
  const cause = apologyCause(left, webhook.settings.apologyAfterSeconds);
  await Promise.all([recordCallFact(webhook, left), cause && apologise(webhook, cause, left.show)]);
}

/** The same for a caller who is with us still, in this call or in another, so that no text is due. */
export async function recordParting(webhook: Webhook, who: CallerWhoLeft): Promise<void> {
  await recordCallFact(webhook, leftBy(webhook, who));
}

function leftBy(webhook: Webhook, { caller, outcome, pickedUpAt, ...more }: CallerWhoLeft): Left {
  const { parameters, voice } = webhook;
  const { show, turn, heard } = caller;
  // Who never got in has not waited.
  const since = outcome === 'refused' ? undefined : waitOfCall(webhook).since;
  const wait = { caller, pickedUpAt, wasAired: outcome === 'aired' };
  return {
    ...aboutThisCall(webhook),
    kind: 'left',
    show: show ?? null,
    outcome,
    queueResult: more.queueResult ?? parameters.text('QueueResult'),
    waitSeconds: since === undefined ? null : waitBefore(webhook, wait),
    turn,
    joinedAt: since === undefined ? null : new Date(since * 1000).toISOString(),
    notice: heard === undefined ? null : noticeOf(voice, 'notice-before-line', new Date(heard * 1000)),
  };
}
