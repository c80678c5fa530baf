/** Twilio takes no longer value of a variable: https://www.npmjs.com/package/twilio-run */
export const MOST_VALUE_BYTES = 449;

/** For the context of a function as a whole: https://www.twilio.com/docs/api/errors/82006 */
export const MOST_CONTEXT_BYTES = 3000;

/** Not for functions: they know their own address, and another one in `.env` is that of a tunnel or a mistake. */
const notForFunctions = ['PUBLIC_URL'];

/** Those settings that functions need at run time. */
export function functionVariables(variables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !notForFunctions.includes(name)));
}

/** What Twilio adds to the context of every function, as long as it really is. */
const added = {
  ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  AUTH_TOKEN: '0'.repeat(32),
  SERVICE_SID: `ZS${'0'.repeat(32)}`,
  ENVIRONMENT_SID: `ZE${'0'.repeat(32)}`,
  DOMAIN_NAME: 'x'.repeat(63 + '.twil.io'.length),
  PATH: `/${'x'.repeat(63)}`,
};

/** How large the context of a function gets. */
export function contextBytes(variables: Readonly<Record<string, string>>): number {
  return Buffer.byteLength(JSON.stringify({ ...added, ...variables }));
}
