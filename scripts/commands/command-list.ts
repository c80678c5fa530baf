import { inColumns } from '../columns.ts';
import { GROUPS } from './commands.ts';
import { typed } from './declare.ts';

/** Every command with what it does, for a person to read: what `npm run help` prints. */
export function commandList(): string[] {
  const widest = Math.max(
    ...GROUPS.flatMap(({ commands }) => commands.map(({ command }) => typed(command.name()).length)),
  );
  return [
    ...GROUPS.flatMap(({ title, commands }) => [
      `${title}:`,
      ...inColumns(
        commands.map(({ command }) => [typed(command.name()).padEnd(widest), command.summary()]),
        { indent: 2 },
      ),
      '',
    ]),
    'npm run NAME -- --help explains one: its options with their defaults, and examples. Options follow a -- of their own.',
  ];
}
