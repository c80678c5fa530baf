import type { Role } from '../../../src/show/console/role.ts';
import { makeConsoleKey } from '../../console-key/make-console-key.ts';

const made = { producer: makeConsoleKey('producer'), dj: makeConsoleKey('dj') };

/** With which people at the console of a rehearsal sign in. They open nothing else. */
export const rehearsalKeys: Readonly<Record<Role, string>> = { producer: made.producer.key, dj: made.dj.key };

/** The variables of `.env` that belong to them. */
export const rehearsalKeySettings: Readonly<Record<string, string>> = {
  [made.producer.variable]: made.producer.hash,
  [made.dj.variable]: made.dj.hash,
};
