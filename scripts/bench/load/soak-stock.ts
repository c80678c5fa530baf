import type { CallFact } from '../../../src/show/call/call-fact.ts';
import { foldCallRecord } from '../../../src/show/call/call-record.ts';
import { storedFacts } from '../../../src/show/call/parse-call-fact.ts';
import { syncNames } from '../../../src/twilio/sync-names.ts';
import type { CallJournals } from './call-journals.ts';
import { type MeasuredLine, syncBytes } from './measured-line.ts';

/** One caller of the soak, as they were seen from outside. */
export interface SoakCaller {
  readonly callSid: string;
  readonly heardApplicationError: boolean;
}

export interface SoakSeen {
  readonly callers: readonly SoakCaller[];
  /** The CallSids of those who were connected to a DJ. */
  readonly bridged: ReadonlySet<string>;
  readonly journals: CallJournals;
}

/** How a line is after many hours. */
export interface SoakStock {
  readonly callers: number;
  readonly onAir: number;
  /** For each caller of whom nothing is written down, or not what they saw: the reason, and all that happened to the call, a line each. */
  readonly unaccounted: readonly (readonly string[])[];
  readonly applicationErrors: number;
  readonly leftInQueues: number;
  /** Alerts by code. */
  readonly alerts: Readonly<Record<string, number>>;
  /** Those for which no fault that was done to a request of the same call stands. */
  readonly unexpectedAlerts: number;
  readonly syncBytesACaller: number;
}

export function stockOf({ emulator }: MeasuredLine, { callers, bridged, journals }: SoakSeen): SoakStock {
  const { account } = emulator;
  const factsOf = factsByCall(emulator);
  const unaccounted = callers.flatMap(({ callSid }) => {
    const facts = factsOf.get(callSid) ?? [];
    const outcome = foldCallRecord(facts)?.outcome ?? undefined;
    const wasOnAir = bridged.has(callSid);
    if (outcome !== undefined && wasOnAir === (outcome === 'aired')) return [];
    const why = `${callSid} was ${wasOnAir ? '' : 'not '}on the air, and the record says ${outcome ?? 'nothing'}`;
    return [[why, ...journals.of(callSid), ...facts.map((fact) => `fact ${JSON.stringify(fact)}`)]];
  });
  const alerts: Record<string, number> = {};
  for (const { code } of account.alerts) alerts[code] = (alerts[code] ?? 0) + 1;
  return {
    callers: callers.length,
    onAir: callers.filter(({ callSid }) => bridged.has(callSid)).length,
    unaccounted,
    applicationErrors: callers.filter(({ heardApplicationError }) => heardApplicationError).length,
    leftInQueues: account.queues.all().reduce((sum, { members }) => sum + members.length, 0),
    alerts,
    unexpectedAlerts: account.alerts.filter((alert) => !journals.explains(alert)).length,
    syncBytesACaller: syncBytes(emulator) / callers.length,
  };
}

function factsByCall({ account }: MeasuredLine['emulator']): ReadonlyMap<string, readonly CallFact[]> {
  const names = syncNames('radio-callin');
  const contentsOf = (map: string) => (account.sync.maps.get(map)?.items() ?? []).map(({ data }) => data);
  const facts = storedFacts({ calls: names.allCalls.flatMap(contentsOf), receipts: [] });
  const byCall = new Map<string, CallFact[]>();
  for (const fact of facts) byCall.set(fact.callSid, [...(byCall.get(fact.callSid) ?? []), fact]);
  return byCall;
}
