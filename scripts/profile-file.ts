import { stringify } from 'yaml';
import { z } from 'zod';
import { PROFILES, type Profile, type Span } from '../emulator/functions/profile.ts';
import { figure, readYamlFile, text } from '../emulator/yaml-file.ts';
import type { Measured, Spread } from './drill/measure.ts';

const spread = z.strictObject({ p50: figure, p95: figure });

const profileFile = z.strictObject({
  seen: text,
  region: text,
  'rest ms': spread,
  'connection ms': spread,
  'cold start ms': spread,
  doorways: z.record(z.string(), z.strictObject({ 'cold ms': figure, 'warm ms': spread })).default({}),
});

/** The share of a span that lies between its middle and its 95th part of a hundred, where all of it is as likely. */
const MIDDLE_TO_P95 = 0.45;

/**
 * Reads what a drill has measured, as the emulator plays it. What a drill cannot see, how long an idle container is kept, is that of
 * the profile `life`.
 *
 * @throws YamlFileError
 */
function readProfile(path: string): Profile {
  const file = readYamlFile(path, profileFile);
  return {
    ...PROFILES.life,
    restMs: spanOf(file['rest ms']),
    connectionMs: spanOf(file['connection ms']),
    coldStartMs: spanOf(file['cold start ms']),
  };
}

/**
 * A profile that ships with the emulator, or the one in a file.
 *
 * @throws YamlFileError
 */
export function profileNamed(nameOrFile: string): Profile {
  const shipped: Readonly<Record<string, Profile>> = PROFILES;
  return shipped[nameOrFile] ?? readProfile(nameOrFile);
}

/** A span in which every value is as likely, with the same middle and the same 95th part of a hundred. */
function spanOf({ p50, p95 }: Spread): Span {
  const half = Math.max(0, p95 - p50) / MIDDLE_TO_P95 / 2;
  return [Math.max(0, Math.round(p50 - half)), Math.round(p50 + half)];
}

/** The file that `readProfile` reads. */
export function profileText(
  { rest, connection, coldStart, doorways }: Measured,
  seen: { at: Date; region: string },
): string {
  return stringify({
    seen: seen.at.toISOString(),
    region: seen.region,
    'rest ms': rest,
    'connection ms': connection,
    'cold start ms': coldStart,
    doorways: Object.fromEntries(
      Object.entries(doorways).map(([path, { cold, warm }]) => [path, { 'cold ms': cold, 'warm ms': warm }]),
    ),
  });
}
