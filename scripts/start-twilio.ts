import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { devNull } from 'node:os';
import { build } from './build/build.ts';
import { commandLine, exitCodeOf } from './command-line.ts';
import { startTwilio } from './commands/try-and-rehearse.ts';
import { loadEnv } from './load-env.ts';
import { offerToSdk, proxyFor } from './proxy.ts';

/** It reads an `.env` in a way of its own, comments and all: it gets what we have read instead. */
const ENVIRONMENT = ['--env', devNull, '--load-local-env'];

/**
 * `npm run start:twilio`: builds, and serves the functions by Twilio's own dev server, with the variables of `.env`.
 * What stands on the command line is for `twilio-run start`.
 */
commandLine(startTwilio, async (_options, _more) => {
  loadEnv();
  offerToSdk(proxyFor('api.twilio.com', process.env), process.env);
  await build();
  const passedOn = process.argv.slice(2).filter((word) => word !== '--');
  const twilioRun = createRequire(import.meta.url).resolve('twilio-run/bin/twilio-run.js');
  const args = [twilioRun, 'start', ...ENVIRONMENT, ...passedOn];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(exitCodeOf(code, signal)));
  });
});
