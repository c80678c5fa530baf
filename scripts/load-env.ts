import { existsSync } from 'node:fs';

/**
 * Takes the variables of `.env`; those that the environment has already win. ENV_FILE names another file, or none
 * when it is empty.
 */
export function loadEnv(): void {
  const path = process.env.ENV_FILE ?? '.env';
  if (path !== '' && existsSync(path)) process.loadEnvFile(path);
}
