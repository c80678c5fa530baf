import type { CallFact } from '../../src/show/call/call-fact.ts';
import { foldCallRecord } from '../../src/show/call/call-record.ts';
import { LIVE_STATUSES } from '../account/outgoing-calls.ts';
import { type CallAccount, toldOf } from '../rehearsal/account-of-calls.ts';
import type { Fate } from '../rehearsal/fate.ts';
import type { ShowEvent } from '../rehearsal/show-event.ts';
import { spellsInLine } from '../rehearsal/spells-in-line.ts';
import type { Evidence } from './evidence.ts';
import type { Caller, Played } from './play.ts';

/** Sets, for every fake caller, what was seen from outside beside what the line has written down. */
export function accountOfDrill(
  played: Played,
  { evidence, events }: { readonly evidence: Evidence; readonly events: readonly ShowEvent[] },
): CallAccount[] {
  return played.callers.map((caller) => {
    const callSid = caller.party.incoming;
    const own = events.filter((event) => 'callSid' in event && event.callSid === callSid);
    const facts = evidence.facts.filter((fact) => fact.callSid === callSid);
    const spells = spellsInLine(own);
    return {
      callSid,
      name: caller.party.name,
      from: caller.from,
      fate: fateFromOutside(caller, { played, evidence }),
      spells,
      waitSeconds: undefined,
      ...toldOf(facts),
      messages: 0,
    };
  });
}

/** What became of a caller, without asking the line: the queue, the call log, and who hung up. */
function fateFromOutside(
  { party }: Caller,
  { played: { watch, telephones }, evidence }: { readonly played: Played; readonly evidence: Evidence },
): Fate {
  const { incoming } = party;
  const leg = evidence.legs.get(incoming);
  if (!leg || LIVE_STATUSES.includes(leg.status)) return 'still there';
  if (watch.taken.has(incoming)) return 'aired';
  if (!watch.inLine.has(incoming)) return 'refused';
  return telephones.acts.some(({ party: who, does }) => who === party && does === 'hangs up')
    ? 'gave up'
    : 'closed out';
}

/** Those calls of which the line has never written that they are over. */
export function neverEnded(played: Played, facts: readonly CallFact[]): string[] {
  return played.callers
    .filter(
      ({ party }) => foldCallRecord(facts.filter(({ callSid }) => callSid === party.incoming)) === undefined,
    )
    .map(({ party }) => `${party.name} has left no trace in the line's records`);
}
