import { djKindOf, seededShow } from '../rehearsal/seeded-show.ts';
import { SeededShows } from '../rehearsal/seeded-shows.ts';
import { percentile } from '../rehearsal/summary.ts';
import {
  ESTIMATORS,
  type EstimateErrors,
  type Estimator,
  estimateErrors,
} from './estimate/estimate-errors.ts';
import { EstimateMoments } from './estimate/estimate-moments.ts';

const SHOWS = 20;
const RIVALS: readonly Estimator[] = ['AvgQueueTime', 'AvgQueueTime less waited', 'Asterisk'];

/** `npm run bench -- estimate`: how far off callers are told how long it will take, beside what others would tell them. */
export async function printEstimates(): Promise<void> {
  const errors = await errorsOfShows();
  console.log(`| shows | estimates | | ${ESTIMATORS.join(' | ')} |`);
  console.log(`|---|--:|---|${'--:|'.repeat(ESTIMATORS.length)}`);
  const kinds = [...new Set(errors.map(({ kind }) => kind))];
  for (const kind of kinds)
    printRows(
      `a DJ who is ${kind}`,
      errors.filter((show) => show.kind === kind),
    );
  printRows('all', errors);
  const [ours, ...rivals] = (['ours', ...RIVALS] as const).map((of) => spread(errors, of));
  const verdict = (percent: 'median' | 'p90') =>
    (ours?.[percent] ?? 0) <= Math.min(...rivals.map((rival) => rival[percent])) / 2 ? 'met' : 'missed';
  console.log(
    `\ngoal, at most half of the best of the others: median ${verdict('median')}, p90 ${verdict('p90')}`,
  );
}

interface ErrorsOfShow {
  readonly kind: string;
  readonly errors: EstimateErrors;
}

async function errorsOfShows(): Promise<ErrorsOfShow[]> {
  const shows = await SeededShows.start();
  const all: ErrorsOfShow[] = [];
  try {
    for (let seed = 1; seed <= SHOWS; seed += 1) {
      const moments = new EstimateMoments(shows.emulator, seededShow(seed));
      await shows.play(seed, { observe: (event) => moments.observe(event) });
      all.push({ kind: djKindOf(seed), errors: estimateErrors(moments) });
    }
  } finally {
    await shows.stop();
  }
  return all;
}

function spread(shows: readonly ErrorsOfShow[], of: Estimator) {
  const sizes = shows.flatMap(({ errors }) => errors[of].map(Math.abs));
  return { median: percentile(sizes, 50), p90: percentile(sizes, 90) };
}

function printRows(what: string, shows: readonly ErrorsOfShow[]): void {
  const count = shows.reduce((sum, { errors }) => sum + errors.ours.length, 0);
  for (const percent of ['median', 'p90'] as const) {
    const cells = ESTIMATORS.map((of) => minutes(spread(shows, of)[percent]));
    console.log(`| ${what} | ${count} | ${percent} | ${cells.join(' | ')} |`);
  }
}

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;
}
