import { maskNumber, type PhoneNumber, parsePhoneNumber } from '../../src/show/phone-number.ts';
import { Refusal } from '../command-line.ts';
import type { NumberRole } from './wanted-binding.ts';

export interface BindOptions {
  /** Of one number or of both. Empty only for an undo: that means all. */
  readonly numbers: readonly NamedNumber[];
  readonly environment: string;
  readonly isDryRun: boolean;
  readonly isUndo: boolean;
  readonly isAgreed: boolean;
}

export interface NamedNumber {
  readonly role: NumberRole;
  readonly phoneNumber: PhoneNumber;
}

/** What the command line says, each under the name of its option. */
export interface AskedBinding {
  readonly listeners?: string | undefined;
  readonly dj?: string | undefined;
  readonly environment: string;
  readonly dryRun?: boolean | undefined;
  readonly undo?: boolean | undefined;
  readonly yes?: boolean | undefined;
}

const usage = 'npm run bind-numbers -- --listeners +15550100 --dj +15550101';

/**
 * What bind-numbers is to do.
 *
 * @throws Refusal for numbers that are none, missing or the same
 */
export function readBindOptions({
  listeners,
  dj,
  environment,
  dryRun: isDryRun = false,
  undo: isUndo = false,
  yes: isAgreed = false,
}: AskedBinding): BindOptions {
  const numbers = [...named('listeners', listeners), ...named('dj', dj)];
  if (numbers.length === 0 && !isUndo) throw new Refusal(`say which numbers: ${usage}`);
  if (numbers[0]?.phoneNumber === numbers[1]?.phoneNumber && numbers.length > 1)
    throw new Refusal('the same number cannot be for listeners and for the DJ: name two, or buy another');
  return { numbers, environment, isDryRun, isUndo, isAgreed };
}

function named(role: NumberRole, text: string | undefined): NamedNumber[] {
  if (text === undefined) return [];
  const phoneNumber = parsePhoneNumber(text);
  if (phoneNumber === undefined)
    throw new Refusal(`--${role} ${maskNumber(text)} is no telephone number: write it as in ${usage}`);
  return [{ role, phoneNumber }];
}
