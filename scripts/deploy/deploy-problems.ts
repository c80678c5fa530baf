import type { SettingsProblem } from '../../src/runtime/settings.ts';
import type { StationInEnvironment } from '../station-in-environment.ts';
import { weaknessOf } from '../weak-pin.ts';
import {
  contextBytes,
  functionVariables,
  MOST_CONTEXT_BYTES,
  MOST_VALUE_BYTES,
} from './function-variables.ts';

/**
 * Why a station must not be deployed as it is set up: what is missing, unusable, unsafe or too large. Needs no network.
 *
 * @param environment such as `process.env`, for what the settings do not hold
 */
export function deployProblems(
  station: StationInEnvironment,
  environment: Readonly<Record<string, string | undefined>>,
): SettingsProblem[] {
  const tooLong = valuesTooLong(station.variables);
  const others = station.problems.filter(({ name }) => !tooLong.some((problem) => problem.name === name));
  return [
    ...credentialProblems(environment),
    ...tooLong,
    ...others,
    ...djProblems(station),
    ...totalTooLarge(station.variables),
  ];
}

function credentialProblems({
  ACCOUNT_SID = '',
  AUTH_TOKEN = '',
}: Readonly<Record<string, string | undefined>>): SettingsProblem[] {
  const where = 'on the first page of the Twilio Console, under "Account Info"';
  const isSid = /^AC[0-9a-f]{32}$/i.test(ACCOUNT_SID);
  const isToken = /^[0-9a-f]{32}$/i.test(AUTH_TOKEN);
  return [
    ...(isSid ? [] : [{ name: 'ACCOUNT_SID', remedy: `set it to AC and 32 characters, ${where}` }]),
    ...(isToken ? [] : [{ name: 'AUTH_TOKEN', remedy: `set it to the 32 characters, ${where}` }]),
  ];
}

function valuesTooLong(variables: Readonly<Record<string, string>>): SettingsProblem[] {
  return Object.entries(variables).flatMap(([name, text]) => {
    const bytes = Buffer.byteLength(text);
    if (bytes <= MOST_VALUE_BYTES) return [];
    return [{ name, remedy: `make it shorter: it has ${bytes} bytes, and Twilio takes ${MOST_VALUE_BYTES}` }];
  });
}

function djProblems({ settings: { djNumbers, djPin }, problems }: StationInEnvironment): SettingsProblem[] {
  const isUnusable = problems.some(({ name }) => name === 'DJ_PIN' || name === 'DJ_NUMBERS');
  if (djPin === undefined && djNumbers.length === 0 && !isUnusable) {
    const remedy = 'set one of them, or no DJ is let in: DJ_PIN to 6 to 12 digits, DJ_NUMBERS to telephones';
    return [{ name: 'DJ_PIN and DJ_NUMBERS', remedy }];
  }
  const weakness = djPin === undefined ? undefined : weaknessOf(djPin);
  return weakness === undefined ? [] : [{ name: 'DJ_PIN', remedy: `choose another: it is ${weakness}` }];
}

function totalTooLarge(variables: Readonly<Record<string, string>>): SettingsProblem[] {
  const bytes = contextBytes(functionVariables(variables));
  if (bytes <= MOST_CONTEXT_BYTES) return [];
  const remedy = `shorten the longest: with what Twilio adds they have ${bytes} bytes, and Twilio takes ${MOST_CONTEXT_BYTES}`;
  return [{ name: 'all variables together', remedy }];
}
