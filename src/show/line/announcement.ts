import { type LineNews, lineNews } from './line-news.ts';
import { type PlaceInLine, placeInLine, tellsPlace } from './place-in-line.ts';
import { type Estimate, type EstimateRange, estimateFor, type LaterReason } from './wait-estimate.ts';
import { isNewcomer, type ToldWaiting, type WaitingFacts, type WaitingLimits } from './waiting-facts.ts';

/** What is said over the music in one round; mostly nothing. */
export interface Announcement extends Omit<LineNews, 'told' | 'djIsBack'> {
  readonly place: PlaceInLine | undefined;
  /** How long they have waited, for who asks. */
  readonly waitedSeconds: number | undefined;
  readonly estimate: EstimateRange | undefined;
  /** Instead of an estimate: the call on the air takes longer than usual. */
  readonly airIsLong: boolean;
  /** What is said before an estimate that is later than what was promised, unless news of a break says it. */
  readonly laterBecause: LaterReason | undefined;
  readonly topic: boolean;
  /** The keys: the first hint of them, or all. */
  readonly keys: 'hint' | 'all' | undefined;
}

/** Nothing is said over the music. */
export const silence: Announcement = {
  breakSeconds: undefined,
  djIsAbsent: false,
  lastCall: false,
  djAwaySeconds: undefined,
  place: undefined,
  waitedSeconds: undefined,
  estimate: undefined,
  airIsLong: false,
  laterBecause: undefined,
  topic: false,
  keys: undefined,
};

export interface Announced {
  readonly says: Announcement;
  /** What the next round is to know. */
  readonly told: ToldWaiting;
}

/**
 * Decides what a waiting caller hears over the music: their place when it has improved, otherwise every ninety seconds at most,
 * and never twice that they are next; news of the line; and what they have asked for.
 */
export function announcement(facts: WaitingFacts, limits: WaitingLimits): Announced {
  const { told, asked, now, hasTopic } = facts;
  const news = lineNews(facts, limits);
  const isPlaceTold = tellsPlace(facts, news);
  const place = isPlaceTold ? placeInLine(facts) : undefined;
  const estimate: Estimate = isPlaceTold ? estimateFor(facts, news, limits) : { eta: told.eta };
  const isNew = isNewcomer(facts);
  return {
    says: {
      ...newsOf(news),
      place,
      waitedSeconds: asked === 'place' ? facts.waitSeconds : undefined,
      estimate: estimate.range,
      airIsLong: estimate.airIsLong ?? false,
      laterBecause: estimate.laterBecause,
      topic: hasTopic && (isNew || asked === 'topic'),
      keys: asked === 'keys' ? 'all' : isNew ? 'hint' : undefined,
    },
    told: {
      ...news.told,
      place: isPlaceTold ? (facts.place ?? told.place) : told.place,
      placeAt: isPlaceTold ? now : told.placeAt,
      eta: estimate.eta,
    },
  };
}

function newsOf({
  breakSeconds,
  djIsAbsent,
  lastCall,
  djAwaySeconds,
}: LineNews): Omit<LineNews, 'told' | 'djIsBack'> {
  return { breakSeconds, djIsAbsent, lastCall, djAwaySeconds };
}
