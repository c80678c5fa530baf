import type { PhoneNumber } from '../phone-number.ts';

/** How a caller of the DJ's number gets in. */
export type DjAccess = 'listed' | 'by-pin' | 'not-listed' | 'not-set-up';

/** What the station has set up for its DJs. */
export interface DjDoor {
  readonly djNumbers: readonly PhoneNumber[];
  readonly djPin: string | undefined;
}

export function djAccess(caller: PhoneNumber | undefined, { djNumbers, djPin }: DjDoor): DjAccess {
  if (caller !== undefined && djNumbers.includes(caller)) return 'listed';
  if (djPin !== undefined) return 'by-pin';
  return djNumbers.length > 0 ? 'not-listed' : 'not-set-up';
}
