import { type Show, takesCallers } from '../show/show.ts';
import { giveShowItsQueues, openShow } from '../twilio/open-show.ts';
import { readShow, type ShowReading } from '../twilio/show-store.ts';
import { attempt, type Step } from './attempt.ts';
import { CachedLookup, freshMilliseconds, type Lookup, staleMilliseconds } from './cached-lookup.ts';
import { logProblem } from './log.ts';
import type { Webhook } from './webhook.ts';

/**
 * What may wait for the show, and what may not: for how long, in milliseconds. As long as it rings, nobody hears silence, and
 * once they have been welcomed it is too late. In a call under way the silence is what counts; but where nothing is known
 * yet, to go on blindly is worse than a moment of it: a closed line would take callers in.
 */
const readingMilliseconds = {
  'it rings': { nothingIsKnown: 2500, itIsKnown: 2500 },
  'the call is under way': { nothingIsKnown: 1500, itIsKnown: 300 },
} as const;

/** For so long a failure is remembered where nothing is known: not every caller has to wait for the same timeout. */
const failureMilliseconds = 2000;

const opening: Step = { name: 'open the first show (npm run deploy opens it)', milliseconds: 2500 };
const mending: Step = { name: 'give the show its queues (npm run deploy makes them)', milliseconds: 2500 };

const shows = new CachedLookup({
  name: 'read the show',
  look: ({ station }) => readShow(station()),
  deadline: patience,
  freshFor: freshMilliseconds,
  staleFor: staleMilliseconds,
  failureFor: failureMilliseconds,
});

/** What was read, with what was missing made; only once somebody has asked for it. */
const completed = new WeakMap<Lookup<ShowReading>, Promise<Show | undefined>>();

/**
 * The show that the station is in, at most ten seconds old. In a fresh deployment, where none has ever been
 * opened, this opens one.
 *
 * @returns undefined when it cannot be read: the line then behaves as open
 */
export function currentShow(webhook: Webhook): Promise<Show | undefined> {
  const lookup = shows.cached(webhook, webhook.settings.stationId);
  const known = completed.get(lookup) ?? lookup.answer.then((answer) => complete(webhook, answer?.found));
  completed.set(lookup, known);
  return known;
}

/** The show as it is now, read anew: for somebody who has just changed it, or who sees something else. */
export function freshShow(webhook: Webhook): Promise<Show | undefined> {
  return shownBy(shows.fresh(webhook, webhook.settings.stationId));
}

/**
 * The show as it is, for those who wait or leave: nothing is opened or made for them.
 *
 * @param milliseconds how old the answer may be; with 0, only what this same request has read will do
 * @returns undefined when there is none, or when it cannot be read
 */
export function knownShow(webhook: Webhook, milliseconds = freshMilliseconds): Promise<Show | undefined> {
  return shownBy(shows.cached(webhook, webhook.settings.stationId, milliseconds));
}

/** The show as this process has seen it last, however long ago; read now where it never has, or could not. */
export async function lastSeenShow(webhook: Webhook): Promise<Show | undefined> {
  return (shows.last && (await shownBy(shows.last))) ?? knownShow(webhook);
}

async function shownBy({ answer }: Lookup<ShowReading>): Promise<Show | undefined> {
  const reading = (await answer)?.found;
  return reading?.kind === 'show' ? reading.show : undefined;
}

function patience({ parameters }: Webhook, isKnown: boolean): number {
  // https://www.twilio.com/docs/voice/twiml#request-parameters
  const hears = parameters.text('CallStatus') === 'ringing' ? 'it rings' : 'the call is under way';
  return readingMilliseconds[hears][isKnown ? 'itIsKnown' : 'nothingIsKnown'];
}

async function complete(webhook: Webhook, found: ShowReading | undefined): Promise<Show | undefined> {
  const { settings, station, now } = webhook;
  switch (found?.kind) {
    case 'show':
      return lacksQueue(found.show) ? mend(webhook, found.show) : found.show;
    case 'missing': {
      const opened = await attempt(webhook, opening, () => openShow(station(), settings, now));
      return opened?.show;
    }
    case 'unreadable':
      logProblem(webhook, 'the show document does not read as a show: close the line, then open it again');
      return undefined;
    case undefined:
      return undefined;
  }
}

/** Whoever opened the show could not make both, or knew of one alone; what `<Enqueue>` makes holds the wrong number. */
function lacksQueue(show: Show): boolean {
  return takesCallers(show) && (show.queueSid === '' || show.nextQueueSid === '');
}

async function mend(webhook: Webhook, show: Show): Promise<Show> {
  const { station, settings } = webhook;
  return (await attempt(webhook, mending, () => giveShowItsQueues(station(), settings, show))) ?? show;
}
