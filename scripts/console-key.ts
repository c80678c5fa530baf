import { commandLine } from './command-line.ts';
import { consoleKey } from './commands/put-it-on-the-air.ts';
import { makeConsoleKey } from './console-key/make-console-key.ts';

/** `npm run console-key`: six words that let somebody in at the producer's console, and what `.env` keeps of them. */
commandLine(consoleKey, async (_options, role) => {
  const { key, variable, hash } = makeConsoleKey(role);
  console.log(`The key of the ${role === 'dj' ? 'DJ' : 'producer'}. It is shown once, here, and kept nowhere:

  ${key}

In .env, in place of any line that begins alike; then npm run deploy. Whoever is signed in has to sign in anew.

${variable}=${hash}
`);
  return 0;
});
