/** What Twilio's debugger says of an attribute's value. https://www.twilio.com/docs/api/errors */
export interface AttributeRule {
  readonly code: number;
  readonly level: 'warning' | 'error';
  readonly isValid: (value: string) => boolean;
  /** What a valid value is, in words. */
  readonly expected: string;
  /** What holds in place of a value that is not valid, where that is not the default. */
  readonly otherwise?: string;
  /** A valid value changes nothing here. */
  readonly isIgnored?: boolean;
}

type ValueRule = Pick<AttributeRule, 'isValid' | 'expected' | 'otherwise' | 'isIgnored'>;

/** A value that is not valid is complained of with this code, and treated as if it were not there. */
export function warns(code: number, rule: ValueRule): AttributeRule {
  return { code, level: 'warning', ...rule };
}

export function fails(code: number, rule: ValueRule): AttributeRule {
  return { code, level: 'error', ...rule };
}

export function oneOf(...values: readonly string[]): ValueRule {
  return { isValid: (value) => values.includes(value), expected: `one of ${values.join(', ')}` };
}

/** Some of the words, with white space between them. */
export function listOf(...words: readonly string[]): ValueRule {
  const expected = `some of ${words.join(', ')}`;
  return {
    isValid: (value) =>
      value
        .trim()
        .split(/\s+/)
        .every((word) => words.includes(word)),
    expected,
  };
}

export const METHOD: ValueRule = { isValid: (value) => /^(GET|POST)$/i.test(value), expected: 'GET or POST' };

export const TRUE_OR_FALSE: ValueRule = oneOf('true', 'false');

export function wholeNumber({
  min,
  max = Number.POSITIVE_INFINITY,
}: {
  min: number;
  max?: number;
}): ValueRule {
  const expected =
    max === Number.POSITIVE_INFINITY ? `a whole number from ${min}` : `a whole number from ${min} to ${max}`;
  return {
    isValid: (value) => /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max,
    expected,
  };
}

export function matching(pattern: RegExp, expected: string): ValueRule {
  return { isValid: (value) => pattern.test(value), expected };
}
