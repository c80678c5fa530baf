import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DeployedBuild } from '../serverless/deployments.ts';
import type { ContentVersion } from '../serverless/versioned-content.ts';

/**
 * Lays a build out in an empty folder as a project that the dev runtime can serve. The dependencies are not
 * installed: those in `modulesFolder` serve instead.
 */
export async function writeServiceFolder(
  { functions, assets, dependencies }: DeployedBuild,
  { folder, modulesFolder }: { folder: string; modulesFolder: string },
): Promise<void> {
  const named = Object.fromEntries(dependencies.map(({ name, version }) => [name, version]));
  await Promise.all([
    symlink(modulesFolder, join(folder, 'node_modules')),
    writeFile(join(folder, 'package.json'), JSON.stringify({ dependencies: named })),
    mkdir(join(folder, 'functions')),
    mkdir(join(folder, 'assets')),
  ]);
  for (const version of functions) await write(join(folder, 'functions', `${fileOf(version)}.js`), version);
  for (const version of assets) await write(join(folder, 'assets', fileOf(version)), version);
}

/** Only what is private is marked in its name: all the rest is guarded by the cloud in front of the runtime. */
function fileOf({ path, visibility }: ContentVersion): string {
  if (visibility !== 'private') return path;
  const mark = '.private';
  return /\.[^./]+$/.test(path) ? path.replace(/\.[^./]+$/, `${mark}$&`) : path + mark;
}

async function write(file: string, { content }: ContentVersion): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
