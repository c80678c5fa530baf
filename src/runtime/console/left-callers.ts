import { foldCallRecord } from '../../show/call/call-record.ts';
import type { LeftCaller, Row } from '../../show/console/board.ts';
import { lastTold } from '../../show/dj/caller-dossier.ts';
import type { Show } from '../../show/show.ts';
import type { Webhook } from '../webhook.ts';
import { freshFacts } from './callers-in-line.ts';

interface SeenBefore {
  show: string;
  rows: ReadonlyMap<string, Row>;
  left: readonly LeftCaller[];
}

const mostLeft = 5;
/** Each is a look at what is written down of the call: of a crowd that leaves at once, the last few will do. */
const mostLookedUp = 3;

/** As this process has seen the line go by: what it has not looked at, it does not know. */
let before: SeenBefore | undefined;

/** The last few who are not in line any more, and what became of them as far as that is written down. */
export async function leftCallers(
  webhook: Webhook,
  { show, rows, airing }: { show: Show | undefined; rows: readonly Row[]; airing: string | undefined },
): Promise<readonly LeftCaller[]> {
  if (show === undefined) return [];
  const last = before?.show === show.show ? before : undefined;
  const present = new Map(rows.map((row) => [row.callSid, row]));
  const gone = [...(last?.rows.values() ?? [])].filter(
    ({ callSid }) => !present.has(callSid) && callSid !== airing,
  );
  const known = (last?.left ?? []).filter(({ callSid }) => !present.has(callSid) && callSid !== airing);
  const fresh = await Promise.all(gone.slice(-mostLookedUp).map((row) => leftOf(webhook, row)));
  const left = [...fresh.reverse(), ...known].slice(0, mostLeft);
  before = { show: show.show, rows: present, left };
  return left;
}

async function leftOf(webhook: Webhook, row: Row): Promise<LeftCaller> {
  const facts = await freshFacts(webhook, row.callSid);
  const outcome = foldCallRecord(facts)?.outcome ?? 'gave-up';
  const name = row.name || (lastTold(facts, 'told-name') ?? '');
  return { callSid: row.callSid, name, maskedNumber: row.maskedNumber, at: webhook.now.getTime(), outcome };
}
