import { existsSync, readdirSync } from 'node:fs';
import { extname, join, parse, posix, relative, sep } from 'node:path';

export type Visibility = 'public' | 'protected' | 'private';

export interface Hosted {
  readonly kind: 'function' | 'asset';
  readonly visibility: Visibility;
}

/** What is hosted, and where it lies on this machine. */
export interface HostedFile extends Hosted {
  readonly file: string;
}

/**
 * What a folder of built functions and one of assets publish, by path, as a deployment would.
 * https://www.twilio.com/docs/serverless/functions-assets/visibility
 */
export function hostedPaths(
  functionsFolder: string | undefined,
  assetsFolder: string | undefined,
): ReadonlyMap<string, HostedFile> {
  const hosted = new Map<string, HostedFile>();
  for (const file of filesBelow(assetsFolder))
    hosted.set(pathOf(file), {
      kind: 'asset',
      visibility: visibilityOf(file),
      file: join(assetsFolder ?? '', file),
    });
  for (const file of filesBelow(functionsFolder)) {
    if (!file.endsWith('.js')) continue;
    const path = pathOf(file).replace(/\.js$/, '');
    hosted.set(path, {
      kind: 'function',
      visibility: visibilityOf(file),
      file: join(functionsFolder ?? '', file),
    });
  }
  return hosted;
}

function filesBelow(folder: string | undefined): string[] {
  if (folder === undefined) return [];
  if (!existsSync(folder)) throw new Error(`there is no build to serve: ${folder} does not exist`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** As twilio-run reads a name: the mark stands before the ending, or before what looks like it. */
function visibilityOf(file: string): Visibility {
  const ending = extname(file);
  if (file.includes(`.protected${ending}`)) return 'protected';
  return file.includes(`.private${ending}`) ? 'private' : 'public';
}

/** Whatever a file may be seen by, its first such mark is taken out of its name, `.public` as well. */
function pathOf(file: string): string {
  const { dir, name, ext } = parse(file);
  return `/${posix.join(dir, name.replace(`.${visibilityOf(file)}`, ''))}${ext}`;
}
