import { type Contest, playContest } from './load/contest.ts';
import { exponentOf, type Growth, measureGrowth } from './load/growth.ts';
import { playSoak, type Soak } from './load/soak.ts';

const CONTESTS = [1000, 2000, 5000];
const WAITING = [10, 100, 1000, 5000];
const SOAK_HOURS = 12;
const TENTH_429 = "faults: [{ rest: '*', does: answer, status: 429, chance: 0.1 }]";
const GOALS = { contest: 1000, firstWordSeconds: 4, kilobytesACaller: 200, syncBytesACaller: 2000 };
/** What the faults of the soak themselves are told as, and a Function too many. */
const EXPECTED_ALERTS = ['11200', '11205'];

/** `npm run bench -- load`: a contest, many hours with faults, and what grows with those who wait. All on the virtual clock. */
export async function printLoad(): Promise<void> {
  await printContests();
  console.log('');
  await printGrowth();
  console.log('');
  await printSoak();
}

export async function printContests(): Promise<void> {
  console.log(
    '| callers in ten seconds | first word p50 / p95 s | in line | all in line after s | overtaken | fallback once / more | application errors | Functions refused | goal |\n|---|--:|--:|--:|--:|--:|--:|--:|---|',
  );
  for (const callers of CONTESTS) console.log(contestRow(await playContest(callers), ''));
  for (const callers of CONTESTS)
    console.log(contestRow(await playContest(callers, { faults: TENTH_429 }), ', a tenth of REST 429'));
}

export async function printGrowth(): Promise<void> {
  console.log(growthTable(await inTurn(WAITING, measureGrowth)).join('\n'));
}

export async function printSoak(): Promise<void> {
  console.log(soakTable(await playSoak(SOAK_HOURS)).join('\n'));
}

async function inTurn<T, R>(values: readonly T[], measure: (value: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const value of values) results.push(await measure(value));
  return results;
}

function contestRow(contest: Contest, how: string): string {
  const { callers, firstWordP50, firstWordP95, inLine, fallbackOnce, fallbackMore, applicationErrors } =
    contest;
  const isMet =
    inLine === callers &&
    firstWordP95 <= GOALS.firstWordSeconds &&
    fallbackMore === 0 &&
    applicationErrors === 0 &&
    contest.overtaken === 0;
  const goal = callers === GOALS.contest && how === '' ? verdict(isMet) : `shown (${verdict(isMet)})`;
  return `| ${callers.toLocaleString('en')}${how} | ${firstWordP50.toFixed(2)} / ${firstWordP95.toFixed(2)} | ${inLine} | ${contest.allInLineAfter.toFixed(1)} | ${contest.overtaken} | ${fallbackOnce} / ${fallbackMore} | ${applicationErrors} | ${contest.refusedFunctions} | ${goal} |`;
}

function growthTable(rows: readonly Growth[]): string[] {
  const figures = ['webhooksAMinute', 'restCallsAMinute', 'syncBytes'] as const;
  return [
    '| waiting | webhooks a minute | REST calls a minute | bytes of Sync |',
    '|--:|--:|--:|--:|',
    ...rows.map(
      (row) => `| ${row.waiting} | ${figures.map((figure) => row[figure].toFixed(0)).join(' | ')} |`,
    ),
    `| grows with the power | ${figures.map((figure) => exponentOf(rows, figure).toFixed(2)).join(' | ')} |`,
  ];
}

function soakTable(soak: Soak): string[] {
  const unexpected = Object.entries(soak.alerts).filter(([code]) => !EXPECTED_ALERTS.includes(code));
  const alerts = Object.entries(soak.alerts).map(([code, times]) => `${times} × ${code}`);
  const rows: [string, string, boolean][] = [
    [
      'callers who are not accounted for',
      `${soak.unaccounted} of ${soak.callers} (${soak.onAir} on the air)`,
      soak.unaccounted === 0,
    ],
    ['who heard an application error', String(soak.applicationErrors), soak.applicationErrors === 0],
    ['left in a queue', String(soak.leftInQueues), soak.leftInQueues === 0],
    ['alerts', alerts.join(', ') || 'none', unexpected.length === 0],
    [
      'memory, KB a caller',
      soak.kilobytesACaller.toFixed(1),
      soak.kilobytesACaller <= GOALS.kilobytesACaller,
    ],
    [
      'Sync, bytes a caller',
      soak.syncBytesACaller.toFixed(0),
      soak.syncBytesACaller <= GOALS.syncBytesACaller,
    ],
  ];
  return [
    `| ${soak.hours} hours, 1 % faults of every kind | figure | goal |`,
    '|---|--:|---|',
    ...rows.map(([what, figure, isMet]) => `| ${what} | ${figure} | ${verdict(isMet)} |`),
  ];
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : 'missed';
}
