import { stringify } from 'yaml';
import { z } from 'zod';
import type { OpenQuestion } from '../emulator/open-question.ts';
import { SWITCHES, type Switches, type SwitchName } from '../emulator/switches.ts';
import { readYamlFile } from '../emulator/yaml-file.ts';
import { maskNumbersIn } from '../src/show/phone-number.ts';
import type { Answered } from './drill/questions/experiment.ts';

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

/** The file that `readObserved` reads. What was seen has neither SIDs nor numbers in it; should one get in, it is masked. */
export function observedText(
  answers: readonly Answered[],
  { at, region }: { at: Date; region: string },
): string {
  const questions = answers.map(({ question, side, seen }) => {
    const value = settingOf(question, side);
    const masked = Object.entries(seen).map(([what, text]) => [what, withoutNames(text)]);
    return [question, { side, ...(value === undefined ? {} : { value }), seen: Object.fromEntries(masked) }];
  });
  return stringify({ observed: at.toISOString(), region, questions: Object.fromEntries(questions) });
}

/** What the emulator is set to for a side: nothing where it was not clear. */
function settingOf(question: string, side: Answered['side']): unknown {
  if (!isSwitch(question) || side === 'not clear') return undefined;
  const { default: usual, unkind, also = [] }: OpenQuestion = SWITCHES[question];
  return [usual, unkind, ...also]['ABC'.indexOf(side)];
}

function withoutNames(text: string): string {
  return maskNumbersIn(text.replace(/\b([A-Z]{2})[0-9a-f]{32}\b/g, '$1…'));
}
