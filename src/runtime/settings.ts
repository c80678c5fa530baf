import type { PhoneNumber } from '../show/phone-number.ts';
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
  /** What callers of a closed line hear of the next show. */
  readonly nextShow: string | undefined;
  /** IANA name of the zone in which dates are spoken. */
  readonly stationTimezone: string;
  readonly djNumbers: readonly PhoneNumber[];
  readonly djPin: string | undefined;
  readonly publicUrl: string | undefined;
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
  const settings = {
    stationId,
    stationName: read(variables.stationName) ?? 'the radio station',
    queueName: read(variables.queueName) ?? `${stationId}-queue`,
    maxQueueSize: read(variables.maxQueueSize) ?? 100,
    apologyAfterSeconds: read(variables.apologyAfterSeconds) ?? 30,
    maxWaitMinutes: read(variables.maxWaitMinutes) ?? 60,
    djAbsentMinutes: read(variables.djAbsentMinutes) ?? 20,
    retentionDays: read(variables.retentionDays) ?? 30,
    nextShow: read(variables.nextShow),
    stationTimezone: read(variables.stationTimezone) ?? 'UTC',
    djNumbers: read(variables.djNumbers) ?? [],
    djPin: read(variables.djPin),
    publicUrl: read(variables.publicUrl)?.toLowerCase(),
  };
  return { settings, problems };
}

function textOf(environment: object, name: string): string {
  const value: unknown = Reflect.get(environment, name);
  return typeof value === 'string' ? value.trim() : '';
}
