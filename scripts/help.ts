import { nearestNames } from './build/nearest-names.ts';
import { commandLine, Refusal } from './command-line.ts';
import { commandList } from './commands/command-list.ts';
import { GROUPS, help } from './commands/commands.ts';

/** `npm run help`: what there is to run, or one command with all that it can be asked. */
commandLine(help, async (_options, name) => {
  if (name === undefined) {
    console.log(commandList().join('\n'));
    return 0;
  }
  const commands = GROUPS.flatMap((group) => group.commands.map(({ command }) => command));
  const asked = commands.find((command) => command.name() === name);
  const [nearest] = nearestNames(
    name,
    commands.map((command) => command.name()),
  );
  if (!asked)
    throw new Refusal(`there is no command '${name}' (Did you mean ${nearest}?): npm run help lists them`);
  asked.outputHelp();
  return 0;
});
