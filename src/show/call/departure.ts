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
  /** Kept out by the station. */
  | 'blocked'
  /** The DJ did not want to take them. */
  | 'not-taken'
  /** Taken out of the line by somebody at the console. */
  | 'dropped'
  /** Still in line when the show ended. */
  | 'closed-out'
  /** A newer call from the same number has taken the place over. */
  | 'called-again'
  | 'failed'
  /** Twilio said something of it that we do not know. */
  | 'unknown';

/** The document for a caller who may still be on the line; `nothing` when nobody is there to hear it. */
export type LastWords = 'thanks' | 'line-is-full' | 'something-went-wrong' | 'nothing';

interface Leaving {
  readonly outcome: Outcome;
  readonly lastWords: LastWords;
}

/** What follows when a call leaves the queue. */
export type Departure =
  /** Somebody redirected the call by REST: they write the record, and the call runs their document. */
  | { readonly kind: 'redirected' }
  /** The waiting broke, not the caller's patience: back to their place, for the `again`th time. */
  | { readonly kind: 'thrown-out'; readonly again: number }
  /** No room in the queue, for a caller who has a place: they find it elsewhere. */
  | { readonly kind: 'no-room' }
  /** Our own `<Leave>` let the caller go; `goodbyeReason` finds out why. */
  | { readonly kind: 'let-go' }
  /** Gave up, as Twilio tells it of one who hung up; but it says of this call that it goes on, and a DJ may have been cut off. */
  | (Leaving & { readonly kind: 'gone, perhaps' })
  /** Was with a DJ, or about to be, and is still on the line: the DJ may have been cut off, or may want them back. */
  | (Leaving & { readonly kind: 'parted' })
  | (Leaving & { readonly kind: 'left' });

/** With the moment that each takes, about a minute and a half: faults seldom last longer. */
const mostTimesThrownOut = 10;

const left = (outcome: Outcome, lastWords: LastWords): Departure => ({ kind: 'left', outcome, lastWords });

const hungUp = { outcome: 'gave-up', lastWords: 'nothing' } as const;

const failed = left('failed', 'something-went-wrong');

/** Twilio's nine values of QueueResult, `error` aside, which depends on what came before. */
const departures = new Map<string, Departure>([
  ['bridged', left('aired', 'thanks')],
  // The call ended while Twilio was connecting it; should anybody still be there, a goodbye is right.
  ['bridging-in-process', left('gave-up', 'thanks')],
  ['hangup', { kind: 'left', ...hungUp }],
  ['leave', { kind: 'let-go' }],
  ['redirected', { kind: 'redirected' }],
  ['redirected-from-bridged', left('aired', 'nothing')],
  ['queue-full', left('refused', 'line-is-full')],
  ['system-error', failed],
]);

/** Results of a call whose caller may be there still, while the one who had taken it is not. */
const parted: readonly string[] = ['bridged', 'bridging-in-process'];

export interface CallThatLeft {
  /** How often a fault has thrown this call out of the line already. */
  readonly timesThrownOut: number;
  /** The caller has been promised a place, and there is a queue that they have not been put into yet. */
  readonly hasPlace: boolean;
  /** Whether the caller is still on the line, as far as Twilio tells; it may say so of one who has hung up. */
  readonly isOnLine: boolean;
  /** Whether the caller has heard a document of ours since they left the queue: then they are there for sure. */
  readonly isThere: boolean;
}

/**
 * Decides what follows when a call leaves the queue.
 *
 * @param queueResult one of Twilio's nine values, or one that Twilio invents tomorrow
 * @see https://www.twilio.com/docs/voice/twiml/enqueue#attributes-action-parameters
 */
export function departureOf(
  queueResult: string,
  { timesThrownOut, hasPlace, isOnLine, isThere }: CallThatLeft,
): Departure {
  if (isThere) return { kind: 'parted', outcome: 'gave-up', lastWords: 'thanks' };
  if (queueResult === 'error')
    return timesThrownOut < mostTimesThrownOut ? { kind: 'thrown-out', again: timesThrownOut + 1 } : failed;
  if (queueResult === 'queue-full' && hasPlace) return { kind: 'no-room' };
  // To find out costs more requests than to believe it, and nearly all of them are gone.
  if (queueResult === 'hangup' && isOnLine) return { kind: 'gone, perhaps', ...hungUp };
  const departure = departures.get(queueResult) ?? left('unknown', 'thanks');
  const mayBeThere = isOnLine && parted.includes(queueResult) && departure.kind === 'left';
  return mayBeThere ? { ...departure, kind: 'parted' } : departure;
}
