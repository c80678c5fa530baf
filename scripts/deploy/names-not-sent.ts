import { readEnvFile } from '../env-file.ts';

/** Known to the commands, and never sent to functions. */
const forCommands = ['ACCOUNT_SID', 'AUTH_TOKEN'];

/**
 * Names in `.env` that nothing reads: of another application, or misspelt.
 *
 * @param known the names of all settings that can have a value
 */
export function namesNotSent(known: readonly string[]): string[] {
  const set = Object.entries(readEnvFile()).filter(([, value]) => value !== '');
  return set.map(([name]) => name).filter((name) => ![...forCommands, ...known].includes(name));
}
