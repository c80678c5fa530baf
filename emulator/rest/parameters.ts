import { badRequest } from './rest-error.ts';

const INVALID_PARAMETER = 20001;

/** The parameters of a request, checked as they are read. Every method throws a RestError (400) for a bad value. */
export class Parameters {
  readonly #values: URLSearchParams;

  constructor(entries: [string, string][]) {
    this.#values = new URLSearchParams(entries);
  }

  names(): string[] {
    return [...new Set(this.#values.keys())];
  }

  entries(): [string, string][] {
    return [...this.#values];
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  text(name: string): string | undefined {
    return this.#values.get(name) ?? undefined;
  }

  required(name: string, code = INVALID_PARAMETER): string {
    const value = this.text(name);
    if (!value) throw badRequest(code, `Missing required parameter ${name}`);
    return value;
  }

  /** A whole number within bounds, both included. */
  integer(name: string, { min, max, code = INVALID_PARAMETER }: IntegerRange): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < min || number > max) {
      throw badRequest(code, `${name} must be a whole number from ${min} to ${max}`);
    }
    return number;
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], code = INVALID_PARAMETER): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const known = allowed.find((candidate) => candidate === value);
    if (!known) throw badRequest(code, `${name} must be one of ${allowed.join(', ')}`);
    return known;
  }

  /** An absolute http or https URL. `code` is what Twilio answers when it is not one. */
  url(name: string, code: number): string | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
      throw badRequest(code, `${name} is not a valid URL`);
    return value;
  }
}

interface IntegerRange {
  readonly min: number;
  readonly max: number;
  readonly code?: number;
}
