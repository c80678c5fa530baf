import { type Contest, playContest } from './load/contest.ts';
import { exponentOf, type Growth, measureGrowth } from './load/growth.ts';
import { playSoak, type Soak } from './load/soak.ts';

const CONTESTS = [1000, 2000, 5000];
const WAITING = [10, 100, 1000, 5000];
const SOAK_HOURS = 12;
const TENTH_429 = "faults: [{ rest: '*', does: answer, status: 429, chance: 0.1 }]";
const SEEDS = ['1', '2', '3'];
const GOALS = {
  contest: 1000,
  firstWordSeconds: 4,
  syncBytesACaller: 2000,
  syncBytesAfter: 5000,
};

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
    '| callers in ten seconds | first word p50 / p95 s | in line | all in line after s | overtaken / for good | fallback once / more | application errors | Functions refused | goal |\n|---|--:|--:|--:|--:|--:|--:|--:|---|',
  );
  for (const callers of CONTESTS) console.log(contestRow(await playContest(callers), ''));
  for (const callers of CONTESTS)
    console.log(contestRow(await playContest(callers, { faults: TENTH_429 }), ', a tenth of REST 429'));
}

export async function printGrowth(): Promise<void> {
  console.log(growthTable(await inTurn(WAITING, measureGrowth)).join('\n'));
}

export async function printSoak(): Promise<void> {
  const soaks = await inTurn(SEEDS, (seed) => playSoak(SOAK_HOURS, { seed }));
  console.log(soakTable(soaks, await playSoak(SOAK_HOURS, { forgets: true })).join('\n'));
  for (const { unaccounted } of soaks) for (const lines of unaccounted) console.log(`\n${lines.join('\n')}`);
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
    contest.overtakenForGood === 0;
  const goal = callers === GOALS.contest && how === '' ? verdict(isMet) : `shown (${verdict(isMet)})`;
  return `| ${callers.toLocaleString('en')}${how} | ${firstWordP50.toFixed(2)} / ${firstWordP95.toFixed(2)} | ${inLine} | ${contest.allInLineAfter.toFixed(1)} | ${contest.overtaken} / ${contest.overtakenForGood} | ${fallbackOnce} / ${fallbackMore} | ${applicationErrors} | ${contest.refusedFunctions} | ${goal} |`;
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

/** @param forgetful the same hours at a Twilio that forgets what is over */
function soakTable(soaks: readonly Soak[], forgetful: Soak): string[] {
  const row = (what: string, figure: (soak: Soak) => string, isMet?: (soak: Soak) => boolean) =>
    `| ${what} | ${soaks.map(figure).join(' | ')} | ${isMet === undefined ? 'shown' : verdict(soaks.every(isMet))} |`;
  const kept = forgetful.kilobytesACaller;
  return [
    `| ${SOAK_HOURS} hours, 1 % faults of every kind | ${SEEDS.map((seed) => `seed ${seed}`).join(' | ')} | goal |`,
    `|---|${SEEDS.map(() => '--:|').join('')}---|`,
    row('callers who are not accounted for', accountOf, ({ unaccounted }) => unaccounted.length === 0),
    ...(
      [
        ['who heard an application error', 'applicationErrors'],
        ['left in a queue', 'leftInQueues'],
        ['alerts that no fault explains', 'unexpectedAlerts'],
      ] as const
    ).map(([what, figure]) =>
      row(
        what,
        (soak) => String(soak[figure]),
        (soak) => soak[figure] === 0,
      ),
    ),
    row('alerts in all', alertsOf),
    row('Sync, bytes a caller', bytesACaller, (soak) => soak.syncBytesACaller <= GOALS.syncBytesACaller),
    row(
      'Sync, bytes after RETENTION_DAYS',
      bytesAfter,
      (soak) => soak.syncBytesAfterRetention <= GOALS.syncBytesAfter,
    ),
    row('memory of all, KB a caller', ({ kilobytesACaller }) => kilobytesACaller.toFixed(1)),
    `| memory where Twilio forgets what is over, KB a caller | ${kept.toFixed(1)} ${soaks
      .slice(1)
      .map(() => '| ')
      .join('')}| shown |`,
  ];
}

function accountOf({ unaccounted, callers, onAir }: Soak): string {
  return `${unaccounted.length} of ${callers} (${onAir} on the air)`;
}

function alertsOf({ alerts }: Soak): string {
  const told = Object.entries(alerts).map(([code, times]) => `${times} × ${code}`);
  return told.join(', ') || 'none';
}

function bytesACaller({ syncBytesACaller }: Soak): string {
  return syncBytesACaller.toFixed(0);
}

function bytesAfter({ syncBytesAfterRetention }: Soak): string {
  return String(syncBytesAfterRetention);
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : 'missed';
}
