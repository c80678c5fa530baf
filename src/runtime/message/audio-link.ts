import { createHmac } from 'node:crypto';
import { link } from '../../carried/codec.ts';
import { soundOfMessage } from '../../carried/message.ts';
import { epochSeconds } from '../../show/moment.ts';
import { isSameSecret } from '../is-same-secret.ts';
import type { Webhook } from '../webhook.ts';

/** A message is played at once, to one person who has shown that they may hear it. What is said to all may be heard for months. */
const validSeconds = { 'five minutes': 5 * 60, 'as long as it is said': 366 * 24 * 3600 } as const;

type Asked = Pick<Webhook, 'authToken' | 'now' | 'parameters'>;

/**
 * Where `<Play>` finds the sound of one recording, for five minutes unless it is to be said to everybody. Twilio fetches what it plays without
 * credentials and perhaps unsigned, so the address itself has to prove that it comes from us.
 *
 * @returns relative to the domain
 * @see https://www.twilio.com/docs/voice/twiml/play
 */
export function audioLink(
  { authToken, now }: Pick<Asked, 'authToken' | 'now'>,
  recordingSid: string,
  validFor: keyof typeof validSeconds = 'five minutes',
): string {
  const expiresAt = epochSeconds(now) + validSeconds[validFor];
  const token = tokenOf({ authToken, recordingSid, expiresAt });
  return link('/message-audio', soundOfMessage.toQuery({ recordingSid, expiresAt, token }));
}

export interface LinkedRecording {
  readonly recordingSid: string;
  /** It is said to everybody, so that many ask for it. */
  readonly isForAll: boolean;
}

/**
 * Whose sound an address made by `audioLink` asks for.
 *
 * @returns undefined when the address is forged, has expired, or is for another recording
 */
export function linkedRecording({ authToken, now, parameters }: Asked): LinkedRecording | undefined {
  const { recordingSid, expiresAt, token = '' } = soundOfMessage.fromQuery(parameters);
  // Without a secret of our own, anybody could make the token.
  if (authToken === '' || expiresAt === undefined || recordingSid === undefined) return undefined;
  if (now.getTime() > expiresAt * 1000) return undefined;
  const isOurs = isSameSecret(token, tokenOf({ authToken, recordingSid, expiresAt }));
  const isForAll = expiresAt - epochSeconds(now) > validSeconds['five minutes'];
  return isOurs ? { recordingSid, isForAll } : undefined;
}

/** The key is derived, so that a token of ours is no signature over anything else. */
function tokenOf({
  authToken,
  recordingSid,
  expiresAt,
}: {
  authToken: string;
  recordingSid: string;
  expiresAt: number;
}): string {
  const key = createHmac('sha256', authToken).update('the sound of a message').digest();
  return createHmac('sha256', key).update(`${recordingSid} ${expiresAt}`).digest('hex');
}
