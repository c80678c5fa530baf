import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export type Visibility = 'public' | 'protected' | 'private';

export interface Hosted {
  readonly kind: 'function' | 'asset';
  readonly visibility: Visibility;
}

/**
 * What a folder of built functions and one of assets publish, by path, as a deployment would.
 * https://www.twilio.com/docs/serverless/functions-assets/visibility
 */
export function hostedPaths(functionsFolder: string, assetsFolder: string): ReadonlyMap<string, Hosted> {
  const hosted = new Map<string, Hosted>();
  for (const file of filesBelow(assetsFolder))
    hosted.set(pathOf(file), { kind: 'asset', visibility: visibilityOf(file) });
  for (const file of filesBelow(functionsFolder)) {
    if (!file.endsWith('.js')) continue;
    const path = pathOf(file).replace(/\.js$/, '');
    hosted.set(path, { kind: 'function', visibility: visibilityOf(file) });
  }
  return hosted;
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`there is no build to serve: ${folder} does not exist`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function visibilityOf(file: string): Visibility {
  const mark = /\.(protected|private)\.[^.]+$/.exec(file)?.[1];
  return mark === 'protected' || mark === 'private' ? mark : 'public';
}

function pathOf(file: string): string {
  return `/${file.replace(/\.(protected|private)(\.[^.]+)$/, '$2')}`;
}
