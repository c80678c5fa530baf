import { styleText } from 'node:util';
import { Command, InvalidArgumentError, Option, type OptionValues } from '@commander-js/extra-typings';
import { PROFILES } from '../../emulator/functions/profile.ts';
import { inColumns } from '../columns.ts';
import { DEFAULT_ENVIRONMENT } from '../station-in-environment.ts';

/** What a person types, such as `npm run status -- --json`, and what comes of it. */
export type Example = readonly [line: string, does: string];

/** A command as a person knows it: its options and arguments, and how it is used. */
export interface Declared<Args extends unknown[] = unknown[], Options extends OptionValues = OptionValues> {
  readonly command: Command<Args, Options>;
  readonly examples: readonly Example[];
  /** What to say to somebody who gives more arguments than it takes. */
  readonly tooMany?: string | undefined;
}

/** npm has a shorter word for these. */
const LIFECYCLE = ['start', 'test'];

/** How a command is typed, without options: `npm run status`, `npm start`. */
export function typed(name: string): string {
  return LIFECYCLE.includes(name) ? `npm ${name}` : `npm run ${name}`;
}

/**
 * A command whose options and arguments are to be added.
 *
 * @param name of the script in package.json
 * @param does what it does, for whoever looks for the right one: a line without a full stop
 * @param more what must be known besides, for whoever asks for its help
 */
export function command(name: string, does: string, more = ''): Command {
  return new Command(name)
    .summary(does)
    .description(`${does.charAt(0).toUpperCase()}${does.slice(1)}.${more && ` ${more}`}`)
    .helpOption('-h, --help', 'prints this, and does nothing')
    .configureHelp({
      commandUsage: (asked) => [typed(asked.name()), '--', asked.usage()].join(' '),
      styleTitle: (title) => styleText('bold', title),
    });
}

/**
 * Declares a command: nothing runs it but `commandLine`. Refusals and help are printed there.
 *
 * @param examples the first is what is shown to somebody who leaves something out
 */
export function declare<Args extends unknown[], Options extends OptionValues>(
  declared: Command<Args, Options>,
  examples: readonly Example[],
  tooMany?: string,
): Declared<Args, Options> {
  declared
    .exitOverride()
    // The reason reaches whoever calls, and is printed there, once.
    .configureOutput({ outputError: () => {} })
    .addHelpText('after', () =>
      ['', styleText('bold', 'Examples:'), ...inColumns(examples, { indent: 2 })].join('\n'),
    );
  return { command: declared, examples, tooMany };
}

const profileNames = Object.keys(PROFILES).join(', ');

/** @throws InvalidArgumentError with the names that there are */
function nameOrYamlFile(text: string): string {
  if (text in PROFILES || /\.ya?ml$/i.test(text)) return text;
  throw new InvalidArgumentError(`It is a file such as profile.yaml, or one of ${profileNames}`);
}

/** What most commands that ask Twilio are told. */
export const environment = () =>
  new Option('--environment <suffix>', 'the environment of the deployment').default(DEFAULT_ENVIRONMENT);
export const profile = () =>
  new Option(
    '--profile <name>',
    `how long things take in the cloud: ${profileNames}, or a file that npm run drill has written`,
  ).argParser(nameOrYamlFile);
export const dryRun = () => new Option('--dry-run', 'says what would be done, and changes nothing');
export const json = () => new Option('--json', 'prints JSON, for programs');
