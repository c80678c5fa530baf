import type { LineNews } from './line-news.ts';
import { keptForDjUntil, type WaitingFacts } from './waiting-facts.ts';

/** Where a waiting caller stands, as they are told it. */
export type PlaceInLine =
  | { readonly kind: 'next' | 'more-than-twenty' | 'not-known' | 'kept-for-dj' }
  | {
      readonly kind: 'number';
      readonly place: number;
      /** Undefined when it is not known, or makes no sense. */
      readonly of: number | undefined;
    };

/** Who is told the same place again, or that they are still in line, has not heard of it for this long. */
const tellAgainSeconds = 90;

/** So many callers ahead are many: their number says nothing to anybody. */
const countedAhead = 20;

/** Where the caller stands, in as many words as are of use; undefined where there is nothing new to say. */
export function placeInLine(facts: WaitingFacts): PlaceInLine | undefined {
  const { place, lineSize, where } = facts;
  const isKept = keptForDjUntil(facts) !== undefined;
  const isReturned = where.place === 'line, returned';
  if ((isKept || isReturned) && hasJustHeard(facts)) return undefined;
  if (isKept) return { kind: 'kept-for-dj' };
  if (isReturned) return { kind: 'not-known' };
  if (!place) return { kind: 'not-known' };
  if (place === 1) return { kind: 'next' };
  if (place > countedAhead + 1) return { kind: 'more-than-twenty' };
  return { kind: 'number', place, of: lineSize !== undefined && lineSize >= place ? lineSize : undefined };
}

/** Whose place is kept, here or for a DJ who was cut off, has heard so on the way into the line. */
function hasJustHeard({ told, asked }: WaitingFacts): boolean {
  return told.placeAt === undefined && asked === undefined;
}

/** Whether it is time to tell the place. */
export function tellsPlace(facts: WaitingFacts, news: LineNews): boolean {
  const { place, told, asked, now, where } = facts;
  if (asked === 'place' || told.placeAt === undefined) return true;
  // Whoever knows that they are next waits for the DJ's voice, and for nothing else.
  const knowsIsNext = told.place === 1 && (place === undefined || place === 1);
  if (knowsIsNext) return false;
  // The others have to wait for longer, or no longer.
  if (news.breakSeconds !== undefined || news.djIsBack) return true;
  const isReturned = where.place === 'line, returned';
  const hasImproved = !isReturned && place !== undefined && counted(place) < counted(told.place);
  return hasImproved || now - told.placeAt >= tellAgainSeconds;
}

function counted(place: number | undefined): number {
  return Math.min(place || Number.POSITIVE_INFINITY, countedAhead + 2);
}
