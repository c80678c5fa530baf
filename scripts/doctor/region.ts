import { type Check, ok, type Verdict, warning } from './check.ts';

/** The SDK obeys these by itself, and so does every command of ours. */
const NAMES = ['TWILIO_REGION', 'TWILIO_EDGE'] as const;

export const region: Check = { name: 'region', look: () => regionVerdict(process.env) };

/**
 * @param environment such as `process.env`, `.env` included
 * @see https://www.twilio.com/docs/global-infrastructure/using-the-twilio-rest-api-in-a-non-us-region
 */
export function regionVerdict(environment: Readonly<Record<string, string | undefined>>): Verdict {
  const set = NAMES.filter((name) => environment[name]);
  if (set.length === 0) return ok('the SDK asks Twilio where the functions run, in the US');
  const shown = set.map((name) => `${name} (${environment[name]})`).join(' and ');
  return warning(
    `${shown} ${set.length === 1 ? 'is' : 'are'} set: every command asks Twilio elsewhere, where an AUTH_TOKEN of the US may be refused (401)`,
    `take this out of .env, and unset ${set.join(' ')}`,
  );
}
