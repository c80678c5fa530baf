import type { CallFact } from '../../src/show/call/call-fact.ts';
import type { Message } from '../../src/show/message/message.ts';
import type { Usage } from './prices.ts';

/** What is written down of one show. */
export interface RecordedShow {
  /** Of the calls of this show. */
  readonly facts: readonly CallFact[];
  readonly messages: readonly Message[];
  readonly texts: number;
}

/** What a show used as far as its records tell it: the minutes of its callers, not those of a DJ, recordings and apologies. */
export function usageOfRecords({ facts, messages, texts }: RecordedShow): Usage {
  const lengths = facts.flatMap((fact) => (fact.kind === 'ended' ? [fact.durationSeconds ?? 0] : []));
  return {
    'inbound minute': sum(lengths.map(minutes)),
    'recorded minute': sum(messages.map(({ durationSeconds }) => minutes(durationSeconds))),
    text: texts,
  };
}

/** A minute that has begun counts. */
export function minutes(seconds: number): number {
  return Math.ceil(seconds / 60);
}

export function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
