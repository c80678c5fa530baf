import { parseArgs } from 'node:util';
import { type PhoneNumber, parsePhoneNumber } from '../../src/show/phone-number.ts';
import { Refusal } from '../command-line.ts';
import { DEFAULT_ENVIRONMENT } from '../station-in-environment.ts';

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
}

/** Deletes what is older than RETENTION_DAYS and does not expire by itself. */
export interface ForgetExpired extends Manner {
  readonly kind: 'expired';
}

const usage = 'npm run forget -- +15550123';

/** Reads the command line. Throws a Refusal, or what `parseArgs` throws, for one that makes no sense. */
export function forgetArguments(args: readonly string[]): ForgetNumber | ForgetExpired {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      expired: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      'station-numbers': { type: 'string' },
      environment: { type: 'string', default: DEFAULT_ENVIRONMENT },
    },
  });
  const { environment, json } = values;
  const manner = { environment, dryRun: values['dry-run'], json };
  const listed = values['station-numbers'];
  const stationNumbers = listed?.split(',').map((text) => numberFrom(text, '--station-numbers'));
  if (values.expired) {
    if (positionals.length > 0 || stationNumbers)
      throw new Refusal('--expired is for everybody: give no number with it');
    return { ...manner, kind: 'expired' };
  }
  const [text, ...more] = positionals;
  if (text === undefined) throw new Refusal(`say which number is to be forgotten: ${usage}`);
  if (more.length > 0) throw new Refusal(`give one number, without blanks: ${usage}`);
  return { ...manner, kind: 'number', number: numberFrom(text, 'the number'), stationNumbers };
}

function numberFrom(text: string, name: string): PhoneNumber {
  const number = parsePhoneNumber(text);
  if (number === undefined)
    throw new Refusal(`${name} must be written with + and the country code, such as +15550123`);
  return number;
}
