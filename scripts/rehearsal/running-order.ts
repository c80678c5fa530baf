import type { OrderMove } from '../../src/show/console/act.ts';
import type { CallAccount } from './account-of-calls.ts';
import type { AtConsole, ShowEvent } from './show-event.ts';

/** What was asked of the order, or that somebody has left it because they are not in line any more. */
type Change =
  | { readonly at: number; readonly callSid: string; readonly to: OrderMove }
  | { readonly at: number; readonly callSid: string; readonly to: 'gone' };

interface Moment {
  readonly at: number;
  readonly order: readonly string[];
}

/** So many at most, as docs/console.md says. */
const MOST = 20;

/** The running order of a show from moment to moment, as people at the console must believe it to be. Times are milliseconds since 1970. */
export class RunningOrder {
  readonly #moments: readonly Moment[];
  readonly #uncertain: ReadonlySet<string>;

  constructor(events: readonly ShowEvent[], calls: readonly CallAccount[]) {
    const acts = events.filter(isAboutOrder);
    const done = acts.filter(({ status }) => status === 200);
    // Of what happens at the same moment, what was asked comes first: a caller may be gone by it.
    const changes = [...done.map(changeOf), ...departures(calls)].sort((one, other) => one.at - other.at);
    let order: readonly string[] = [];
    this.#moments = changes.map((change) => {
      order = after(order, change);
      return { at: change.at, order };
    });
    this.#uncertain = new Set(acts.filter(({ status }) => status >= 500).map(({ callSid = '' }) => callSid));
  }

  /** Somebody was told that it is not known whether it was done: nothing follows from where they stand. */
  isUncertain(callSid: string): boolean {
    return this.#uncertain.has(callSid);
  }

  /** Undefined where the order is empty. What happens at the very moment does not count. */
  firstBefore(at: number): string | undefined {
    return this.#orderBefore(at)[0];
  }

  /** Both moments count. */
  wasFirstBetween(callSid: string, from: number, until: number): boolean {
    const within = this.#moments.filter((moment) => moment.at >= from && moment.at <= until);
    const orders = [this.#orderBefore(from), ...within.map(({ order }) => order)];
    return orders.some(([first]) => first === callSid);
  }

  /** Those who were in the order all the time from one moment to another, as they stood at the end. */
  inOrderSince(from: number, until: number): readonly string[] {
    const within = this.#moments.filter((moment) => moment.at >= from && moment.at < until);
    const orders = [this.#orderBefore(from), ...within.map(({ order }) => order)];
    return this.#orderBefore(until).filter((callSid) => orders.every((order) => order.includes(callSid)));
  }

  #orderBefore(at: number): readonly string[] {
    return this.#moments.findLast((moment) => moment.at < at)?.order ?? [];
  }
}

function isAboutOrder(event: ShowEvent): event is AtConsole {
  return event.type === 'console' && (event.asked === 'order' || event.asked === 'take-this');
}

/** As soon as it is asked it may be so. */
function changeOf({ askedAt: at, callSid = '', to = 'next' }: AtConsole): Change {
  return { at, callSid, to };
}

/** Whoever is taken, hangs up, or is moved to another place is out of the order. */
function departures(calls: readonly CallAccount[]): Change[] {
  return calls.flatMap(({ callSid, spells }) =>
    spells.flatMap(({ outAt }) => (outAt === undefined ? [] : [{ at: outAt, callSid, to: 'gone' as const }])),
  );
}

function after(order: readonly string[], { callSid, to }: Change): readonly string[] {
  const place = order.indexOf(callSid);
  const others = order.filter((other) => other !== callSid);
  if (to === 'gone' || to === 'out') return others;
  if (place < 0 && (to === 'up' || to === 'down')) return order;
  if (others.length >= MOST) return order;
  const at = { next: 0, last: others.length, up: place - 1, down: place + 1 };
  return others.toSpliced(Math.max(0, typeof to === 'number' ? to : at[to]), 0, callSid);
}
