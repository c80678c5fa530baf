import type { Outcome } from '../voice/outcome.ts';

/** https://www.twilio.com/docs/voice/twiml/hangup */
export async function hangup(): Promise<Outcome> {
  return { kind: 'hangup' };
}
