import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

/** Known to the commands, and never sent to functions. */
const forCommands = ['ACCOUNT_SID', 'AUTH_TOKEN'];

/**
 * Names in `.env` that nothing reads: of another application, or misspelt.
 *
 * @param known the names of all settings that can have a value
 */
export function namesNotSent(known: readonly string[], file = process.env.ENV_FILE ?? '.env'): string[] {
  if (file === '' || !existsSync(file)) return [];
  const set = Object.entries(parseEnv(readFileSync(file, 'utf8'))).filter(([, value]) => value !== '');
  return set.map(([name]) => name).filter((name) => ![...forCommands, ...known].includes(name));
}
