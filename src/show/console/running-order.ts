import { mostRemembered, type Ordered, type Show, takesCallers } from '../show.ts';
import type { OrderMove } from './act.ts';

export const mostOrdered = mostRemembered.order;

/**
 * Gives somebody another place in the running order, or none.
 *
 * @returns undefined where the order is full and they are not in it
 */
export function movedInOrder(
  order: readonly Ordered[],
  caller: Ordered,
  to: OrderMove,
): readonly Ordered[] | undefined {
  const index = order.findIndex(({ callSid }) => callSid === caller.callSid);
  if (index < 0 && (to === 'out' || to === 'up' || to === 'down')) return order;
  const others = order.filter(({ callSid }) => callSid !== caller.callSid);
  if (to === 'out') return others;
  if (others.length >= mostOrdered) return undefined;
  const place = Math.max(0, Math.min(placeOf(to, index, others.length), others.length));
  return others.toSpliced(place, 0, index < 0 ? caller : (order[index] ?? caller));
}

function placeOf(to: Exclude<OrderMove, 'out'>, index: number, last: number): number {
  if (typeof to === 'number') return to;
  return { next: 0, last, up: index - 1, down: index + 1 }[to];
}

/** Without those who are not in line any more. */
export function stillInLine(order: readonly Ordered[], waiting: readonly string[]): readonly Ordered[] {
  return order.filter(({ callSid }) => waiting.includes(callSid));
}

/**
 * The show with another running order.
 *
 * @param change leaves the order alone by giving it back
 * @returns undefined where nothing changes, or nobody is taken any more
 */
export function withOrder(
  show: Show | undefined,
  change: (before: readonly Ordered[]) => readonly Ordered[],
): Show | undefined {
  if (show === undefined || !takesCallers(show)) return undefined;
  const { order: before = [], ...others } = show;
  const after = change(before);
  if (after === before) return undefined;
  return after.length === 0 ? others : { ...others, order: after };
}

/** Out of the running order; the very same one where none of them is in it. */
export function withoutOrdered(order: readonly Ordered[], callSids: readonly string[]): readonly Ordered[] {
  const left = order.filter(({ callSid }) => !callSids.includes(callSid));
  return left.length === order.length ? order : left;
}
