import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { Refusal } from '../command-line.ts';

export interface Asking {
  /** Standard input, or what stands in for it. */
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
  /** The answer was given in advance, with `--yes`. */
  readonly isAgreed: boolean;
}

/**
 * Asks the person at the keyboard. Only a clear yes counts.
 *
 * @throws Refusal on a no, and where nobody can be asked
 */
export async function confirm({ input, output, isAgreed }: Asking, question: string): Promise<void> {
  if (isAgreed) return;
  if (!input.isTTY)
    throw new Refusal(
      `${question} Nobody can be asked here, and nothing has been changed: add --yes if you mean it`,
    );
  const terminal = createInterface({ input, output });
  // Ctrl-D closes the terminal and leaves the question without an answer.
  const left = once(terminal, 'close').then(() => '');
  const answer = await Promise.race([terminal.question(`${question} (y/N) `), left]);
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new Refusal('nothing has been changed');
}
