import { YamlFileError } from '../emulator/yaml-file.ts';
import { maskNumbersIn } from '../src/show/phone-number.ts';
import { proxyFor } from './proxy.ts';

/** Something that the person at the keyboard can put right: shown as one line, without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** What a shell makes of a program that wrote when nobody read any more: 128, and the number of SIGPIPE. */
const READER_IS_GONE = 141;

/**
 * Runs a command; what it resolves with is the exit code. A failure is one line that says what to do, and the end,
 * whatever is still open. Whoever stops reading, as `head` does, ends it quietly.
 */
export async function commandLine(command: () => Promise<number>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endWithReader);
  try {
    process.exitCode = await command();
  } catch (error) {
    const reason = isForPerson(error) ? error.message : reasonOf(error);
    await new Promise(() => process.stderr.write(`${reason}\n`, () => process.exit(1)));
  }
}

function endWithReader(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(READER_IS_GONE);
  throw error;
}

function isForPerson(error: unknown): error is Error {
  return error instanceof Refusal || error instanceof YamlFileError;
}

/** One line that says what went wrong, without a stack and without whole telephone numbers. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { status, code } = error as Error & { status?: number; code?: number | string };
  if (status === 401)
    return 'Twilio refused ACCOUNT_SID and AUTH_TOKEN: check both, and that no TWILIO_REGION or TWILIO_EDGE is set, in .env or the environment';
  if (isOfNetwork(code)) return `Twilio cannot be reached (${code}): ${whatToCheck()}, and run it again`;
  const numbered = code === undefined ? '' : ` (${code})`;
  // The SDK leaves the message undefined when the body of a refusal has none.
  const message = (error.message as string | undefined) ?? `the request was refused with HTTP ${status}`;
  const isPassing = status === 429 || (status !== undefined && status >= 500);
  return `${maskNumbersIn(message.split('\n', 1)[0] ?? '')}${numbered}${isPassing ? ': wait a minute, and run it again' : ''}`;
}

function whatToCheck(): string {
  const proxy = proxyFor('api.twilio.com', process.env);
  return proxy?.url
    ? `check the proxy at ${proxy.url.host}, which the environment names (HTTP_PROXY, HTTPS_PROXY)`
    : 'check the connection to the internet, set HTTP_PROXY if it needs a proxy';
}

/** Codes of Node and of axios for a connection that was not made, or broke off. */
function isOfNetwork(code: number | string | undefined): boolean {
  return typeof code === 'string' && /^(E(CONN|NOTFOUND|AI_|TIMEDOUT|PIPE|HOST|NET)|ERR_NETWORK)/.test(code);
}
