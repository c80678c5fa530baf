import * as settingVariables from '../src/runtime/setting-variables.ts';
import { readSettings, type Settings, type SettingsProblem } from '../src/runtime/settings.ts';

/** The environment that `twilio-run deploy` makes when none is named. */
export const DEFAULT_ENVIRONMENT = 'dev';

/** Twilio takes no longer suffix of a domain: https://www.twilio.com/docs/serverless/api/resource/environment */
const usableName = /^[a-z0-9](?:[a-z0-9-]{0,14}[a-z0-9])?$/;

/** A station as one environment knows it. */
export interface StationInEnvironment {
  /** The unique name of the Functions service that all environments of the station share. */
  readonly serviceName: string;
  readonly environment: string;
  /** The text of each variable that has one, as this environment is to have it. */
  readonly variables: Readonly<Record<string, string>>;
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

/**
 * Reads the settings of a station for one environment. Another environment than the usual one has a line of its own: its
 * name is added to STATION_ID, and so to the queue and to everything in Sync, and to QUEUE_NAME where that is set.
 *
 * @param environment the suffix of its domain
 * @param variables such as `process.env`
 */
export function stationIn(
  environment: string,
  variables: Readonly<Record<string, string | undefined>>,
): StationInEnvironment {
  const texts = settingTexts(variables);
  const shared = readSettings(texts);
  const serviceName = shared.settings.stationId;
  const isUsual = environment === DEFAULT_ENVIRONMENT;
  const own = isUsual ? texts : withNamesOf(environment, { ...texts, STATION_ID: serviceName });
  const { settings, problems } = isUsual ? shared : readSettings(own);
  const ownProblems = problems.filter(({ name }) => !shared.problems.some((other) => other.name === name));
  return {
    serviceName,
    environment,
    variables: own,
    settings,
    problems: [
      ...(usableName.test(environment) ? [] : [unusableName]),
      ...shared.problems,
      ...ownProblems.map(({ name }) => ({ name, remedy: `make it shorter: '-${environment}' follows it` })),
    ],
  };
}

const unusableName: SettingsProblem = {
  name: '--environment',
  remedy: 'use up to 16 lower case letters, digits and dashes, with no dash at either end',
};

/** Those variables that are settings and have a text, trimmed as a Function would read them. */
function settingTexts(variables: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const names = Object.values(settingVariables).map(({ name }) => name);
  const texts = names.map((name) => [name, (variables[name] ?? '').trim()] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

function withNamesOf(environment: string, texts: Record<string, string>): Record<string, string> {
  const named = ['STATION_ID', 'QUEUE_NAME'].filter((name) => name in texts);
  return { ...texts, ...Object.fromEntries(named.map((name) => [name, `${texts[name]}-${environment}`])) };
}
