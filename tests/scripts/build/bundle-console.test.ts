import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleConsole, type ConsoleFiles } from '../../../scripts/build/bundle-console.ts';

const ROOT = resolve(__dirname, '../../..');
const KILOBYTE = 1000;

describe("the producer's page, built", () => {
  const folder = mkdtempSync(join(tmpdir(), 'console-'));
  let files: ConsoleFiles;

  beforeAll(async () => {
    files = await bundleConsole(ROOT, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');
  const packedBytes = (path: string) => gzipSync(textOf(path)).length;

  it('is small enough for a studio with a slow line: 40 kB of script with Lit, 8 kB of style', () => {
    expect(packedBytes(files.script)).toBeLessThanOrEqual(40 * KILOBYTE);
    expect(packedBytes(files.style)).toBeLessThanOrEqual(8 * KILOBYTE);
  });

  it('is two files whose names tell what is in them, and no map of the source', () => {
    expect(files.script).toMatch(/^\/console\/app-\w{8}\.js$/);
    expect(files.style).toMatch(/^\/console\/style-\w{8}\.css$/);
    expect(readdirSync(join(folder, 'console'))).toHaveLength(2);
  });

  it('reaches for nothing elsewhere, and makes no sound', () => {
    const addresses = textOf(files.script).match(/https?:\/\/[\w.]+/g) ?? [];
    // The names of formats that the library knows are addresses too, and are asked by nobody.
    expect(addresses.filter((address) => !/www\.w3\.org|lit\.dev/.test(address))).toEqual([]);
    expect(textOf(files.style)).not.toMatch(/url\(/);
    expect(textOf(files.script)).not.toMatch(/new Audio\b|AudioContext|\.play\(\)/);
  });
});
