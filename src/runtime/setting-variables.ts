import type { Role } from '../show/console/role.ts';
import type { Dossier } from '../show/dj/caller-dossier.ts';
import type { WithheldRule } from '../show/line/admission.ts';
import { type PhoneNumber, parsePhoneNumber } from '../show/phone-number.ts';
import { mostSaidCharacters, sayableWords } from '../show/said-by-station.ts';
import { languages } from '../show/words/language.ts';

/** One variable of the environment: how it reads, and what to do when it does not. */
export interface SettingVariable<Value> {
  readonly name: string;
  readonly remedy: string;
  /** Undefined when the text cannot be used. */
  readonly parse: (text: string) => Value | undefined;
}

export const stationId: SettingVariable<string> = {
  name: 'STATION_ID',
  remedy: 'use up to 31 lower case letters, digits and dashes, with a letter first',
  parse: matching(/^[a-z][a-z0-9-]{0,30}$/),
};

export const stationName = words('STATION_NAME', 60);

export const queueName: SettingVariable<string> = {
  name: 'QUEUE_NAME',
  // Twilio takes up to 63, and the queue of those who come first has five more.
  remedy: 'use up to 58 lower case letters, digits and dashes',
  parse: matching(/^[a-z0-9-]{1,58}$/),
};

export const maxQueueSize = wholeNumber('MAX_QUEUE_SIZE', 1, 5000);
export const apologyAfterSeconds = wholeNumber('APOLOGY_AFTER_SECONDS', 0, 86_400);
export const maxWaitMinutes = wholeNumber('MAX_WAIT_MINUTES', 1, 1440);

export const djAbsentMinutes = wholeNumber('DJ_ABSENT_MINUTES', 1, 1440);
export const retentionDays = wholeNumber('RETENTION_DAYS', 1, 365);

export const blockDays = wholeNumber('BLOCK_DAYS', 1, 365);

export const nextShow = words('NEXT_SHOW', mostSaidCharacters);

export const language = oneOf('LANGUAGE', languages);

export const topic = words('TOPIC', mostSaidCharacters);

export const showPaceSeconds = wholeNumber('SHOW_PACE_SECONDS', 10, 3600);
export const comebackSeconds = wholeNumber('COMEBACK_SECONDS', 0, 3600);
export const wrapUpSeconds = wholeNumber('WRAP_UP_SECONDS', 1, 60);
export const airLimitSeconds = wholeNumber('AIR_LIMIT_SECONDS', 30, 14_400);
export const resumeSeconds = wholeNumber('RESUME_SECONDS', 10, 600);

export const dossier = oneOf<Dossier>('DOSSIER', ['full', 'name', 'off']);

export const stationTimezone: SettingVariable<string> = {
  name: 'STATION_TIMEZONE',
  remedy: 'use an area and a city of the IANA time zone database, such as America/Chicago, or UTC',
  parse: (text) => (isTimezone(text) ? text : undefined),
};

export const djNumbers = phoneNumbers('DJ_NUMBERS');
export const guestNumbers = phoneNumbers('GUEST_NUMBERS');
export const notifyNumbers = phoneNumbers('NOTIFY_NUMBERS');

export const withheld = oneOf<WithheldRule>('WITHHELD', ['take', 'message', 'refuse']);

export const onceAShow: SettingVariable<boolean> = {
  name: 'ONCE_A_SHOW',
  remedy: 'use yes or no',
  parse: (text) =>
    new Map([
      ['yes', true],
      ['no', false],
    ]).get(text),
};

export const djPin: SettingVariable<string> = {
  name: 'DJ_PIN',
  remedy: 'use 6 to 12 digits; until then no PIN is accepted',
  parse: matching(/^\d{6,12}$/),
};

export const publicUrl: SettingVariable<string> = {
  name: 'PUBLIC_URL',
  remedy: 'use the https address of the deployment and nothing after it, such as https://radio-1234.twil.io',
  parse: matching(/^https:\/\/[a-z0-9.-]+(:\d+)?$/i),
};

export const consoleProducer = consoleKey('CONSOLE_PRODUCER', 'producer');
export const consoleDj = consoleKey('CONSOLE_DJ', 'dj');

function consoleKey(name: string, role: Role): SettingVariable<string> {
  return {
    name,
    remedy: `use what npm run console-key -- ${role} prints for .env`,
    parse: matching(/^[\w-]{16}\.[\w-]{43}$/),
  };
}

function matching(pattern: RegExp): (text: string) => string | undefined {
  return (text) => (pattern.test(text) ? text : undefined);
}

function phoneNumbers(name: string): SettingVariable<readonly PhoneNumber[]> {
  return {
    name,
    remedy: 'use numbers such as +15550123, with commas between them',
    parse(text) {
      const numbers = text.split(',').map(parsePhoneNumber);
      return numbers.every((number) => number !== undefined) ? numbers : undefined;
    },
  };
}

/** Words that people hear. */
function words(name: string, most: number): SettingVariable<string> {
  return {
    name,
    remedy: `use up to ${most} characters, without control characters`,
    parse: matching(sayableWords(most)),
  };
}

function oneOf<Value extends string>(name: string, values: readonly Value[]): SettingVariable<Value> {
  return {
    name,
    remedy: `use one of ${values.join(', ')}`,
    parse: (text) => values.find((value) => value === text),
  };
}

const areaAndCity = /^(?!(etc|systemv)\/)[a-z]+(\/[a-z0-9_+-]+)+$/i;

/**
 * Node takes abbreviations too, and means by BST Bangladesh, by EST and MST a clock without summer time. Offsets have none
 * either, and Etc/GMT+1 is an hour behind Greenwich.
 */
function isTimezone(name: string): boolean {
  if (!/^(etc\/)?utc$/i.test(name) && !areaAndCity.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function wholeNumber(name: string, least: number, most: number): SettingVariable<number> {
  return {
    name,
    remedy: `use a whole number from ${least} to ${most}`,
    parse(text) {
      const value = Number(text);
      return /^\d+$/.test(text) && value >= least && value <= most ? value : undefined;
    },
  };
}
