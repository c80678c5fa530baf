import { createHmac } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { type Role, roles } from '../../show/console/role.ts';
import type { Webhook } from '../webhook.ts';

export const sessionSeconds = 12 * 60 * 60;

type Signing = Pick<Webhook, 'authToken' | 'now' | 'settings'>;

/** What a browser keeps as the proof of having signed in: the role and its end, signed. */
export function makeSession(signing: Signing, role: Role): Promise<string> {
  const issuedAt = Math.floor(signing.now.getTime() / 1000);
  return new SignJWT({ role })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + sessionSeconds)
    .sign(signingKey(signing));
}

/**
 * @param session as the browser has sent it, whatever that is
 * @returns undefined when it is not ours, is over, or was made before a key or the auth token was changed
 */
export async function roleInSession(signing: Signing, session: string): Promise<Role | undefined> {
  // Without a secret of our own, anybody could make one.
  if (signing.authToken === '' || session === '') return undefined;
  const { now: currentDate } = signing;
  const options = { algorithms: ['HS256'], currentDate, requiredClaims: ['exp', 'role'] };
  const verified = await jwtVerify(session, signingKey(signing), options).catch(() => undefined);
  return roles.find((role) => role === verified?.payload.role && signing.settings.consoleKeys[role]);
}

/** Made of the hashes of the keys too: a new key signs everybody out. */
function signingKey({ authToken, settings }: Signing): Uint8Array {
  const { producer, dj } = settings.consoleKeys;
  return createHmac('sha256', authToken)
    .update(`console session ${producer ?? ''} ${dj ?? ''}`)
    .digest();
}
