import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** One file that the page is made of. */
export interface PageFile {
  readonly type: string;
  readonly body: string;
}

const FOLDER = join(import.meta.dirname, 'page');

let built: Promise<ReadonlyMap<string, PageFile>> | undefined;

/** The page by the paths of its files; bundled once in a process. Rejects with the error of the bundler. */
export function pageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  built ??= buildPage();
  return built;
}

async function buildPage(): Promise<ReadonlyMap<string, PageFile>> {
  const [html, icon, styles, script] = await Promise.all([
    readFile(join(FOLDER, 'index.html'), 'utf8'),
    readFile(join(FOLDER, 'icon.svg'), 'utf8'),
    bundle('styles/index.css'),
    bundle('main.ts'),
  ]);
  return new Map([
    ['/', { type: 'text/html; charset=utf-8', body: html }],
    ['/icon.svg', { type: 'image/svg+xml', body: icon }],
    ['/styles.css', { type: 'text/css; charset=utf-8', body: styles }],
    ['/page.js', { type: 'text/javascript; charset=utf-8', body: script }],
  ]);
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(FOLDER, entry)],
    bundle: true,
    write: false,
    format: 'esm',
    // As old as a browser may be that has every style used here.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
