import { randomInt } from 'node:crypto';
import { Refusal } from '../command-line.ts';
import { DEFAULT_ENVIRONMENT, type StationInEnvironment, stationIn } from '../station-in-environment.ts';
import { weaknessOf } from '../weak-pin.ts';
import { rolesOf, waitingRoles } from './roles.ts';

/** Time enough for a DJ whose keys come over REST. */
const WRAP_UP_SECONDS = '30';
/** Nobody who plays a part is texted for having waited. */
const NEVER_SECONDS = '86400';

/** Longer than a drill: nobody is let go, or told that the DJ is away, because a station is strict. */
const LONG_MINUTES = '60';

export interface DrillWish {
  readonly environment: string;
  readonly listeners: string;
  readonly callers: number;
}

/**
 * The station as it is drilled: all that is the real one's, but its own environment, and settings by which every fake caller
 * counts as somebody else, though they share a number. The fake DJ calls from the listeners' number.
 *
 * @throws Refusal for the environment that is on the air
 */
export function drillStation(
  { environment, listeners, callers }: DrillWish,
  variables: Readonly<Record<string, string | undefined>>,
): StationInEnvironment {
  if (environment === DEFAULT_ENVIRONMENT)
    throw new Refusal(
      `--environment ${environment} is where the line itself is deployed: name another one, which the drill takes away again`,
    );
  return stationIn(environment, {
    ...variables,
    DJ_NUMBERS: listeners,
    DJ_PIN: drawPin(),
    MAX_QUEUE_SIZE: String(waitingRoles(rolesOf(callers)).length),
    WRAP_UP_SECONDS,
    COMEBACK_SECONDS: '0',
    APOLOGY_AFTER_SECONDS: NEVER_SECONDS,
    MAX_WAIT_MINUTES: LONG_MINUTES,
    DJ_ABSENT_MINUTES: LONG_MINUTES,
    AIR_LIMIT_SECONDS: '',
    PUBLIC_URL: '',
    DOSSIER: 'off',
  });
}

/** One that the line would take. */
function drawPin(): string {
  for (;;) {
    const pin = String(randomInt(100_000, 1_000_000));
    if (weaknessOf(pin) === undefined) return pin;
  }
}
