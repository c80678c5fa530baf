import type { Profile } from '../../../emulator/functions/profile.ts';
import { percentile } from '../../rehearsal/summary.ts';
import { type Felt, type FeltMoment, MOMENTS } from './moments.ts';
import type { FeltLine } from './rival-lines.ts';

/** One REST step at p50, and a third more: for two at once, and for connections. */
const STEP = 1.3;
/** What a cold start may add at p95. */
const COLD_MS = 1000;

/** What was felt at each line. */
export type FeltAtLines = Readonly<Record<FeltLine['name'], readonly Felt[]>>;

interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/**
 * The table, a row for each moment, in milliseconds, with what was met and what was missed.
 *
 * @param profile in which it was felt: how long a REST step takes
 */
export function feltTable(felt: FeltAtLines, { restMs: [least, most] }: Profile): string[] {
  const stepMs = (STEP * (least + most)) / 2;
  return [
    '| silence, ms | floor p50 | ours p50 / p95 | first of an evening | workshop p50 / p95 | its first of an evening | goal p50 | | cold goal | ahead of the workshop |',
    '|---|--:|--:|--:|--:|--:|--:|---|---|---|',
    ...MOMENTS.map((moment) => rowOf(moment, felt, stepMs)),
  ];
}

function rowOf({ moment, title, mostSteps }: FeltMoment, felt: FeltAtLines, stepMs: number): string {
  const of = (name: FeltLine['name'], isFirst: boolean) =>
    spread(felt[name].filter((one) => one.moment === moment && one.isFirst === isFirst));
  const [ours, first] = [of('ours', false), of('ours', true)];
  if (ours === undefined || first === undefined) throw new Error(`nobody has felt: ${title}`);
  const [theirs, floor] = [of('workshop', false), of('floor', false)];
  const goal = (floor?.p50 ?? 0) + mostSteps * stepMs;
  const cells = [
    title,
    floor === undefined ? '–' : String(floor.p50),
    shown(ours),
    shown(first),
    shown(theirs),
    shown(of('workshop', true)),
    String(goal),
    verdict(ours.p50 <= goal),
    verdict(first.p95 <= ours.p95 + COLD_MS),
    theirs === undefined ? 'it has none' : verdict(ours.p50 <= theirs.p50),
  ];
  return `| ${cells.join(' | ')} |`;
}

function spread(felt: readonly Felt[]): Spread | undefined {
  const times = felt.map(({ milliseconds }) => milliseconds);
  return times.length === 0 ? undefined : { p50: percentile(times, 50), p95: percentile(times, 95) };
}

function shown(spread: Spread | undefined): string {
  return spread === undefined ? '–' : `${spread.p50} / ${spread.p95}`;
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : 'missed';
}
