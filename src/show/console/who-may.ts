import type { ActName } from './act.ts';
import { type Role, roles } from './role.ts';

const both: readonly Role[] = roles;
const djAlone: readonly Role[] = ['dj'];
const producerAlone: readonly Role[] = ['producer'];

/** Every act, and who may do it. The same table stands in docs/console.md, and a test compares the two. */
export const whoMay: Readonly<Record<ActName, readonly Role[]>> = {
  'save-card': both,
  order: both,
  'take-next': djAlone,
  'take-this': djAlone,
  'put-back': djAlone,
  'to-the-end': both,
  'message-instead': both,
  drop: both,
  block: both,
  unblock: both,
  'list-blocked': both,
  guest: both,
  lock: both,
  'show-number': both,
  'last-call': both,
  'back-to-open': both,
  break: both,
  'end-break': both,
  open: both,
  close: both,
  'word-for-dj': producerAlone,
  announce: both,
  'list-messages': both,
  'keep-message': both,
  'delete-message': both,
};

/** Whether somebody in this role may do this at all. */
export function mayDo(role: Role, act: ActName): boolean {
  return whoMay[act].includes(role);
}
