import { readFileSync } from 'node:fs';
import { parse, Scalar } from 'yaml';
import { z } from 'zod';
import { YamlFileError } from './yaml-file-error.ts';

const TIME = /^(?:(\d+):)?(\d{1,2}):(\d{2})$/;

/** `m:ss` or `h:mm:ss`, as seconds. */
export const time = z.string().regex(TIME, "must be a time such as '12:30'").transform(secondsOf);

/** `m:ss - m:ss`, both ends included, as seconds. */
export const timeSpan = z
  .string()
  .refine((text) => isSpan(text.split(' - ')), "must be a span such as '1:00 - 2:30'")
  .transform((text) => {
    const [from = 0, to = 0] = text.split(' - ').map(secondsOf);
    return { from, to };
  });

/** Whatever is written, quotes or none. */
export const text = z.string({
  error: ({ input }) => (input === null ? 'is empty: put quotes around what begins with #' : undefined),
});

/** In E.164 form. */
export const phoneNumber = text.regex(/^\+[1-9]\d{6,14}$/, "must be a telephone number such as '+15550123'");

/** A number, which may have a point. */
export const figure = text.regex(/^-?\d+(\.\d+)?$/, 'must be a number').transform(Number);

export const yesOrNo = text
  .regex(/^(true|false)$/, 'must be true or false')
  .transform((word) => word === 'true');

/** Reads a YAML file against its schema. Throws YamlFileError. */
export function readYamlFile<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new YamlFileError(`${path} cannot be read`, { cause });
  }
  return parseYaml(content, schema, path);
}

/** Nothing at all, which is no text. */
const nothing = {
  tag: 'tag:yaml.org,2002:null',
  default: true,
  test: /^$/,
  resolve: () => new Scalar(null),
} as const;

/**
 * Reads YAML against its schema, in which everything is text: what reads as a number to YAML may be a telephone number
 * without quotes, and would lose its plus, or a PIN, and would lose its noughts. `where` names it in the YamlFileError.
 */
export function parseYaml<Schema extends z.ZodType>(
  content: string,
  schema: Schema,
  where: string,
): z.output<Schema> {
  let value: unknown;
  try {
    value = parse(content, { schema: 'failsafe', customTags: [nothing] });
  } catch (cause) {
    throw new YamlFileError(`${where} is not YAML: ${String(cause).split('\n', 1)[0]}`, { cause });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  // What somebody has misspelt is also missing, which says less.
  const { issues } = result.error;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  const place = issue?.path
    .map((part) => (typeof part === 'number' ? `number ${part + 1}` : String(part)))
    .join(', ');
  throw new YamlFileError(`${where}${place ? `, ${place}` : ''}: ${issue?.message}`);
}

function isSpan([from = '', to = '', ...more]: readonly string[]): boolean {
  return more.length === 0 && TIME.test(from) && TIME.test(to) && secondsOf(from) <= secondsOf(to);
}

function secondsOf(clock: string): number {
  const [, hours = '0', minutes = '0', seconds = '0'] = TIME.exec(clock) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
