import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');
const ROOMS = ['functions', 'src', 'console', 'emulator', 'scripts', 'tests'] as const;

interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Rooms and packages that the file imports, types included. */
  readonly imports: readonly { readonly from: string; readonly typeOnly: boolean }[];
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function importsOf(path: string, text: string): SourceFile['imports'] {
  const found = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?from\s+)?'([^']+)';/gm);
  return [...found].map(([, typeOnly, specifier = '']) => ({
    from: specifier.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(path), specifier)) : specifier,
    typeOnly: typeOnly !== undefined,
  }));
}

const sources: readonly SourceFile[] = ROOMS.flatMap(filesBelow)
  .filter((path) => path.endsWith('.ts') || path.endsWith('.cjs'))
  .map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    return { path, text, imports: importsOf(path, text) };
  });

const isPackage = (from: string) =>
  !ROOMS.some((room) => from.startsWith(`${room}/`)) && !from.startsWith('assets/');
const isIn = (...rooms: string[]) => {
  return (from: string) => rooms.some((room) => from.startsWith(`${room}/`));
};

/** Room → what a file of it may import at run time, and what it may import types of. */
const MAY_IMPORT: Record<string, { values: (from: string) => boolean; types: (from: string) => boolean }> = {
  'src/show': { values: isIn('src/show'), types: isIn('src/show') },
  'src/carried': { values: isIn('src/carried', 'src/show'), types: isIn('src/carried', 'src/show') },
  'src/twiml': {
    values: (from) =>
      isIn('src/twiml', 'src/carried', 'src/show')(from) || from === 'twilio/lib/twiml/VoiceResponse.js',
    types: isIn('src/show', 'src/carried', 'src/twiml'),
  },
  'src/twilio': {
    // p-map limits what runs at once; like everything else it is bundled into each function that uses it.
    values: (from) => isIn('src/twilio', 'src/show')(from) || from.startsWith('node:') || from === 'p-map',
    types: (from) => isIn('src/show', 'src/twilio')(from) || isPackage(from),
  },
  'src/runtime': {
    values: (from) => isIn('src')(from) || isPackage(from),
    types: (from) => isIn('src')(from) || isPackage(from),
  },
  functions: { values: isIn('src'), types: isIn('src') },
  console: {
    // The rules of the board are pure, and must be the same on both sides: who may do what, and how an order is moved.
    values: (from) => isIn('console', 'src/show/console')(from) || isPackage(from),
    types: isIn('console', 'src/show/console'),
  },
  emulator: {
    values: (from) => isIn('emulator')(from) || isPackage(from),
    types: (from) => isIn('emulator')(from) || isPackage(from),
  },
  scripts: {
    values: (from) => isIn('src', 'emulator', 'scripts')(from) || isPackage(from),
    types: (from) => isIn('src', 'emulator', 'scripts')(from) || isPackage(from),
  },
};

/** Without comments, in which an address may stand. */
function linesOfCode(text: string): string[] {
  return text.split('\n').filter((line) => !/^\s*(\/\/|\/?\*)/.test(line));
}

function roomOf(path: string): string {
  return path.startsWith('src/') ? path.split('/').slice(0, 2).join('/') : (path.split('/')[0] ?? '');
}

/** The files of a room from which imports, those of types included, lead back to themselves. */
function inCircles(room: string): string[] {
  const importsOfFile = new Map(sources.map(({ path, imports }) => [path, imports]));
  const leadsBack = (start: string) => {
    const reached = new Set([start]);
    for (const path of reached)
      for (const { from } of importsOfFile.get(path) ?? []) {
        if (from === start) return true;
        reached.add(from);
      }
    return false;
  };
  return sources.map(({ path }) => path).filter((path) => isIn(room)(path) && leadsBack(path));
}

