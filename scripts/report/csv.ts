import { stringify } from 'csv-stringify/sync';
import { outcomeWords } from './outcomes.ts';
import type { ReportCall } from './report-call.ts';
import type { Report } from './report-model.ts';

type Cell = string | number | null;

const columns: readonly (readonly [string, (call: ReportCall) => Cell])[] = [
  ['call_sid', ({ callSid }) => callSid],
  ['caller', ({ caller }) => caller.replace(/^\+/, '')],
  ['name', ({ name }) => name],
  ['point', ({ point }) => point],
  ['became', outcomeWords],
  ['called_at', ({ calledAt }) => isoTime(calledAt)],
  ['joined_at', ({ joinedAt }) => isoTime(joinedAt)],
  ['picked_up_at', ({ pickedUpAt }) => isoTime(pickedUpAt)],
  ['left_at', ({ leftAt }) => isoTime(leftAt)],
  ['wait_seconds', ({ waitSeconds }) => waitSeconds],
  ['estimate_seconds', ({ estimateSeconds }) => estimateSeconds && Math.round(estimateSeconds)],
  ['talk_seconds', ({ talkSeconds }) => talkSeconds],
  ['times_on_air', ({ airings }) => airings.length],
  ['guest', ({ isGuest }) => (isGuest ? 'yes' : null)],
  ['times_before', ({ timesBefore }) => timesBefore],
  ['requeues', ({ requeues }) => listed(requeues.map(({ why, at }) => `${why} ${isoTime(at)}`))],
  ['notices', ({ notices }) => listed(notices.map(({ version, at }) => `${version} ${at}`))],
  ['message_seconds', ({ messageSeconds }) => messageSeconds],
];

/** The calls of a report, a line each. Times are in UTC. */
export function reportCsv({ calls }: Report): string {
  const rows = calls.map((call) => columns.map(([, cell]) => cell(call)));
  return csvOf([columns.map(([name]) => name), ...rows]);
}

/**
 * Spreadsheets run what begins like a formula. An apostrophe before it makes it text.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^\s*[=+\-@＝＋－＠|%]|^[\t\r\n]/;

/** Rows as RFC 4180 has them, in CRLF. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return stringify([...rows], {
    record_delimiter: 'windows',
    // It looks for line ends as it writes them itself, and somebody's words may have others.
    quoted_match: /[\r\n]/,
    // It can do so itself, but neither behind blanks nor before | and %.
    cast: { string: (text) => (formula.test(text) ? `'${text}` : text) },
  });
}

/** Several in one field; null for none. */
function listed(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join('; ');
}

function isoTime(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
