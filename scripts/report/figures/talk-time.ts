import type { ReportCall } from '../report-call.ts';
import { type Spread, spreadOf } from './spread.ts';

/** How long callers were with the DJ; null when nobody was. */
export interface TalkTime extends Spread {
  readonly total: number;
}

export function talkTime(calls: readonly Pick<ReportCall, 'talkSeconds'>[]): TalkTime | null {
  const talks = calls.flatMap(({ talkSeconds }) => (talkSeconds === null ? [] : [talkSeconds]));
  const spread = spreadOf(talks);
  return spread && { ...spread, total: talks.reduce((sum, talk) => sum + talk, 0) };
}
