import type { ToldWaiting, WaitingFacts, WaitingLimits } from './waiting-facts.ts';

/** What is new of the line and its DJ for one who waits; it is said to the first in line too. */
export interface LineNews {
  /** What is left of a break that they do not know of yet. */
  readonly breakSeconds: number | undefined;
  /** They do not know yet, or ask once more, that no DJ is there. */
  readonly djIsAbsent: boolean;
  /** It is last call, and they have yet to hear it. */
  readonly lastCall: boolean;
  /** How long no DJ has been there, where it is time to say so and to offer a message. */
  readonly djAwaySeconds: number | undefined;
  /** They know that no DJ was there, and now there is one. */
  readonly djIsBack: boolean;
  readonly told: ToldWaiting;
}

/** Who waits on for a DJ who is away is offered a message again after this long. */
const offerAgainSeconds = 300;

/** A DJ who is away for less has dialled once more before anybody wonders. */
const worthTellingSeconds = 60;

/** A break that is nearly over is no news. */
const breakIsNewsFromSeconds = 30;

/** What a waiting caller has yet to hear of the line, and what they know once they have. */
export function lineNews(facts: WaitingFacts, limits: WaitingLimits): LineNews {
  const { show, dj, told } = facts;
  // While the show cannot be read, what was told stays told.
  if (show === undefined || dj.kind === 'unknown') return { ...nothingNew, told };
  const lastCall = show.state === 'last-call';
  const breakUntil = newBreak(facts);
  const offer = messageOffer(facts, limits);
  const isAbsent = dj.kind === 'absent';
  return {
    breakSeconds: breakUntil === undefined || dj.kind !== 'break' ? undefined : dj.restSeconds,
    djIsAbsent: isAbsent && offer.awaySeconds === undefined && isAbsenceTold(facts, dj.awaySeconds),
    lastCall: lastCall && !told.lastCall,
    djAwaySeconds: offer.awaySeconds,
    djIsBack: told.djIsAbsent && !isAbsent,
    told: {
      ...told,
      lastCall,
      djAwayAt: offer.toldAt,
      breakUntil: breakUntil ?? told.breakUntil,
      djIsAbsent:
        isAbsent &&
        (told.djIsAbsent || offer.awaySeconds !== undefined || isAbsenceTold(facts, dj.awaySeconds)),
    },
  };
}

const nothingNew: Omit<LineNews, 'told'> = {
  breakSeconds: undefined,
  djIsAbsent: false,
  lastCall: false,
  djAwaySeconds: undefined,
  djIsBack: false,
};

function newBreak({ dj, told }: WaitingFacts): number | undefined {
  const isNews =
    dj.kind === 'break' && dj.until !== told.breakUntil && dj.restSeconds >= breakIsNewsFromSeconds;
  return isNews ? dj.until : undefined;
}

/** Whoever is kept for a DJ who was cut off is told that in other words. */
function isAbsenceTold({ told, asked, where }: WaitingFacts, awaySeconds: number): boolean {
  if (where.keptUntil !== undefined) return false;
  if (asked === 'place') return true;
  return !told.djIsAbsent && (told.placeAt === undefined || awaySeconds >= worthTellingSeconds);
}

function messageOffer(
  { dj, told, now, where }: WaitingFacts,
  { djAbsentMinutes }: WaitingLimits,
): { readonly awaySeconds: number | undefined; readonly toldAt: number | undefined } {
  const isMissed = dj.kind === 'absent' && dj.awaySeconds >= djAbsentMinutes * 60;
  if (!isMissed || where.keptUntil !== undefined) return { awaySeconds: undefined, toldAt: undefined };
  const isDue = now - (told.djAwayAt ?? Number.NEGATIVE_INFINITY) >= offerAgainSeconds;
  return isDue
    ? { awaySeconds: dj.awaySeconds, toldAt: now }
    : { awaySeconds: undefined, toldAt: told.djAwayAt };
}
