import type { Exchange } from '../../emulator/events.ts';
import type { CallFact, PickedUp, Requeued } from '../../src/show/call/call-fact.ts';
import { type CallRecord, foldCallRecord } from '../../src/show/call/call-record.ts';
import { storedFacts } from '../../src/show/call/parse-call-fact.ts';
import { accountOfMessages, type MessageAccount } from './account-of-messages.ts';
import { type Fate, fateOf } from './fate.ts';
import type { PlayedShow } from './play-show.ts';
import type { ShowEvent } from './show-event.ts';
import { type Spell, spellsInLine } from './spells-in-line.ts';
import { StoredByLine } from './stored-by-line.ts';

export interface CallAccount {
  readonly callSid: string;
  readonly name: string;
  readonly from: string;
  readonly fate: Fate;
  /** Every time in line, the first one first. */
  readonly spells: readonly Spell[];
  /** From coming into the line until being taken for the first time, or else until leaving it for good. */
  readonly waitSeconds: number | undefined;
  /** What the line itself has written down of the call. */
  readonly record: CallRecord | undefined;
  /** The reasons that it has stored for the order: every place given out of order, and every pick-up. */
  readonly requeues: readonly Requeued[];
  readonly pickUps: readonly PickedUp[];
  /** How often it has written down what became of it: once a turn, or never where the end of the call says it all. */
  readonly timesToldOutcome: number;
  /** How many messages of this call there are for the DJ. */
  readonly messages: number;
}

/** Sets, for every listener's call, the network's truth beside the line's own record. */
export function accountOfCalls(show: PlayedShow): CallAccount[] {
  const { emulator, listeners } = show;
  const factsOf = grouped(factsIn(show), ({ callSid }) => callSid);
  const eventsOf = grouped(show.events, (event) => ('callSid' in event ? event.callSid : undefined));
  const webhooksOf = grouped(webhooksIn(show.events), ({ callSid }) => callSid);
  const messagesOf = grouped(keptMessages(show), ({ callSid }) => callSid);
  return listeners.flatMap(({ call, listener: { name, from } }) => {
    if (!call) return [];
    const { callSid } = call;
    const events = eventsOf.get(callSid) ?? [];
    const isOver = emulator.account.calls.get(callSid)?.isOver ?? false;
    const fate = fateOf({ events, webhooks: webhooksOf.get(callSid) ?? [], isOver });
    const facts = factsOf.get(callSid) ?? [];
    const spells = spellsInLine(events);
    const messages = messagesOf.get(callSid)?.length ?? 0;
    return {
      callSid,
      name,
      from,
      fate,
      spells,
      waitSeconds: waitSeconds(spells),
      ...toldOf(facts),
      messages,
    };
  });
}

function factsIn(show: PlayedShow): CallFact[] {
  const stored = new StoredByLine(show);
  const { allCalls, closeOuts } = stored.names;
  return storedFacts({
    calls: allCalls.flatMap((map) => stored.contentsOf(map)),
    receipts: stored.contentsOf(closeOuts),
  });
}

function keptMessages(show: PlayedShow): MessageAccount[] {
  return accountOfMessages(show).filter(({ stored }) => stored.includes('new') || stored.includes('heard'));
}

function webhooksIn(events: readonly ShowEvent[]): Exchange[] {
  return events.flatMap((event) => (event.type === 'webhook' ? [event.exchange] : []));
}

function waitSeconds(spells: readonly Spell[]): number | undefined {
  const joinedAt = spells[0]?.joinedAt;
  const outAt = (spells.find(({ out }) => out === 'taken') ?? spells.at(-1))?.outAt;
  return joinedAt === undefined || outAt === undefined ? undefined : Math.floor((outAt - joinedAt) / 1000);
}

/** What the line itself tells of a call. */
export function toldOf(facts: readonly CallFact[]) {
  const turnsTold = facts.flatMap((fact) => (fact.kind === 'left' ? [fact.turn] : []));
  const timesOfTurn = turnsTold.map((turn) => turnsTold.filter((other) => other === turn).length);
  return {
    record: foldCallRecord(facts),
    requeues: facts.filter((fact) => fact.kind === 'requeued'),
    pickUps: facts.filter((fact) => fact.kind === 'picked-up'),
    timesToldOutcome: Math.max(0, ...timesOfTurn),
  };
}

function grouped<T>(things: readonly T[], keyOf: (thing: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
