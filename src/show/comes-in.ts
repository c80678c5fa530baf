import type { Show } from './show.ts';

/**
 * Whether a call comes into the line. At last call nobody new does, but whoever an error has thrown out goes back.
 *
 * @param show undefined when it cannot be read: the line then counts as open
 * @param timesPutBack how often this call has been put back into the line; 0 for a new one
 */
export function comesIn(show: Show | undefined, timesPutBack: number): boolean {
  if (show === undefined || show.state === 'open') return true;
  return show.state === 'last-call' && timesPutBack > 0;
}
