import { Refusal } from '../command-line.ts';
import { webRequest } from '../web-request.ts';
import type { NamedNumber } from './options.ts';
import { wantedBinding } from './wanted-binding.ts';

/**
 * Makes sure that something answers where the numbers are about to be pointed. Only the static fallback is asked for: a
 * Function that is asked may do what it does.
 *
 * @throws Refusal when the deployment is not there, or only half of it
 */
export async function expectDeployed(base: string, numbers: readonly NamedNumber[]): Promise<void> {
  for (const { role } of numbers) {
    const url = wantedBinding(role, base).voiceFallbackUrl;
    const answer = await webRequest({ url }).then(
      ({ status }) => `HTTP ${status}`,
      (error: Error) => error.message,
    );
    if (answer !== 'HTTP 200')
      throw new Refusal(
        `${url} does not answer as it should (${answer}): deploy first, or again. No number has been changed`,
      );
  }
}
