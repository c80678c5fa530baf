import { z } from 'zod';
import { SWITCHES, type Switches, type SwitchName } from '../emulator/switches.ts';
import { readYamlFile } from '../emulator/yaml-file.ts';

const observation = z.strictObject({
  /** `A` is the default of the switch, `B` its unkind value, and so on; or `not clear`. */
  side: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  seen: z.record(z.string(), z.string()),
});

const observedFile = z.strictObject({
  observed: z.string().regex(/^\d{4}-\d{2}-\d{2}/, 'a date'),
  region: z.string(),
  questions: z.record(z.string(), observation),
});

/** What a drill has asked, and what it saw. */
export type Observed = z.infer<typeof observedFile>;

/** @throws YamlFileError */
export function readObserved(path: string): Observed {
  return readYamlFile(path, observedFile);
}

/**
 * The switches as they were observed: those whose side was clear.
 *
 * @throws YamlFileError
 */
export function observedSwitches(path: string): Partial<Switches> {
  const { questions } = readObserved(path);
  return Object.fromEntries(
    Object.entries(questions).flatMap(([name, { value }]) =>
      isSwitch(name) && value !== undefined ? [[name, value]] : [],
    ),
  );
}

function isSwitch(name: string): name is SwitchName {
  return name in SWITCHES;
}
