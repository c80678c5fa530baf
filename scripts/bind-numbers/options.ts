import { parseArgs } from 'node:util';
import { maskNumber, type PhoneNumber, parsePhoneNumber } from '../../src/show/phone-number.ts';
import { Refusal } from '../command-line.ts';
import { DEFAULT_ENVIRONMENT } from '../station-in-environment.ts';
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

const usage = 'npm run bind-numbers -- --listeners +15550100 --dj +15550101';

/**
 * Reads the command line of bind-numbers.
 *
 * @throws Refusal for numbers that are none, missing or the same
 */
export function readBindOptions(args: readonly string[]): BindOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      listeners: { type: 'string' },
      dj: { type: 'string' },
      environment: { type: 'string', default: DEFAULT_ENVIRONMENT },
      'dry-run': { type: 'boolean', default: false },
      undo: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
    },
  });
  const numbers = [...named('listeners', values.listeners), ...named('dj', values.dj)];
  if (numbers.length === 0 && !values.undo) throw new Refusal(`say which numbers: ${usage}`);
  if (numbers[0]?.phoneNumber === numbers[1]?.phoneNumber && numbers.length > 1)
    throw new Refusal('the same number cannot be for listeners and for the DJ: name two, or buy another');
  return {
    numbers,
    environment: values.environment,
    isDryRun: values['dry-run'],
    isUndo: values.undo,
    isAgreed: values.yes,
  };
}

function named(role: NumberRole, text: string | undefined): NamedNumber[] {
  if (text === undefined) return [];
  const phoneNumber = parsePhoneNumber(text);
  if (phoneNumber === undefined)
    throw new Refusal(`--${role} ${maskNumber(text)} is no telephone number: write it as in ${usage}`);
  return [{ role, phoneNumber }];
}
