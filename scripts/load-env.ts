import { existsSync } from 'node:fs';

/** Takes the variables of `.env`, unless the environment already says which account is meant. */
export function loadEnv(path = '.env'): void {
  if (process.env.ACCOUNT_SID === undefined && existsSync(path)) process.loadEnvFile(path);
}
