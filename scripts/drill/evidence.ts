import type { CallFact } from '../../src/show/call/call-fact.ts';
import { existingQueues, findLineQueues } from '../../src/twilio/queues.ts';
import { alertsSince, type LoggedAlert } from '../account/alerts.ts';
import { readCallFacts } from '../account/call-records.ts';
import { type LoggedLeg, legsBetween } from '../account/outgoing-calls.ts';
import { type SentText, textsSince } from '../account/texts.ts';
import type { Played } from './play.ts';
import type { Stage } from './stage.ts';

/** All that an account tells of a drill when it is over: none of it is what the drill itself has done. */
export interface Evidence {
  /** Every leg between the numbers, by its SID. */
  readonly legs: ReadonlyMap<string, LoggedLeg>;
  readonly facts: readonly CallFact[];
  readonly alerts: readonly LoggedAlert[];
  readonly texts: readonly SentText[];
  /** The names of the line's queues that are still there. */
  readonly queues: readonly string[];
}

/** Twilio's clock and ours may differ by so much. */
const CLOCKS_DIFFER_MS = 2000;

export async function gatherEvidence(stage: Stage, { beganAt, callers }: Played): Promise<Evidence> {
  const { client, numbers, station } = stage;
  const { stationId, queueName } = station.settings;
  const since = new Date(beganAt - CLOCKS_DIFFER_MS);
  const [line, dj] = [numbers.listeners.phoneNumber, numbers.dj.phoneNumber];
  const ends = [...new Set([dj, ...callers.map(({ from }) => from)])].map((from) => ({ from, to: line }));
  const legs = await Promise.all(
    [...ends, { from: line, to: dj }].map((pair) => legsBetween(client, { ...pair, since })),
  );
  const [facts, alerts, texts, queues] = await Promise.all([
    readCallFacts({ client, stationId }),
    alertsSince(client, since),
    textsSince(client, { from: line, since }),
    findLineQueues(client, queueName),
  ]);
  return {
    legs: new Map(legs.flat().map((leg) => [leg.callSid, leg])),
    facts,
    alerts,
    texts,
    queues: existingQueues(queues).map(({ friendlyName }) => friendlyName),
  };
}
