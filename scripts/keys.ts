import { commandLine } from './command-line.ts';
import { keys } from './commands/run-a-show.ts';
import { keyCard } from './keys/key-card.ts';
import { loadEnv } from './load-env.ts';
import { DEFAULT_ENVIRONMENT, stationIn } from './station-in-environment.ts';

/** `npm run keys`: the DJ's keys, as a card for the studio wall. */
commandLine(keys, async () => {
  loadEnv();
  const { settings } = stationIn(DEFAULT_ENVIRONMENT, process.env);
  console.log(keyCard(settings).join('\n'));
  return 0;
});
