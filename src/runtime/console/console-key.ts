import { createHash } from 'node:crypto';
import { type Role, roles } from '../../show/console/role.ts';
import { isSameSecret } from '../is-same-secret.ts';

/** Of each role: a salt and, after a dot, the hash of the key. Undefined for a role that nobody can sign in as. */
export type KeyHashes = Readonly<Record<Role, string | undefined>>;

/**
 * What the environment has of a key. Keys are generated, six words of 7,772, so that no search of 77 bits has to be made slow:
 * a slow hash would let anybody occupy the Functions that the telephone needs.
 *
 * @param key words, however they are spaced and written
 * @param salt of 16 characters
 */
export function hashOfKey(key: string, salt: string): string {
  const words = key.trim().toLowerCase().split(/\s+/).join(' ');
  return `${salt}.${createHash('sha256').update(`${salt} ${words}`).digest('base64url')}`;
}

/** The role that a key is for; undefined where it is for none. It takes as long for a wrong one, and asks nothing of anybody. */
export function roleOfKey(hashes: KeyHashes, key: string): Role | undefined {
  return roles.filter((role) => isKeyOf(hashes[role], key))[0];
}

function isKeyOf(hash: string | undefined, key: string): boolean {
  if (hash === undefined) return false;
  const [salt = ''] = hash.split('.', 1);
  return isSameSecret(hashOfKey(key, salt), hash);
}
