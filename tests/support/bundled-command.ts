import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { kept } from '../../scripts/rehearsal/quick-start.ts';

const PROJECT = join(__dirname, '../..');
const bundled = new Map<string, Promise<string>>();

/** Each file in a bundle still knows where it lies itself. */
const keepsPlaces: Plugin = {
  name: 'keeps-places',
  setup({ onLoad }) {
    onLoad({ filter: /\/(scripts|emulator)\/.*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    }));
  },
};

/**
 * One file of a command and all that is ours in it, which node starts in a third of the time that `tsx` takes. What a command
 * does when it is started as people start it is seen in `tests/scripts/commands.test.ts`.
 *
 * @param script such as `status.ts`
 */
export function bundledCommand(script: string): Promise<string> {
  const known = bundled.get(script) ?? bundle(script);
  bundled.set(script, known);
  return known;
}

async function bundle(script: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(PROJECT, 'scripts', script)],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    write: false,
    plugins: [keepsPlaces],
  });
  return kept(PROJECT, script, outputFiles[0]?.text ?? '');
}
