import type { MoveReason } from './call-fact.ts';

const reasons: readonly MoveReason[] = ['came-back', 'fault', 'put-back', 'resumed', 'to-the-end'];

/** Reads the reason of a move; undefined when it is none. */
export function parseMoveReason(value: unknown): MoveReason | undefined {
  return reasons.find((reason) => reason === value);
}
