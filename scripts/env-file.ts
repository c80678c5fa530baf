import { existsSync, readFileSync } from 'node:fs';
import { Refusal } from './command-line.ts';

type Read = { readonly value: string } | { readonly remedy: string };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A byte order mark counts as a blank. */
const nothing = /^\s*(#.*)?$/;
const assignment = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=(.*)$/;
const quoted = /^(["'`])(.*?)\1(.*)$/;
/** A number sign behind a blank begins a comment. Where a blank follows it as well, nobody can have meant another thing. */
const comment = /\s#(?=\s|$)/;
const perhapsComment = /\s#/;

/** The file that is read: `.env`, or what ENV_FILE names; none when that is empty. */
export function envFilePath(): string {
  return process.env.ENV_FILE ?? '.env';
}

/**
 * Reads an `.env` file, a variable a line. No two readers of such files agree on quotes in quotes, on number signs and on
 * values that go on in the next line: what one of them could read otherwise than it is written is refused.
 *
 * @returns the text of each variable, empty where it has none; nothing when there is no file
 * @throws Refusal that names each line which has to be mended, and never a value
 */
export function readEnvFile(path = envFilePath()): Record<string, string> {
  if (path === '' || !existsSync(path)) return {};
  const found = new Map<string, { value: string; line: number }>();
  const problems: string[] = [];
  for (const [index, bytes] of linesOf(path).entries()) {
    const line = index + 1;
    const { name, read } = readLine(bytes);
    if (read === undefined) continue;
    const before = name === undefined ? undefined : found.get(name);
    if ('remedy' in read) problems.push(`  line ${[line, name].filter(Boolean).join(', ')}: ${read.remedy}`);
    else if (before?.value && read.value !== '')
      problems.push(`  line ${line}, ${name}: has a value in line ${before.line} already: keep one of them`);
    else if (name !== undefined && !before?.value) found.set(name, { value: read.value, line });
  }
  if (problems.length > 0)
    throw new Refusal([`${path} cannot be read as it is written. First mend:`, ...problems].join('\n'));
  return Object.fromEntries([...found].map(([name, { value }]) => [name, value]));
}

/** As bytes, so that one line in another encoding is found. */
function linesOf(path: string): Buffer[] {
  const text = readFileSync(path, 'latin1');
  return text.split(/\r\n|\r|\n/).map((line) => Buffer.from(line, 'latin1'));
}

function readLine(bytes: Buffer): { name?: string; read?: Read } {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { read: { remedy: 'is not UTF-8: save the file as UTF-8' } };
  }
  if (nothing.test(text)) return {};
  const [, name, value] = assignment.exec(text) ?? [];
  if (name === undefined || value === undefined)
    return {
      read: { remedy: 'is neither NAME=value nor a comment: a value is one line, a comment begins with #' },
    };
  return { name, read: /^\s*["'`]/.test(value) ? readQuoted(value.trim()) : readBare(value) };
}

function readQuoted(text: string): Read {
  const [, quote = '', inside = '', behind = ''] = quoted.exec(text) ?? [];
  if (quote === '')
    return { remedy: `begins with ${text[0]} and does not end with it: put other quotes around all of it` };
  if (!nothing.test(behind) || behind.includes(quote))
    return {
      remedy: `has quotes within its quotes: leave out the outer ones, or take others, such as "..." around '`,
    };
  if (quote === '"' && inside.includes('\\'))
    return { remedy: 'has a backslash between "quotes": leave it out, or take other quotes' };
  return { value: inside };
}

function readBare(behindEquals: string): Read {
  const text = ` ${behindEquals}`;
  const value = text.slice(0, comment.exec(text)?.index);
  if (perhapsComment.test(value))
    return {
      remedy: 'has a # that could begin a comment: put quotes around the value, or a blank after the #',
    };
  return { value: value.trim() };
}
