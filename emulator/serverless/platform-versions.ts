import type { Dependency } from './build.ts';

const HANDLER = '@twilio/runtime-handler';

/**
 * The platform has versions of its own, which are not those of npm: 2.0.3 and 2.1.0 are there alone, 2.1.2 is here alone.
 * As listed in September 2026: https://www.twilio.com/docs/serverless/functions-assets/handler
 */
const HANDLER_VERSIONS = [
  ...['2.1.2', '2.0.1', '2.0.0', '1.3.1', '1.3.0'],
  ...['1.2.5', '1.2.4', '1.2.3', '1.2.2', '1.2.1', '1.2.0'],
];
const USUAL_HANDLER = '2.0.1';

/**
 * Versions of Node that can be deployed, the usual one first; node18 went in November 2025, node24 came in July 2026.
 * https://www.twilio.com/docs/serverless/functions-assets/functions/node-version
 */
const RUNTIMES = ['node22', 'node24', 'node20'];

/** Those that raise every handler: https://www.twilio.com/en-us/changelog/node-js-v24-is-now-available-for-twilio-functions */
const RAISED_HANDLER: Readonly<Record<string, string>> = { node24: '2.1.2' };

/** The version of Node for a build that asks for this one, or for none; undefined when there is no such (any more). */
export function runtimeFor(asked: string | undefined): string | undefined {
  return asked === undefined ? RUNTIMES[0] : RUNTIMES.find((runtime) => runtime === asked);
}

/** The first handler that the platform does not know. Ranges, which it takes of all other packages, are none. */
export function unknownHandler(dependencies: readonly Dependency[]): Dependency | undefined {
  return dependencies.find(({ name, version }) => name === HANDLER && !HANDLER_VERSIONS.includes(version));
}

/** What a build gets: every one has a handler, whether it names one or not. */
export function dependenciesOn(runtime: string, named: readonly Dependency[]): Dependency[] {
  const handler = named.find(({ name }) => name === HANDLER)?.version ?? USUAL_HANDLER;
  const others = named.filter(({ name }) => name !== HANDLER);
  return [...others, { name: HANDLER, version: RAISED_HANDLER[runtime] ?? handler }];
}
