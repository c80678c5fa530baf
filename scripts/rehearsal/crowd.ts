import { createHash } from 'node:crypto';
import type { Listener } from './scenario.ts';
import type { Crowd, Span } from './scenario-schema.ts';

/** The people of a crowd: always the same ones for the same seed. */
export function peopleOf({ name, count, from, calls, patience, talks }: Crowd, seed: string): Listener[] {
  return Array.from({ length: count }, (_nobody, index) => {
    const within = (span: Span, what: string) =>
      span.from + Math.floor(chance(`${seed}:${name}:${index}:${what}`) * (span.to - span.from + 1));
    return {
      name: `${name} ${index + 1}`,
      from: `+${BigInt(from.replace('+', '')) + BigInt(index)}`,
      callsAt: within(calls, 'calls'),
      patienceSeconds: within(patience, 'patience'),
      talkSeconds: within(talks, 'talks'),
      hangsUp: 'when out of patience' as const,
      keys: [],
      reactions: [],
    };
  });
}

/** A number from 0 to below 1 that depends on nothing but the text. */
export function chance(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}