describe('the shape of the house', () => {
  it('writes and reads what travels in a query by a codec alone', () => {
    // Whatever an address carries, `link` takes from a codec, and a request gives to a codec: both by type. What is left are
    // the ways around them.
    const raw = /\bours\b|URLSearchParams|searchParams|\.search\b|[?&][a-z]+=/;
    const ofTwilio = /\.(text|count)\((?!'[A-Z]\w*'\))/;
    // What a request carries is given out in one place, and by its codecs taken.
    const givenOut = 'return { text, count, ours: text };';
    const ours = sources.filter(
      ({ path }) => /^(src|functions)\//.test(path) && !path.startsWith('src/carried/'),
    );
    const strays = ours.flatMap(({ path, text }) =>
      linesOfCode(text)
        .filter((line) => raw.test(line) || ofTwilio.test(line))
        .filter((line) => !(path === 'src/runtime/webhook.ts' && line.trim() === givenOut))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(strays).toEqual([]);
  });

  it('lets each room import only what it may', () => {
    const trespasses = sources.flatMap(({ path, imports }) => {
      const may = MAY_IMPORT[roomOf(path)];
      if (!may) return [];
      const refused = imports.filter(
        ({ from, typeOnly }) => !may.values(from) && !(typeOnly && may.types(from)),
      );
      return refused.map(({ from }) => `${path} imports ${from}`);
    });
    expect(trespasses).toEqual([]);
  });

  it('has no files of the emulator import each other in a circle, types included', () => {
    expect(inCircles('emulator')).toEqual([]);
  });

  it('has no files of the console import each other in a circle, types included', () => {
    expect(inCircles('console')).toEqual([]);
  });

  it('has no files of src import each other in a circle, types included', () => {
    expect(inCircles('src')).toEqual([]);
  });

  it('has nothing outside tests import a test', () => {
    const importers = sources.filter(
      ({ path, imports }) => !path.startsWith('tests/') && imports.some(({ from }) => isIn('tests')(from)),
    );
    expect(importers.map(({ path }) => path)).toEqual([]);
  });

  it('keeps every doorway protected, except those that have a proof of their own', () => {
    const proofs = [
      // <Play> fetches it, and whether Twilio signs what <Play> fetches is not documented: its address proves it.
      'src/runtime/message/audio-link.ts',
      // A browser asks, and has a session, or has come to get one.
      'src/runtime/console/define-console.ts',
    ];
    const open = filesBelow('functions').filter((path) => !path.endsWith('.protected.ts'));
    const unproven = open.filter((path) => {
      const source = sources.find((candidate) => candidate.path === path);
      return !source?.imports.some(({ from }) => proofs.includes(from));
    });
    expect(unproven).toEqual([]);
    expect(open.filter((path) => !/^functions\/(message-audio|console(\/\w+)?)\.ts$/.test(path))).toEqual([]);
  });

  it('has a test and a row in docs/call-flow.md for every doorway', () => {
    const callFlow = readFileSync(join(ROOT, 'docs/call-flow.md'), 'utf8');
    const tests = filesBelow('tests/functions');
    const names = filesBelow('functions').map((path) =>
      path.replace(/^functions\/(.*?)(\.protected)?\.ts$/, '$1'),
    );
    expect(names.filter((name) => !tests.includes(`tests/functions/${name}.test.ts`))).toEqual([]);
    expect(names.filter((name) => !callFlow.includes(`| \`/${name}\``))).toEqual([]);
  });

  it('keeps files within the size that can be read at one sitting', () => {
    const limitOf = (path: string) =>
      path.startsWith('functions/') ? 40 : path.startsWith('tests/') ? 300 : 200;
    const large = sources.filter(({ path, text }) => text.split('\n').length - 1 > limitOf(path));
    expect(large.map(({ path }) => path)).toEqual([]);
  });

  it('reads clocks and chance only at the edge', () => {
    const edges =
      /^(src\/runtime\/|console\/desk\/clock|emulator\/clock\/|emulator\/functions\/(functions-runtime|invocation|sdk-over-rest)|scripts\/|tests\/)/;
    const strays = sources.filter(
      ({ path, text }) =>
        !edges.test(path) && /\b(Date\.now|setTimeout|setInterval|Math\.random)\(/.test(text),
    );
    expect(strays.map(({ path }) => path)).toEqual([]);
  });

  it('makes REST calls from src/twilio, and those that only commands need from scripts/account', () => {
    const call =
      /\bclient(\(\))?\s*\.(api|calls|incomingPhoneNumbers|messages|queues|recordings|serverless|sync)\b/;
    const strays = sources.filter(
      ({ path, text }) =>
        /^(src|functions|scripts)\//.test(path) &&
        !/^(src\/twilio|scripts\/account)\//.test(path) &&
        call.test(text),
    );
    expect(strays.map(({ path }) => path)).toEqual([]);
    const adapters = sources.filter(({ path }) => path.startsWith('src/twilio/')).map(({ path }) => path);
    const importedBy = (path: string, rooms: RegExp) =>
      sources.some((source) => rooms.test(source.path) && source.imports.some(({ from }) => from === path));
    expect(adapters.filter((path) => !importedBy(path, /^(src|functions)\//))).toEqual([]);
  });

  it('leaves nothing unfinished, skipped or hidden', () => {
    const left = sources.filter(
      ({ path, text }) =>
        path !== 'tests/house-rules.test.ts' && /\b(TODO|FIXME|XXX)\b|\.(skip|only)\(/.test(text),
    );
    expect(left.map(({ path }) => path)).toEqual([]);
    const vague = sources.filter(({ path }) => /(^|\/)(utils?|helpers?|common|lib)(\/|\.)/.test(path));
    expect(vague.map(({ path }) => path)).toEqual([]);
  });

  it('has at most five Markdown files in its root', () => {
    const pages = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
    expect(pages.length).toBeLessThanOrEqual(5);
  });

  it('has a lock file that a fresh clone can install, on whichever platform', () => {
    interface Locked {
      readonly packages: Record<string, { readonly optionalDependencies?: Record<string, string> }>;
    }
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Locked;
    const locked = Object.keys(packages);
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !locked.some((candidate) => candidate.endsWith(`node_modules/${name}`)))
        .map((name) => `${place} lacks ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
