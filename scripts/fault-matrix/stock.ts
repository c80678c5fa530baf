import type { Heard } from '../../emulator/events.ts';
import { foldCallRecord } from '../../src/show/call/call-record.ts';
import { storedFacts } from '../../src/show/call/parse-call-fact.ts';
import { syncNames } from '../../src/twilio/sync-names.ts';
import { LISTENERS, STATION } from './scene-facts.ts';
import type { SceneLine } from './scene-line.ts';

/** What is seen of a scene while people are still on the line. */
export interface Seen {
  readonly isWell: boolean;
  /** By what somebody has come to where they should be who was not by the end of the fault; undefined where all was well. */
  readonly again: string | undefined;
  /** Of the line, before anybody new calls. */
  readonly state: string | undefined;
  /** By whoever is asked how it was for them. */
  readonly heard: readonly Heard[];
  /** Who also hears nothing where nobody has anything to say. */
  readonly isOfDj: boolean;
  /** Whether the line takes, or turns away, somebody new. */
  readonly moves: boolean;
}

/** What became of one call, as the line has written it down. */
export interface StockOfCall {
  readonly part: string;
  readonly outcome: string | undefined;
  readonly facts: readonly string[];
  /** As the network saw it. */
  readonly wasOnAir: boolean;
}

/** What there is once everybody has hung up. */
export interface Stock extends Seen {
  readonly calls: readonly StockOfCall[];
  /** To whom texts went. */
  readonly texts: readonly string[];
  /** Of those that are for the DJ, and of whatever was recorded and is known to nobody. */
  readonly messages: number;
  readonly strays: number;
  readonly wishes: number;
  /** How many are still in a queue, whom nobody would ever take. */
  readonly leftInQueues: number;
}

export function takeStock(line: SceneLine, seen: Seen): Stock {
  const { account } = line.emulator;
  const names = syncNames(STATION);
  const contentsOf = (map: string) => line.itemsOf(map).map(({ data }) => data);
  const facts = storedFacts({
    calls: names.allCalls.flatMap(contentsOf),
    receipts: contentsOf(names.closeOuts),
  });
  const known = contentsOf(names.messages).map((one) => (one as { recordingSid: string }).recordingSid);
  const isOfListener = (callSid: string) => account.calls.get(callSid)?.to === LISTENERS;
  const sounds = [...account.recordings.values()].filter(
    ({ status, callSid }) => status === 'completed' && isOfListener(callSid),
  );
  return {
    ...seen,
    calls: [...line.calls]
      .filter(([part]) => !part.endsWith('new'))
      .map(([part, { callSid }]) => {
        const own = facts.filter((fact) => fact.callSid === callSid);
        const outcome = foldCallRecord(own)?.outcome ?? undefined;
        const kinds = own.map(({ kind }) => kind);
        return { part, outcome, facts: kinds, wasOnAir: line.timesOnAir(part) > 0 };
      }),
    texts: account.messages.all().map(({ to }) => to),
    messages: line.messages.length,
    strays: sounds.filter(({ sid }) => !known.includes(sid)).length,
    wishes: line.itemsOf(names.textWishes).length,
    leftInQueues: account.queues.all().reduce((sum, { members }) => sum + members.length, 0),
  };
}
