import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseSync } from '@swc/core';
import { build } from 'esbuild';

const ROOT = resolve(__dirname, '..');
const LONGEST_FUNCTION = 45;
const SMALL_FILE = 20;
const MOST_SMALL_FILES = 40;

/** So many files of our own a request may pass, the doorway's included: whoever reads it has to open them. */
const FILES_PASSED = { enqueue: 55, 'wait-loop': 55, 'dj-key': 65 } as const;

function filesOf(...rooms: readonly string[]): string[] {
  return rooms.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  );
}

const linesOf = (text: string) => text.split('\n').length;

interface Node {
  readonly type?: string;
  readonly span?: { readonly start: number; readonly end: number };
}

const FUNCTIONS = [
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'MethodProperty',
];

/** The lengths, in lines, of all functions of a file, those within others too. */
function lengthsOfFunctions(path: string): number[] {
  const bytes = readFileSync(join(ROOT, path));
  const module = parseSync(bytes.toString(), { syntax: 'typescript' });
  const lengths: number[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type = '', span } = value as Node;
    if (span && FUNCTIONS.includes(type)) {
      // Spans count bytes, from the end of what has been parsed before.
      const from = span.start - module.span.start;
      lengths.push(linesOf(bytes.subarray(from, from + span.end - span.start).toString()));
    }
    Object.values(value).forEach(visit);
  };
  visit(module.body);
  return lengths;
}

describe('the size of the house', () => {
  it('has no function that is longer than a page', () => {
    const long = filesOf('src', 'functions', 'console', 'emulator', 'scripts').flatMap((path) =>
      lengthsOfFunctions(path)
        .filter((lines) => lines > LONGEST_FUNCTION)
        .map((lines) => `${path}: ${lines}`),
    );
    expect(long).toEqual([]);
  });

  it('has few files that hold less than a thought', () => {
    const small = filesOf('src').filter(
      (path) => linesOf(readFileSync(join(ROOT, path), 'utf8')) - 1 <= SMALL_FILE,
    );
    expect(small.length).toBeLessThanOrEqual(MOST_SMALL_FILES);
  });

  it.each(Object.entries(FILES_PASSED))(
    'leads a request to /%s through %d files of ours at most',
    async (doorway, most) => {
      const { metafile } = await build({
        entryPoints: [join(ROOT, `functions/${doorway}.protected.ts`)],
        absWorkingDir: ROOT,
        bundle: true,
        write: false,
        metafile: true,
        platform: 'node',
        packages: 'external',
        logLevel: 'silent',
      });
      expect(Object.keys(metafile.inputs).length).toBeLessThanOrEqual(most);
    },
  );
});
