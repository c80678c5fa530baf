/** What becomes of a fake caller. */
export type Role =
  /** Is put on the air, and the DJ presses star. */
  | 'starred'
  /** Is put on the air, and hangs up. */
  | 'hangs up on the air'
  /** Hangs up in line. */
  | 'gives up'
  /** Still waits at the end of the show, and leaves a message. */
  | 'leaves a message'
  /** Calls when every place is taken. */
  | 'finds it full';

/** The first of these that there are callers for. */
const BY_IMPORTANCE: readonly Role[] = [
  'starred',
  'leaves a message',
  'finds it full',
  'gives up',
  'hangs up on the air',
];
/** In the order in which they call: whoever calls first is taken first. */
const BY_TIME: readonly Role[] = [
  'starred',
  'hangs up on the air',
  'gives up',
  'leaves a message',
  'finds it full',
];

/** Fewer cannot play all that has to be seen; more only cost more. */
export const FEWEST_CALLERS = 3;
export const MOST_CALLERS = 8;
export const USUAL_CALLERS = 5;

/** The fake callers of a drill, in the order in which they call. */
export function rolesOf(callers: number): Role[] {
  const more = Array.from({ length: Math.max(0, callers - BY_IMPORTANCE.length) }, (): Role => 'starred');
  const roles = [...more, ...BY_IMPORTANCE.slice(0, callers)];
  return roles.sort((one, other) => BY_TIME.indexOf(one) - BY_TIME.indexOf(other));
}

/** Those who get a place in line: as many places as the line has. */
export function waitingRoles(roles: readonly Role[]): Role[] {
  return roles.filter((role) => role !== 'finds it full');
}
