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
      return inTurn(fact.kind, fact.turn);
    case 'moved':
      return `moved-${nameOfMove(fact)}`;
    default:
      return fact.kind;
  }
}

/** A call comes back once, each turn after the first begins once, and a DJ sends somebody to the end as often as they like. */
function nameOfMove(moved: Moved): string {
  const { why, turn, at } = moved;
  switch (why) {
    case 'put-back':
    case 'resumed':
      return String(turn);
    case 'came-back':
      return why;
    case 'fault':
      return inTurn(compact(beginOfSpell(moved)), turn);
    case 'to-the-end':
      return compact(at);
  }
}

/**
 * While the waiting is broken, every caller is moved every few seconds, for as long as that lasts. That it was so, and when it
 * was first, is worth knowing; each time is not. So the wait is cut into spells, each twice as long as the one before and the
 * first a minute, and a spell has one such fact: a dozen in a day.
 */
function beginOfSpell({ at, joinedAt }: Moved): string {
  if (joinedAt === null) return at;
  const minutes = Math.max(0, (Date.parse(at) - Date.parse(joinedAt)) / 60_000);
  const began = 2 ** Math.floor(Math.log2(1 + minutes)) - 1;
  return new Date(Date.parse(joinedAt) + began * 60_000).toISOString();
}

function compact(time: string): string {
  return time.replace(/[-:.]/g, '');
}

function inTurn(name: string, turn: number): string {
  return turn === 1 ? name : `${name}-${turn}`;
}
