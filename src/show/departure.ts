/** What became of a call, as its record tells it. */
export type Outcome =
  | 'aired'
  /** The call ended before anybody took it. */
  | 'gave-up'
  | 'waited-too-long'
  /** Left the line to leave a message for the DJ. */
  | 'message-instead'
  /** The line was full, or closed. */
  | 'refused'
  /** Still in line when the show ended. */
  | 'closed-out'
  | 'failed'
  /** Twilio said something of it that we do not know. */
  | 'unknown';

/** The document for a caller who may still be on the line; `nothing` when nobody is there to hear it. */
export type LastWords = 'thanks' | 'line-is-full' | 'something-went-wrong' | 'nothing';

/** What follows when a call leaves the queue. */
export type Departure =
  /** Somebody moved the caller by REST: they write the record, and the call runs their document. */
  | { readonly kind: 'moved' }
  /** The waiting broke, not the caller's patience: back into the line, for the `again`th time. */
  | { readonly kind: 'put-back'; readonly again: number }
  /** Our own `<Leave>` let the caller go; `letGoReason` finds out why. */
  | { readonly kind: 'let-go' }
  | { readonly kind: 'left'; readonly outcome: Outcome; readonly lastWords: LastWords };

/** With the moment that each takes, about a minute and a half: faults seldom last longer. */
const mostTimesPutBack = 10;

const left = (outcome: Outcome, lastWords: LastWords): Departure => ({ kind: 'left', outcome, lastWords });

const failed = left('failed', 'something-went-wrong');

/** Twilio's nine values of QueueResult, `error` aside, which depends on what came before. */
const departures = new Map<string, Departure>([
  ['bridged', left('aired', 'thanks')],
  // The call ended while Twilio was connecting it; should anybody still be there, a goodbye is right.
  ['bridging-in-process', left('gave-up', 'thanks')],
  ['hangup', left('gave-up', 'nothing')],
  ['leave', { kind: 'let-go' }],
  ['redirected', { kind: 'moved' }],
  ['redirected-from-bridged', left('aired', 'nothing')],
  ['queue-full', left('refused', 'line-is-full')],
  ['system-error', failed],
]);

/**
 * Decides what follows when a call leaves the queue.
 *
 * @param queueResult one of Twilio's nine values, or one that Twilio invents tomorrow
 * @param timesPutBack how often this call has been put back into the line already
 * @see https://www.twilio.com/docs/voice/twiml/enqueue#attributes-action-parameters
 */
export function departureOf(queueResult: string, timesPutBack: number): Departure {
  if (queueResult !== 'error') return departures.get(queueResult) ?? left('unknown', 'thanks');
  return timesPutBack < mostTimesPutBack ? { kind: 'put-back', again: timesPutBack + 1 } : failed;
}
