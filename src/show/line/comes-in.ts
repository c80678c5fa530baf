import type { Show } from '../show.ts';

/**
 * Whether a call comes into the line. At last call nobody new does, but whoever has a place already keeps it: thrown out by an
 * error, or dropped and back again.
 *
 * @param show undefined when it cannot be read: the line then counts as open
 */
export function comesIn(show: Show | undefined, hasPlace: boolean): boolean {
  if (show === undefined || show.state === 'open') return true;
  return show.state === 'last-call' && hasPlace;
}
