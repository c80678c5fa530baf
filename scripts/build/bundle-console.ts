import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { BuildError } from './build-error.ts';

/** Where the script and the style of the producer's page are fetched. Each name tells what is in it. */
export interface ConsoleFiles {
  readonly script: string;
  readonly style: string;
}

/**
 * Bundles the producer's page into files for the world.
 *
 * @param root the project's folder, with `console` in it
 * @param assets where assets are published from
 * @throws BuildError when it does not bundle
 */
export async function bundleConsole(root: string, assets: string): Promise<ConsoleFiles> {
  const { metafile } = await bundle({
    entryPoints: { app: join(root, 'console/main.ts'), style: join(root, 'console/styles/index.css') },
    absWorkingDir: root,
    outdir: join(assets, 'console'),
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    metafile: true,
    legalComments: 'none',
    // As old as a browser may be that has every style used here.
    target: ['chrome125', 'firefox125', 'safari17.5'],
    logLevel: 'silent',
  }).catch((error: Error) => {
    throw new BuildError(error.message.replace(/\s+/g, ' '), { cause: error });
  });
  const outputs = Object.keys(metafile.outputs).map((path) => `/console/${path.split('/').at(-1)}`);
  const named = (ending: string) => outputs.find((path) => path.endsWith(ending)) ?? '';
  return { script: named('.js'), style: named('.css') };
}
