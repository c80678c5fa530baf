import type { CallFact } from '../../src/show/call-fact.ts';
import { type CallRecord, foldCallRecord } from '../../src/show/call-record.ts';
import { syncNames } from '../../src/twilio/sync-names.ts';
import type { PlayedShow } from './play-show.ts';

/** What really became of a listener's call, as the emulated network saw it. */
export type Fate = 'aired' | 'gave up' | 'refused' | 'closed out' | 'waited too long' | 'still there';

export interface CallAccount {
  readonly callSid: string;
  readonly name: string;
  readonly from: string;
  readonly fate: Fate;
  /** When the call came into the line, and how long it waited there; undefined when it never was in line. */
  readonly joinedAt: number | undefined;
  readonly takenAt: number | undefined;
  readonly waitSeconds: number | undefined;
  /** What the line itself has written down of the call. */
  readonly record: CallRecord | undefined;
}

/** Sets, for every listener's call, the network's truth beside the line's own record. */
export function accountOfCalls({ emulator, scenario, listeners, events }: PlayedShow): CallAccount[] {
  const stationId = scenario.settings.STATION_ID ?? 'radio-callin';
  const maps = syncNames(stationId).allCalls.map((name) => emulator.account.sync.maps.get(name));
  const items = maps.flatMap((map) => map?.items() ?? []);
  const facts = items.map(({ data }) => data as CallFact);
  const eventsOf = groupByCall(events);
  return listeners.flatMap(({ call, listener }) => {
    if (!call) return [];
    const { callSid } = call;
    const own = eventsOf.get(callSid) ?? [];
    const joined = own.find((event) => event.type === 'queue' && event.change === 'joined');
    const out = own.find((event) => event.type === 'queue' && event.change !== 'joined');
    const waited = joined && out ? Math.floor((out.at - joined.at) / 1000) : undefined;
    const record = foldCallRecord(facts.filter((fact) => fact.callSid === callSid));
    return {
      callSid,
      name: listener.name,
      from: listener.from,
      fate: fateOf(own, emulator.account.calls.get(callSid)),
      joinedAt: joined?.at,
      takenAt: out?.type === 'queue' && out.change === 'taken' ? out.at : undefined,
      waitSeconds: waited,
      record,
    };
  });
}

function groupByCall(events: PlayedShow['events']): Map<string, PlayedShow['events'][number][]> {
  const groups = new Map<string, PlayedShow['events'][number][]>();
  for (const event of events) {
    if (!('callSid' in event) || event.callSid === undefined) continue;
    const group = groups.get(event.callSid);
    if (group) group.push(event);
    else groups.set(event.callSid, [event]);
  }
  return groups;
}

function fateOf(
  own: PlayedShow['events'],
  call: { isOver: boolean; endedBy: string | undefined } | undefined,
): Fate {
  if (!call?.isOver) return 'still there';
  if (own.some((event) => event.type === 'bridge')) return 'aired';
  const left = own.find((event) => event.type === 'queue' && event.change === 'left');
  if (left?.type === 'queue' && left.result === 'redirected') return 'closed out';
  if (left?.type === 'queue' && left.result === 'leave') return 'waited too long';
  const wasInLine = own.some((event) => event.type === 'queue');
  return wasInLine || call.endedBy === 'caller' ? 'gave up' : 'refused';
}
