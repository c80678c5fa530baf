import { ScenarioError } from './scenario-error.ts';

const TIME = /^(?:(\d+):)?(\d{1,2}):(\d{2})$/;

/** Reads the fields of one mapping of a scenario file; what is missing or wrong throws a ScenarioError that names it. */
export class ScenarioFields {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #where: string;

  constructor(values: Readonly<Record<string, unknown>>, where: string) {
    this.#values = values;
    this.#where = where;
  }

  text(name: string, otherwise?: string): string {
    const value = this.#values[name] ?? otherwise;
    if (typeof value !== 'string' && typeof value !== 'number') throw this.#wrong(name, 'a text');
    return String(value);
  }

  /** `m:ss` or `h:mm:ss`. */
  seconds(name: string, otherwise?: string): number {
    const match = TIME.exec(this.text(name, otherwise));
    if (!match) throw this.#wrong(name, "a time such as '12:30'");
    const [, hours = '0', minutes = '0', seconds = '0'] = match;
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  }

  moment(name: string): number {
    const at = Date.parse(this.text(name));
    if (Number.isNaN(at)) throw this.#wrong(name, "a date such as '2026-03-06T20:00:00Z'");
    return at;
  }

  choice<const T extends string>(name: string, choices: readonly T[], otherwise?: T): T {
    const value = this.text(name, otherwise);
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw this.#wrong(name, `one of: ${choices.join(', ')}`);
    return found;
  }

  texts(name: string): Record<string, string> {
    const value = this.#values[name] ?? {};
    const entries = Object.entries(mappingOf(value, `${this.#where}, ${name}`));
    return Object.fromEntries(entries.map(([key, entry]) => [key, String(entry)]));
  }

  section(name: string): ScenarioFields {
    return fieldsOf(this.#values[name], `${this.#where}, ${name}`);
  }

  list(name: string): ScenarioFields[] {
    const value = this.#values[name] ?? [];
    if (!Array.isArray(value)) throw this.#wrong(name, 'a list');
    return value.map((entry, index) => fieldsOf(entry, `${this.#where}, ${name} ${index + 1}`));
  }

  #wrong(name: string, wanted: string): ScenarioError {
    return new ScenarioError(`${this.#where}: '${name}' must be ${wanted}`);
  }
}

export function fieldsOf(value: unknown, where: string): ScenarioFields {
  return new ScenarioFields(mappingOf(value, where), where);
}

function mappingOf(value: unknown, where: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new ScenarioError(`${where}: this must be a mapping of names to values`);
}
