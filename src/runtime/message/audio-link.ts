import { createHmac } from 'node:crypto';
import { link } from '../../carried/codec.ts';
import { soundOfMessage } from '../../carried/message.ts';
import { epochSeconds } from '../../show/moment.ts';
import { isSameSecret } from '../is-same-secret.ts';
import type { Webhook } from '../webhook.ts';

const validSeconds = 5 * 60;

type Asked = Pick<Webhook, 'authToken' | 'now' | 'parameters'>;

/**
 * Where `<Play>` finds the sound of one recording for the next five minutes. Twilio fetches what it plays without
 * credentials and perhaps unsigned, so the address itself has to prove that it comes from us.
 *
 * @returns relative to the domain
 * @see https://www.twilio.com/docs/voice/twiml/play
 */
export function audioLink(
  { authToken, now }: Pick<Asked, 'authToken' | 'now'>,
  recordingSid: string,
): string {
  const expiresAt = epochSeconds(now) + validSeconds;
  const token = tokenOf({ authToken, recordingSid, expiresAt });
  return link('/message-audio', soundOfMessage.toQuery({ recordingSid, expiresAt, token }));
}

/**
 * Whose sound an address made by `audioLink` asks for.
 *
 * @returns undefined when the address is forged, has expired, or is for another recording
 */
export function linkedRecording({ authToken, now, parameters }: Asked): string | undefined {
  const { recordingSid, expiresAt, token = '' } = soundOfMessage.fromQuery(parameters);
  // Without a secret of our own, anybody could make the token.
  if (authToken === '' || expiresAt === undefined || recordingSid === undefined) return undefined;
  if (now.getTime() > expiresAt * 1000) return undefined;
  const isOurs = isSameSecret(token, tokenOf({ authToken, recordingSid, expiresAt }));
  return isOurs ? recordingSid : undefined;
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
