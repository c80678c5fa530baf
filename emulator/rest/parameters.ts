import { badRequest } from './rest-error.ts';

const INVALID_PARAMETER = 20001;

/** The parameters of a request, checked as they are read. Every method throws a RestError (400) for a bad value. */
export class Parameters {
  readonly #values: URLSearchParams;
  readonly #files: ReadonlyMap<string, Buffer>;

  /** `files` are the contents of uploaded files. */
  constructor(entries: [string, string][], files: ReadonlyMap<string, Buffer> = new Map()) {
    this.#values = new URLSearchParams(entries);
    this.#files = files;
  }

  names(): string[] {
    return [...new Set([...this.#values.keys(), ...this.#files.keys()])];
  }

  entries(): [string, string][] {
    return [...this.#values];
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** At most `longest` characters of text. */
  text(name: string, longest = Number.POSITIVE_INFINITY): string | undefined {
    const value = this.#values.get(name) ?? undefined;
    if (value !== undefined && value.length > longest)
      throw badRequest(INVALID_PARAMETER, `${name} is longer than ${longest} characters`);
    return value;
  }

  required(name: string, { code = INVALID_PARAMETER, longest }: TextRules = {}): string {
    const value = this.text(name, longest);
    if (!value) throw badRequest(code, `Missing required parameter ${name}`);
    return value;
  }

  /** All the values of a parameter that may be given more than once. */
  texts(name: string): string[] {
    return this.#values.getAll(name);
  }

  /** The content of an uploaded file. */
  file(name: string): Buffer {
    const content = this.#files.get(name);
    if (!content) throw badRequest(INVALID_PARAMETER, `Missing required file ${name}`);
    return content;
  }

  boolean(name: string): boolean | undefined {
    const value = this.oneOf(name, ['true', 'false']);
    return value === undefined ? undefined : value === 'true';
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

interface TextRules {
  /** What is answered when it is missing. */
  readonly code?: number;
  readonly longest?: number;
}

interface IntegerRange {
  readonly min: number;
  readonly max: number;
  readonly code?: number;
}
