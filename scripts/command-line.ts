import { YamlFileError } from '../emulator/yaml-file.ts';

/** Something that the person at the keyboard can put right: shown as one line, without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Runs a command; what it resolves with is the exit code. A failure is one line that says what to do. */
export async function commandLine(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(isForPerson(error) ? error.message : explained(error));
    process.exitCode = 1;
  }
}

function isForPerson(error: unknown): error is Error {
  return error instanceof Refusal || error instanceof YamlFileError;
}

function explained(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { status, code } = error as Error & { status?: number; code?: number | string };
  if (status === 401)
    return 'Twilio refused ACCOUNT_SID and AUTH_TOKEN: check both in .env or the environment';
  const numbered = code === undefined ? '' : ` (${code})`;
  // The SDK leaves the message undefined when the body of a refusal has none.
  const message = (error.message as string | undefined) ?? `the request was refused with HTTP ${status}`;
  return `${message.split('\n', 1)[0]}${numbered}`;
}
