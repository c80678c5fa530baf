import { paceInterval, paceSeconds } from '../../src/show/pick-up-pace.ts';
import { waitEstimateSeconds } from '../../src/show/wait-estimate.ts';
import type { ReportCall } from './report-call.ts';

interface Moment {
  readonly at: number;
  readonly kind: 'parted' | 'left the line' | 'picked up' | 'joined';
  readonly call: ReportCall;
}

/** What happens at the same instant is seen in this order: whoever joins finds everything else done. */
const order: readonly Moment['kind'][] = ['parted', 'left the line', 'picked up', 'joined'];

/** Gives every caller who was in line the estimate that the line's own formula had when they joined. */
export function withEstimates(calls: readonly ReportCall[]): ReportCall[] {
  const estimates = new Map<ReportCall, number>();
  const line = new LineSoFar();
  for (const moment of momentsOf(calls)) {
    if (moment.kind === 'joined') estimates.set(moment.call, line.estimateAt(moment.at));
    line.take(moment);
  }
  return calls.map((call) => ({ ...call, estimateSeconds: estimates.get(call) ?? null }));
}

/** The line as it stands at one moment of the show, known by what has happened until then and nothing later. */
class LineSoFar {
  #waiting = 0;
  #onAir = 0;
  #lastPickUpAt: number | null = null;
  readonly #intervals: number[] = [];

  estimateAt(at: number): number {
    const isOnAir = this.#onAir > 0 && this.#lastPickUpAt !== null;
    return waitEstimateSeconds({
      callersAhead: this.#waiting + this.#onAir,
      onAirForSeconds: isOnAir ? (at - (this.#lastPickUpAt ?? at)) / 1000 : null,
      paceSeconds: paceSeconds(this.#intervals),
    });
  }

  take({ kind, at, call }: Moment): void {
    if (kind === 'joined') this.#waiting += 1;
    if (kind === 'left the line') this.#waiting -= 1;
    if (kind === 'parted') this.#onAir -= 1;
    if (kind !== 'picked up') return;
    this.#waiting -= call.joinedAt === null ? 0 : 1;
    this.#onAir += 1;
    this.#noteInterval(at, call.waitSeconds);
  }

  #noteInterval(at: number, waitSeconds: number | null): void {
    const pickUp = { atSeconds: at / 1000, waitSeconds };
    const before = this.#lastPickUpAt;
    const interval = before === null ? undefined : paceInterval(before / 1000, pickUp);
    if (interval !== undefined) this.#intervals.push(interval);
    this.#lastPickUpAt = at;
  }
}

function momentsOf(calls: readonly ReportCall[]): Moment[] {
  const moments = calls.flatMap((call): Moment[] => {
    const { joinedAt, pickedUpAt, leftAt } = call;
    const joined = joinedAt === null ? [] : [{ at: joinedAt, kind: 'joined' as const, call }];
    const left = leftAt === null ? [] : [leftAt];
    if (pickedUpAt === null)
      return [
        ...joined,
        ...left.map((at) => ({ at, kind: 'left the line' as const, call })).filter(() => joinedAt !== null),
      ];
    const pickedUp = { at: pickedUpAt, kind: 'picked up' as const, call };
    return [...joined, pickedUp, ...left.map((at) => ({ at, kind: 'parted' as const, call }))];
  });
  return moments.sort(
    (one, other) => one.at - other.at || order.indexOf(one.kind) - order.indexOf(other.kind),
  );
}
