import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { languages } from '../src/show/words/language.ts';
import { commandLine, Refusal } from './command-line.ts';
import { sentences } from './commands/put-it-on-the-air.ts';
import { loadEnv } from './load-env.ts';
import { sentenceLines } from './sentences/sentence-lines.ts';
import { DEFAULT_ENVIRONMENT, stationIn } from './station-in-environment.ts';

/** `npm run sentences`: every fixed sentence with its key, and which of them the station has recorded itself. */
commandLine(sentences, async (options) => {
  loadEnv();
  const { settings } = stationIn(DEFAULT_ENVIRONMENT, process.env);
  const asked = options.language ?? settings.language;
  const shown = asked === 'all' ? languages : languages.filter((language) => language === asked);
  if (shown.length === 0) throw new Refusal(`--language: use one of ${languages.join(', ')}, or all`);
  // Not as the build reads them: whoever put one there under a wrong name is sent here to look for the right one.
  const files = await readdir(join(process.cwd(), 'assets', 'prompts')).catch(() => []);
  console.log(sentenceLines(settings, { shown, files }).join('\n'));
  return 0;
});
