import { type Show, takesCallers } from '../show/show.ts';
import { giveShowItsQueues, openShow } from '../twilio/open-show.ts';
import { readShow, type ShowReading } from '../twilio/show-store.ts';
import { attempt, type Step } from './attempt.ts';
import { logProblem } from './log.ts';
import { outdatedMilliseconds, rememberMilliseconds } from './remember-look.ts';
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

interface Remembered {
  readonly at: number;
  /** From when on it is read again, however young it is. */
  forgottenAt: number;
  /** When the show was last read for sure: `found` may be what was read then. */
  readAt: number;
  /** What was remembered before, for as long as `found` is not known. */
  meanwhile: Remembered | undefined;
  readonly found: Promise<ShowReading | undefined>;
  /** The same with what was missing made; only once somebody has asked for it. */
  complete?: Promise<Show | undefined>;
}

/** Failures are remembered too, as what was known before. */
let remembered: Remembered | undefined;

/**
 * The show that the station is in, at most ten seconds old. In a fresh deployment, where none has ever been
 * opened, this opens one.
 *
 * @returns undefined when it cannot be read: the line then behaves as open
 */
export function currentShow(webhook: Webhook): Promise<Show | undefined> {
  return completed(webhook, remember(webhook, rememberMilliseconds));
}

/** The show as it is now, read anew: for somebody who has just changed it, or who sees something else. */
export function freshShow(webhook: Webhook): Promise<Show | undefined> {
  return shownBy(readAnew(webhook));
}

/**
 * The show as it is, for those who wait or leave: nothing is opened or made for them.
 *
 * @param milliseconds how old the answer may be; with 0, only what this same request has read will do
 * @returns undefined when there is none, or when it cannot be read
 */
export function knownShow(webhook: Webhook, milliseconds = rememberMilliseconds): Promise<Show | undefined> {
  return shownBy(remember(webhook, milliseconds));
}

/** The show as this process has seen it last, however long ago; read now where it never has, or could not. */
export async function lastSeenShow(webhook: Webhook): Promise<Show | undefined> {
  return (remembered && (await shownBy(remembered))) ?? knownShow(webhook);
}

async function shownBy({ found }: Remembered): Promise<Show | undefined> {
  const reading = await found;
  return reading?.kind === 'show' ? reading.show : undefined;
}

/**
 * While the show is being read again, only whoever asked for that waits for it: with thousands in line, all who ask
 * meanwhile would be more Functions at once than the platform runs.
 */
function remember(webhook: Webhook, milliseconds: number): Remembered {
  const now = webhook.now.getTime();
  if (remembered === undefined || !isYoung(remembered, now, milliseconds)) return readAnew(webhook);
  return (milliseconds > 0 && remembered.meanwhile) || remembered;
}

function isYoung({ at, forgottenAt }: Remembered, now: number, milliseconds: number): boolean {
  return at === now || (at > now - milliseconds && now < forgottenAt);
}

function readAnew(webhook: Webhook): Remembered {
  const { client, settings, now } = webhook;
  const at = now.getTime();
  const before =
    remembered !== undefined && remembered.readAt > at - outdatedMilliseconds ? remembered : undefined;
  const milliseconds = patience(webhook, before !== undefined);
  const reading = { name: 'read the show', milliseconds };
  const asked = attempt(webhook, reading, () => readShow(client(), settings.stationId));
  const found = asked.then((read) => {
    memory.meanwhile = undefined;
    if (read === undefined && before !== undefined) return before.found;
    if (read === undefined) memory.forgottenAt = Date.now() + failureMilliseconds;
    else memory.readAt = at;
    return read;
  });
  const memory: Remembered = {
    at,
    forgottenAt: Number.POSITIVE_INFINITY,
    readAt: before?.readAt ?? 0,
    found,
    meanwhile: before?.meanwhile ?? before,
  };
  remembered = memory;
  return memory;
}

function patience({ parameters }: Webhook, isKnown: boolean): number {
  // https://www.twilio.com/docs/voice/twiml#request-parameters
  const hears = parameters.text('CallStatus') === 'ringing' ? 'it rings' : 'the call is under way';
  return readingMilliseconds[hears][isKnown ? 'itIsKnown' : 'nothingIsKnown'];
}

function completed(webhook: Webhook, memory: Remembered): Promise<Show | undefined> {
  memory.complete ??= memory.found.then((found) => complete(webhook, found));
  return memory.complete;
}

async function complete(webhook: Webhook, found: ShowReading | undefined): Promise<Show | undefined> {
  const { settings, client, now } = webhook;
  switch (found?.kind) {
    case 'show':
      return lacksQueue(found.show) ? mend(webhook, found.show) : found.show;
    case 'missing': {
      const opened = await attempt(webhook, opening, () => openShow(client(), settings, now));
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
  const { client, settings } = webhook;
  return (await attempt(webhook, mending, () => giveShowItsQueues(client(), settings, show))) ?? show;
}
