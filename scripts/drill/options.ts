import { maskNumber, type PhoneNumber, parsePhoneNumber } from '../../src/show/phone-number.ts';
import { type NamedNumber, readBindOptions } from '../bind-numbers/options.ts';
import { Refusal } from '../command-line.ts';
import { FEWEST_CALLERS, MOST_CALLERS } from './roles.ts';

export interface DrillOptions {
  /** The listeners' number, then the DJ's. */
  readonly numbers: readonly NamedNumber[];
  readonly environment: string;
  readonly callers: number;
  readonly textTo: PhoneNumber | undefined;
  /** Undefined for a drill that asks none; empty for all of them. */
  readonly questions: readonly string[] | undefined;
  readonly isUndo: boolean;
  readonly isAgreed: boolean;
}

/** What the command line says, each under the name of its option. */
export interface AskedDrill {
  readonly listeners?: string | undefined;
  readonly dj?: string | undefined;
  readonly environment: string;
  readonly callers: string;
  readonly textTo?: string | undefined;
  readonly questions?: string[] | true | undefined;
  readonly undo?: boolean | undefined;
  readonly yes?: boolean | undefined;
}

const usage = 'npm run drill -- --listeners +15550100 --dj +15550101';

/** @throws Refusal for numbers that are none, missing or the same, and for too few or too many callers */
export function readDrillOptions(asked: AskedDrill): DrillOptions {
  const { listeners, dj, environment, callers, textTo, questions, undo = false, yes = false } = asked;
  if (listeners === undefined || dj === undefined) throw new Refusal(`say both numbers: ${usage}`);
  const { numbers } = readBindOptions({ listeners, dj, environment });
  const count = Number(callers);
  if (!Number.isInteger(count) || count < FEWEST_CALLERS || count > MOST_CALLERS)
    throw new Refusal(
      `--callers is a whole number from ${FEWEST_CALLERS} to ${MOST_CALLERS}, not '${callers}'`,
    );
  return {
    numbers,
    environment,
    callers: count,
    textTo: textTo === undefined ? undefined : numberToText(textTo),
    questions: questions === true ? [] : questions,
    isUndo: undo,
    isAgreed: yes,
  };
}

function numberToText(text: string): PhoneNumber {
  const number = parsePhoneNumber(text);
  if (number === undefined) throw new Refusal(`--text-to ${maskNumber(text)} is no telephone number`);
  return number;
}
