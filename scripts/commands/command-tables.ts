import { markdownTable, type Tables } from '../emulator-readme/fill-in.ts';
import { type CommandGroup, GROUPS } from './commands.ts';
import type { Declared } from './declare.ts';

const groupsOfUsers = GROUPS.filter(({ title }) => title !== 'Develop');
const groupsOfShow = groupsOfUsers.filter(({ title }) => title !== 'Try and rehearse');

/** The tables of commands by the document that has them, each by the name of its place in it. */
export const COMMAND_TABLES: Readonly<Record<string, Tables>> = {
  'README.md': {
    commands: () => markdownTable(['Command', 'What it does'], groupsOfUsers.flatMap(rowsOfGroup)),
  },
  'docs/operations.md': {
    commands: () =>
      markdownTable(
        ['Command', 'What it does', 'Options'],
        groupsOfShow.flatMap(({ commands }) => commands.map((one) => [...rowOf(one), optionsOf(one)])),
      ),
  },
  'CONTRIBUTING.md': {
    commands: () => markdownTable(['Command', 'What it does'], developing().flatMap(rowsWithExamples)),
  },
};

function developing(): readonly Declared[] {
  return GROUPS.flatMap(({ title, commands }) => (title === 'Develop' ? commands : []));
}

function rowsOfGroup({ title, commands }: CommandGroup): string[][] {
  return [[`**${title}**`, ''], ...commands.map(rowOf)];
}

/** As it is typed in its first example. */
function rowOf({ command, examples }: Declared): string[] {
  return [code(examples[0]?.[0] ?? command.name()), command.summary()];
}

function rowsWithExamples(declared: Declared): string[][] {
  return [rowOf(declared), ...declared.examples.slice(1).map(([line, does]) => [code(line), does])];
}

/** All but that of the environment, which the text above the table speaks of. */
function optionsOf({ command }: Declared): string {
  const flags = command.options.map(({ long }) => long ?? '').filter((long) => long !== '--environment');
  return flags.map(code).join(', ');
}

function code(text: string): string {
  return `\`${text}\``;
}
