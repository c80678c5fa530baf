import { constants } from 'node:os';
import { CommanderError, type OptionValues } from '@commander-js/extra-typings';
import { YamlFileError } from '../emulator/yaml-file-error.ts';
import { maskNumbersIn } from '../src/show/phone-number.ts';
import { type Declared, typed } from './commands/declare.ts';
import { proxyFor } from './proxy.ts';

/** Something that the person at the keyboard can put right: shown as one line, without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** What a shell makes of a program that wrote when nobody read any more: 128, and the number of SIGPIPE. */
const READER_IS_GONE = 141;

/** The exit code of a process of ours, as a shell has it: 128 and its number for one that a signal has ended. */
export function exitCodeOf(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? (signal === null ? 1 : 128 + constants.signals[signal]);
}

/**
 * Runs a command as it is asked for; what it resolves with is the exit code. Whoever asks for its help gets that, and
 * nothing is run. A failure is one line that says what to do, and the end, whatever is still open. Whoever stops
 * reading, as `head` does, ends it quietly.
 */
export async function commandLine<Args extends unknown[], Options extends OptionValues>(
  declared: Declared<Args, Options>,
  run: (options: Options, ...args: Args) => Promise<number>,
): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endWithReader);
  try {
    const asked = askedOf(declared, process.argv.slice(2));
    process.exitCode = asked === undefined ? 0 : await run(asked.options, ...asked.args);
  } catch (error) {
    const reason = isForPerson(error) ? error.message : reasonOf(error);
    await new Promise(() => process.stderr.write(`${reason}\n`, () => process.exit(1)));
  }
}

/**
 * Reads what a command is asked.
 *
 * @param given such as `process.argv.slice(2)`
 * @returns undefined when its help was asked for, which is printed then
 * @throws Refusal for what it cannot be asked
 */
export function askedOf<Args extends unknown[], Options extends OptionValues>(
  declared: Declared<Args, Options>,
  given: readonly string[],
): { readonly options: Options; readonly args: Args } | undefined {
  const { command } = declared;
  try {
    expectValues(declared, given);
    command.parse(given, { from: 'user' });
    return { options: command.opts(), args: command.processedArgs };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    throw new Refusal(whyNot(declared, error), { cause: error });
  }
}

/** Whoever forgets the value of an option would have the next option taken for it. */
function expectValues({ command }: Declared<unknown[], OptionValues>, given: readonly string[]): void {
  const end = given.indexOf('--');
  const read = end < 0 ? given : given.slice(0, end);
  for (const [index, word] of read.entries()) {
    const option = command.options.find(
      ({ long, short, required }) => required && [long, short].includes(word),
    );
    if (option && given[index + 1]?.startsWith('-'))
      command.error(`option '${option.flags}' argument missing`);
  }
}

function whyNot(
  { command, examples, tooMany }: Declared<unknown[], OptionValues>,
  error: CommanderError,
): string {
  if (error.code === 'commander.excessArguments' && tooMany !== undefined) return tooMany;
  if (error.code === 'commander.missingArgument') {
    const wanted = command.registeredArguments.filter(({ required }) => required);
    return `say which ${wanted.map(({ description }) => description).join(' and which ')}: ${examples[0]?.[0]}`;
  }
  const words = error.message
    .replace(/^error: /, '')
    .replace(/\.?\s*\n/g, ' ')
    .replace(/\.$/, '');
  return `${maskNumbersIn(words)}: ${typed(command.name())} -- --help shows what it can be asked`;
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
