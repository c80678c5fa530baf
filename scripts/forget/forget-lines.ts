import { maskNumber, type PhoneNumber } from '../../src/show/phone-number.ts';
import { inColumns } from '../columns.ts';
import { leftAtTwilio } from './left-at-twilio.ts';
import { type Counts, totalOf, traceKinds } from './trace.ts';

export interface Forgotten {
  readonly number: PhoneNumber;
  readonly counts: Counts;
  readonly callsUnderWay: number;
  /** The number is blocked, and stays so, until then, ISO 8601. */
  readonly blockedUntil: string | undefined;
  readonly dryRun: boolean;
}

/** What was erased, as lines for a person. */
export function forgetLines({ number, counts, callsUnderWay, blockedUntil, dryRun }: Forgotten): string[] {
  const total = totalOf(counts);
  const heading = dryRun
    ? `dry run: nothing has been changed. Of ${maskNumber(number)} there is to be erased`
    : `erased of ${maskNumber(number)}`;
  const rows = [...traceKinds.map((kind) => [kind, counts[kind]] as const), ['in all', total] as const];
  return [
    heading,
    ...inColumns(
      rows.map(([kind, count]) => [kind, String(count)]),
      { indent: 2, right: [1] },
    ),
    ...(total === 0 ? ['nothing is written about this number'] : []),
    ...(callsUnderWay > 0 ? [underWay(callsUnderWay)] : []),
    ...(blockedUntil === undefined ? [] : [staysBlocked(blockedUntil)]),
    '',
    "Twilio's own records still hold",
    ...leftAtTwilio.flatMap(({ what, until, source }) => [`  ${what} (${until})`, `    ${source}`]),
  ];
}

/** The same for machines. */
export function forgetJson({ number, counts, callsUnderWay, blockedUntil, dryRun }: Forgotten): string {
  return JSON.stringify(
    {
      number: maskNumber(number),
      dryRun,
      erased: counts,
      total: totalOf(counts),
      callsUnderWay,
      blockedUntil: blockedUntil ?? null,
      leftAtTwilio,
    },
    null,
    2,
  );
}

function staysBlocked(until: string): string {
  return `is the number to come in again? It stays blocked until ${until.slice(0, 10)}: with --unblock, that is erased too`;
}

function underWay(calls: number): string {
  const are = calls === 1 ? 'a call of this number is' : `${calls} calls of this number are`;
  return `${are} still under way: run this again when it is over`;
}
