import { randomBytes } from 'node:crypto';
import { generatePassphrase } from 'secure-password-utilities';
import { DEFAULT_WORDLIST } from 'secure-password-utilities/wordlists';
import { hashOfKey } from '../../src/runtime/console/console-key.ts';
import type { Role } from '../../src/show/console/role.ts';

/** Of 7,772 words each: 77 bits. */
const WORDS = 6;

/** A new key of a role, and what the environment of the functions has of it. */
export interface ConsoleKey {
  readonly key: string;
  readonly variable: string;
  readonly hash: string;
}

const VARIABLES: Readonly<Record<Role, string>> = { producer: 'CONSOLE_PRODUCER', dj: 'CONSOLE_DJ' };

/** Makes six words out of a list, by a generator that cannot be foretold; nobody chooses any. */
export function makeConsoleKey(role: Role): ConsoleKey {
  const key = generatePassphrase(WORDS, DEFAULT_WORDLIST, ' ');
  return {
    key,
    variable: VARIABLES[role],
    hash: hashOfKey(key, randomBytes(12).toString('base64url')),
  };
}
