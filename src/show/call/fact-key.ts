import type { CallFact, Moved } from './call-fact.ts';

/**
 * The key under which a fact is stored. What can happen once only in a turn on the air has one key in that turn, so that a
 * second delivery of the same webhook changes nothing. All keys of a call begin with its SID and a dot.
 */
export function factKey(fact: CallFact): string {
  return `${fact.callSid}.${nameOf(fact)}`;
}

function nameOf(fact: CallFact): string {
  switch (fact.kind) {
    case 'picked-up':
    case 'left':
      return fact.turn === 1 ? fact.kind : `${fact.kind}-${fact.turn}`;
    case 'moved':
      return `moved-${nameOfMove(fact)}`;
    default:
      return fact.kind;
  }
}

/** A call comes back once, and each turn after the first begins once; for other reasons a caller is moved as often as need be. */
function nameOfMove({ why, turn, at }: Moved): string {
  if (why === 'put-back' || why === 'resumed') return String(turn);
  return why === 'came-back' ? why : at.replace(/[-:.]/g, '');
}
