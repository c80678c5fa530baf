import { paceInterval, paceSeconds } from '../../src/show/dj/pick-up-pace.ts';
import { waitEstimateSeconds } from '../../src/show/line/wait-estimate.ts';
import type { ReportCall } from './report-call.ts';

type Estimated = Pick<
  ReportCall,
  'joinedAt' | 'cameInAt' | 'pickedUpAt' | 'leftAt' | 'waitSeconds' | 'airings' | 'waitsBetween'
>;

type Moment = { readonly at: number; readonly call: Estimated } & (
  | { readonly kind: 'left the line' | 'picked up' | 'joined' }
  | { readonly kind: 'break began'; readonly until: number }
);

/** What happens at the same instant is seen in this order: whoever joins finds everything else done. */
const order: readonly Moment['kind'][] = ['left the line', 'picked up', 'break began', 'joined'];

/**
 * Gives every caller who was in line the estimate that the line's own formula had when they joined. Of a break only its end is
 * a fact, that of the pick-up after it: it is thought to begin when the caller before was off the air. Whoever was dropped and
 * came back had theirs in the call before.
 *
 * @param showPaceSeconds how long one caller takes, until the show has told its own pace
 */
export function withEstimates(calls: readonly ReportCall[], showPaceSeconds: number): ReportCall[] {
  const estimates = new Map<Estimated, number>();
  const line = new LineSoFar(showPaceSeconds);
  for (const moment of momentsOf(calls)) {
    const { kind, at, call } = moment;
    if (kind === 'joined' && !estimates.has(call) && !isBack(call)) estimates.set(call, line.estimateAt(at));
    line.take(moment);
  }
  return calls.map((call) => ({ ...call, estimateSeconds: estimates.get(call) ?? null }));
}

/** The line as it stands at one moment of the show, known by what has happened until then and nothing later. */
class LineSoFar {
  #waiting = 0;
  #breakUntil: number | null = null;
  #lastPickUpAt: number | null = null;
  readonly #intervals: number[] = [];
  readonly #showPaceSeconds: number;

  constructor(showPaceSeconds: number) {
    this.#showPaceSeconds = showPaceSeconds;
  }

  estimateAt(at: number): number {
    const lastPickUpAt = this.#breakUntil === null ? this.#lastPickUpAt : null;
    return waitEstimateSeconds({
      place: this.#waiting + 1,
      sincePickUpSeconds: lastPickUpAt === null ? null : (at - lastPickUpAt) / 1000,
      paceSeconds: paceSeconds(this.#intervals, this.#showPaceSeconds),
      breakSeconds: Math.max(0, ((this.#breakUntil ?? at) - at) / 1000),
    });
  }

  take(moment: Moment): void {
    const { kind, at, call } = moment;
    if (kind === 'joined') this.#waiting += 1;
    if (kind === 'left the line') this.#waiting -= 1;
    if (kind === 'break began') this.#breakUntil = moment.until;
    if (kind === 'picked up') this.#notePickUp(at, call);
  }

  #notePickUp(at: number, { joinedAt }: Estimated): void {
    const pickUp = { atSeconds: at / 1000, waitSeconds: joinedAt === null ? null : (at - joinedAt) / 1000 };
    const before = this.#breakUntil === null ? this.#lastPickUpAt : null;
    const interval = before === null ? undefined : paceInterval(before / 1000, pickUp);
    if (interval !== undefined) this.#intervals.push(interval);
    this.#lastPickUpAt = at;
    this.#breakUntil = null;
  }
}

function momentsOf(calls: readonly Estimated[]): Moment[] {
  const moments = calls.flatMap((call): Moment[] => [
    ...breaksOf(call, calls),
    ...pickUpsOf(call).map((at) => ({ at, kind: 'picked up' as const, call })),
    ...waitsOf(call).flatMap(({ from, to }) => [
      { at: from, kind: 'joined' as const, call },
      ...(to === null ? [] : [{ at: to, kind: 'left the line' as const, call }]),
    ]),
  ]);
  return moments.sort(
    (one, other) => one.at - other.at || order.indexOf(one.kind) - order.indexOf(other.kind),
  );
}

function breaksOf(call: Estimated, calls: readonly Estimated[]): Moment[] {
  return call.airings.flatMap(({ from, breakUntil }): Moment[] => {
    if (breakUntil === null) return [];
    const partings = calls.flatMap(({ airings }) => airings.map(({ until }) => until ?? 0));
    const at = Math.max(...partings.filter((until) => until <= from), 0);
    return [{ at, kind: 'break began', until: breakUntil, call }];
  });
}

/** Whoever is taken and hangs up during the notice is not on the air, but was picked up all the same. */
function pickUpsOf({ airings, pickedUpAt }: Estimated): number[] {
  if (airings.length > 0) return airings.map(({ from }) => from);
  return pickedUpAt === null ? [] : [pickedUpAt];
}

/** The welcome of one and the same call takes a moment, too. */
const sameCallMilliseconds = 10_000;

function isBack({ joinedAt, cameInAt }: Estimated): boolean {
  return joinedAt !== null && cameInAt !== null && cameInAt - joinedAt > sameCallMilliseconds;
}

/** Every time that a caller was in line; without an end for one who still is. */
function waitsOf({ cameInAt, pickedUpAt, leftAt, waitsBetween }: Estimated): {
  readonly from: number;
  readonly to: number | null;
}[] {
  if (cameInAt === null) return [...waitsBetween];
  return [{ from: cameInAt, to: pickedUpAt ?? leftAt }, ...waitsBetween];
}
