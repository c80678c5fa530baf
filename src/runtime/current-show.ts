import { sayingNow } from '../show/said-by-station.ts';
import type { Show } from '../show/show.ts';
import { readShow, type ShowReading } from '../twilio/show-store.ts';
import type { OwnWords, StationVoice } from '../twiml/voice.ts';
import { CachedLookup, freshMilliseconds, type Lookup, staleMilliseconds } from './cached-lookup.ts';
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

const shows = new CachedLookup({
  name: 'read the show',
  look: ({ station }) => readShow(station()),
  deadline: patience,
  freshFor: freshMilliseconds,
  staleFor: staleMilliseconds,
  failureFor: failureMilliseconds,
});

/** The last reading of the show document, or a new one where that is older than so many milliseconds. */
export function showLookup(webhook: Webhook, milliseconds: number): Lookup<ShowReading> {
  return shows.cached(webhook, webhook.settings.stationId, milliseconds);
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

/** The show as this request has just written it, or found it when it meant to: nobody needs to read it again for that. */
export function learnShow(webhook: Webhook, show: Show): void {
  shows.learn(webhook, webhook.settings.stationId, { kind: 'show', show });
}

/** The show as this process has seen it last, however long ago, without asking: for whoever can begin with that. */
export function rememberedShow(webhook: Webhook): Promise<Show | undefined> {
  const { last } = shows;
  return last?.subject === webhook.settings.stationId ? shownBy(last) : Promise.resolve(undefined);
}

/** The show as this process has seen it last, however long ago; read now where it never has, or could not. */
export async function lastSeenShow(webhook: Webhook): Promise<Show | undefined> {
  return (shows.last && (await shownBy(shows.last))) ?? knownShow(webhook);
}

/**
 * How everything is said in a show: what was changed since the deployment stands in for the settings.
 *
 * @param show undefined when it cannot be read
 */
export function voiceIn({ voice, now }: Webhook, show: Show | undefined): StationVoice {
  const saidTopic = sayingNow(show?.said, 'topic', now);
  return saidTopic === undefined ? voice : { ...voice, saidTopic };
}

/** What callers of a closed line hear of the next show; undefined where the station says nothing of it. */
export function nextShowIn({ settings, now }: Webhook, show: Show | undefined): OwnWords | undefined {
  const words = settings.nextShow;
  return sayingNow(show?.said, 'nextShow', now) ?? (words === undefined ? undefined : { words });
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
