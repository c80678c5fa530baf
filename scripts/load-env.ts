import { language } from '../src/runtime/setting-variables.ts';
import { readEnvFile } from './env-file.ts';

/**
 * Takes the variables of `.env`; those that the environment has already win. ENV_FILE names another file, or none
 * when it is empty.
 *
 * @throws Refusal that names the lines which cannot be read as they are written
 */
export function loadEnv(): void {
  dropLanguageOfShell();
  for (const [name, value] of Object.entries(readEnvFile())) process.env[name] ??= value;
}

/**
 * Many a system has a LANGUAGE of its own, such as `en_US:en`, for what its programs print. It says nothing of the
 * station. https://www.gnu.org/software/gettext/manual/html_node/The-LANGUAGE-variable.html
 */
function dropLanguageOfShell(): void {
  const { LANGUAGE } = process.env;
  if (LANGUAGE !== undefined && language.parse(LANGUAGE) === undefined) delete process.env.LANGUAGE;
}
