import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import type { OpenQuestion } from '../emulator/open-question.ts';
import { SWITCHES, type Switches, type SwitchName } from '../emulator/switches.ts';
import { readYamlFile, text } from '../emulator/yaml-file.ts';
import { maskNumbersIn } from '../src/show/phone-number.ts';
import type { Answered } from './drill/questions/experiment.ts';

export const AS_OBSERVED = 'as observed';

/** What a drill has observed, once somebody has run it and has put its file there. */
export const OBSERVED_FILE = join(import.meta.dirname, '..', 'emulator', 'observed.yaml');

const observation = z.strictObject({
  /** `A` is the default of the switch, `B` its unkind value, and so on; or `not clear`. */
  side: text,
  /** What the emulator is set to for that side: for whoever reads it. */
  value: text.optional(),
  seen: z.record(z.string(), text),
});

const observedFile = z.strictObject({
  observed: z.string().regex(/^\d{4}-\d{2}-\d{2}/, 'a date'),
  region: text,
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
    Object.entries(questions).flatMap(([name, { side }]) => {
      const setting = settingOf(name, side);
      return setting === undefined ? [] : [[name, setting]];
    }),
  );
}

/** One run more that a scenario should survive: at the Twilio that was observed. None, as long as nobody has. */
export function observedVariants(path = OBSERVED_FILE): { name: string; switches: Partial<Switches> }[] {
  return existsSync(path) ? [{ name: AS_OBSERVED, switches: observedSwitches(path) }] : [];
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
function settingOf(question: string, side: string): unknown {
  if (!isSwitch(question) || side === 'not clear') return undefined;
  const { default: usual, unkind, also = [] }: OpenQuestion = SWITCHES[question];
  return [usual, unkind, ...also]['ABC'.indexOf(side)];
}

function withoutNames(text: string): string {
  return maskNumbersIn(text.replace(/\b([A-Z]{2})[0-9a-f]{32}\b/g, '$1…'));
}
