import { type PhoneNumber, parsePhoneNumber } from '../../src/show/phone-number.ts';
import { Refusal } from '../command-line.ts';

interface Manner {
  /** The environment of the deployment: each has a line, and a memory, of its own. */
  readonly environment: string;
  /** Changes nothing. */
  readonly dryRun: boolean;
  /** Prints for machines. */
  readonly json: boolean;
}

/** Erases what was written about one number. */
export interface ForgetNumber extends Manner {
  readonly kind: 'number';
  readonly number: PhoneNumber;
  /** The station's numbers, in place of those that lead to the deployment now. */
  readonly stationNumbers: readonly PhoneNumber[] | undefined;
  /** Lets a blocked number in again. */
  readonly unblocks: boolean;
}

/** Deletes what is older than RETENTION_DAYS and does not expire by itself. */
export interface ForgetExpired extends Manner {
  readonly kind: 'expired';
}

const usage = 'npm run forget -- +15550123';

/** What the command line says, each under the name of its option. */
export interface AskedToForget {
  readonly expired?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly stationNumbers?: string | undefined;
  readonly unblock?: boolean | undefined;
  readonly environment: string;
}

/** What is to be forgotten. Throws a Refusal for a command line that makes no sense. */
export function forgetArguments(options: AskedToForget, text?: string): ForgetNumber | ForgetExpired {
  const { environment, dryRun = false, json = false, unblock = false } = options;
  const manner = { environment, dryRun, json };
  const stationNumbers = options.stationNumbers
    ?.split(',')
    .map((text) => numberFrom(text, '--station-numbers'));
  if (options.expired) {
    if (text !== undefined || stationNumbers || unblock)
      throw new Refusal('--expired is for everybody: give no number with it, and no --unblock');
    return { ...manner, kind: 'expired' };
  }
  if (text === undefined) throw new Refusal(`say which number is to be forgotten: ${usage}`);
  return {
    ...manner,
    kind: 'number',
    number: numberFrom(text, 'the number'),
    stationNumbers,
    unblocks: unblock,
  };
}

function numberFrom(text: string, name: string): PhoneNumber {
  const number = parsePhoneNumber(text);
  if (number === undefined)
    throw new Refusal(`${name} must be written with + and the country code, such as +15550123`);
  return number;
}
