import { epochSeconds } from '../epoch-seconds.ts';
import { type Show, takesCallers } from '../show.ts';

/** Whether somebody takes callers, as far as it concerns those who wait. Times are seconds since 1970. */
export type DjForCallers =
  | { readonly kind: 'unknown' | 'there' }
  | { readonly kind: 'break'; readonly until: number; readonly restSeconds: number }
  | { readonly kind: 'absent'; readonly awaySeconds: number };

/**
 * @param show undefined when it cannot be read
 * @param now seconds since 1970
 */
export function djForCallers(show: Show | undefined, now: number): DjForCallers {
  if (show === undefined || !takesCallers(show)) return { kind: 'unknown' };
  if (show.djAwaySince !== null) return { kind: 'absent', awaySeconds: now - epochSeconds(show.djAwaySince) };
  const until = show.breakUntil === null ? now : epochSeconds(show.breakUntil);
  return until > now ? { kind: 'break', until, restSeconds: until - now } : { kind: 'there' };
}
