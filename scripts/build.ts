import { build } from './build/build.ts';
import { BuildError } from './build/build-error.ts';
import { commandLine, Refusal } from './command-line.ts';
import { build as command } from './commands/develop.ts';
import { loadEnv } from './load-env.ts';

/** `npm run build`: all that Twilio runs and serves, in `dist`. A script of its own, so that nothing has to guess whether it is the one that was started. */
await commandLine(command, async () => {
  loadEnv();
  const { functions, assets } = await build().catch((error: unknown) => {
    throw error instanceof BuildError ? new Refusal(`build: ${error.message}`, { cause: error }) : error;
  });
  console.log(`build: ${functions.length} functions and ${assets.length} assets in dist`);
  return 0;
});
