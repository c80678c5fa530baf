import type { Role } from '../show/console/role.ts';
import type { Dossier } from '../show/dj/caller-dossier.ts';
import { usualPaceSeconds } from '../show/dj/pick-up-pace.ts';
import type { WithheldRule } from '../show/line/admission.ts';
import type { PhoneNumber } from '../show/phone-number.ts';
import { type Language, tongueOf } from '../show/words/language.ts';
import * as variables from './setting-variables.ts';

/** What a station can set, from the environment of its Functions. `.env.example` says what each is for. */
export interface Settings {
  readonly stationId: string;
  readonly stationName: string;
  readonly queueName: string;
  readonly maxQueueSize: number;
  readonly apologyAfterSeconds: number;
  readonly maxWaitMinutes: number;
  /** Without a DJ for this long, callers are told so. */
  readonly djAbsentMinutes: number;
  /** How long records, receipts and recordings are kept. */
  readonly retentionDays: number;
  /** How long a caller who is blocked is kept out. */
  readonly blockDays: number;
  readonly language: Language;
  /** What the show is about, for those who wait. */
  readonly topic: string | undefined;
  /** How long one caller takes, until a show has told its own pace. */
  readonly showPaceSeconds: number;
  /** Who was dropped and calls again within this keeps the place; 0 for nobody. */
  readonly comebackSeconds: number;
  /** The quiet between two callers, in which the DJ may press a key. */
  readonly wrapUpSeconds: number;
  /** A call on the air ends after this long; undefined for never. */
  readonly airLimitSeconds: number | undefined;
  /** How long a caller whose DJ was cut off is kept for them. */
  readonly resumeSeconds: number;
  /** What the DJ is told of a caller beforehand. */
  readonly dossier: Dossier;
  /** What callers of a closed line hear of the next show. */
  readonly nextShow: string | undefined;
  /** IANA name of the zone in which dates are spoken. */
  readonly stationTimezone: string;
  readonly djNumbers: readonly PhoneNumber[];
  /** Callers who are expected, whenever they call. */
  readonly guestNumbers: readonly PhoneNumber[];
  /** Who gets a text when the first message after a show has come. */
  readonly notifyNumbers: readonly PhoneNumber[];
  /** What becomes of callers who do not show their number. */
  readonly withheld: WithheldRule;
  /** Whether a caller who was on the air in a show waits behind all others in it. */
  readonly onceAShow: boolean;
  readonly djPin: string | undefined;
  readonly publicUrl: string | undefined;
  /** What is kept of the key of each role at the producer's console. */
  readonly consoleKeys: Readonly<Record<Role, string | undefined>>;
}

/** A value that cannot be used: which variable, and what to do about it. Never the value, which may be secret. */
export interface SettingsProblem {
  readonly name: string;
  readonly remedy: string;
}

export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

/** What a station is called that has no name. */
const unnamedStation = { en: 'the radio station', es: 'la estación de radio' };

/** Twilio takes no longer value of a variable: https://www.npmjs.com/package/twilio-run */
const bytesBelow = 450;

/**
 * Reads the settings. A value that cannot be used counts as not set, so that it never breaks a call; whoever
 * can stop and say so finds it among the problems.
 *
 * @param environment such as `process.env`, or the context of a Function
 */
export function readSettings(environment: object): SettingsReading {
  const problems: SettingsProblem[] = [];
  const read = <Value>({ name, remedy, parse }: variables.SettingVariable<Value>): Value | undefined => {
    const text = textOf(environment, name);
    if (text === '') return undefined;
    const value = Buffer.byteLength(text) < bytesBelow ? parse(text) : undefined;
    if (value === undefined) problems.push({ name, remedy });
    return value;
  };
  const stationId = read(variables.stationId) ?? 'radio-callin';
  const stationName = read(variables.stationName);
  const language = read(variables.language) ?? 'en-US';
  const settings = {
    stationId,
    stationName: stationName ?? unnamedStation[tongueOf(language)],
    queueName: read(variables.queueName) ?? `${stationId}-queue`,
    maxQueueSize: read(variables.maxQueueSize) ?? 100,
    apologyAfterSeconds: read(variables.apologyAfterSeconds) ?? 30,
    maxWaitMinutes: read(variables.maxWaitMinutes) ?? 60,
    djAbsentMinutes: read(variables.djAbsentMinutes) ?? 20,
    retentionDays: read(variables.retentionDays) ?? 30,
    blockDays: read(variables.blockDays) ?? 365,
    language,
    topic: read(variables.topic),
    showPaceSeconds: read(variables.showPaceSeconds) ?? usualPaceSeconds,
    comebackSeconds: read(variables.comebackSeconds) ?? 120,
    wrapUpSeconds: read(variables.wrapUpSeconds) ?? 5,
    airLimitSeconds: read(variables.airLimitSeconds),
    resumeSeconds: read(variables.resumeSeconds) ?? 60,
    dossier: read(variables.dossier) ?? 'full',
    nextShow: read(variables.nextShow),
    stationTimezone: read(variables.stationTimezone) ?? 'UTC',
    djNumbers: read(variables.djNumbers) ?? [],
    guestNumbers: read(variables.guestNumbers) ?? [],
    notifyNumbers: read(variables.notifyNumbers) ?? [],
    withheld: read(variables.withheld) ?? 'take',
    onceAShow: read(variables.onceAShow) ?? false,
    djPin: read(variables.djPin),
    publicUrl: read(variables.publicUrl)?.toLowerCase(),
    consoleKeys: { producer: read(variables.consoleProducer), dj: read(variables.consoleDj) },
  };
  return { settings, problems };
}

function textOf(environment: object, name: string): string {
  const value: unknown = Reflect.get(environment, name);
  return typeof value === 'string' ? value.trim() : '';
}
