import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import JSON5 from 'json5';
import { z } from 'zod';
import type { ServiceOptions } from '../../emulator/functions/start-service.ts';
import { Refusal } from '../command-line.ts';

/** What somebody's application is made of, which says what it needs to reach the emulator. */
export type ProjectKind = 'functions' | 'node' | 'bun' | 'python' | 'unknown';

export interface Project {
  readonly folder: string;
  readonly kind: ProjectKind;
}

const CONFIGURATION = '.twilioserverlessrc';
const ENVIRONMENT = '.env';
/** Where twilio-run looks when nobody says. */
const FUNCTIONS_FOLDERS = ['functions', 'src'];
const ASSETS_FOLDERS = ['assets', 'static'];
/** By the first file that is there. */
const SIGNS: readonly [file: string, kind: ProjectKind][] = [
  [CONFIGURATION, 'functions'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package.json', 'node'],
  ['requirements.txt', 'python'],
  ['pyproject.toml', 'python'],
  ['Pipfile', 'python'],
];
const OF_FUNCTIONS = ['@twilio/runtime-handler', 'twilio-run', '@twilio-labs/serverless-runtime-types'];

const text = z.string().optional();
const folders = z.looseObject({ functionsFolder: text, assetsFolder: text, env: text });
const configuration = folders.extend({ commands: z.looseObject({ start: folders.optional() }).optional() });

const packageFile = z.looseObject({
  name: text,
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

/** Looks at a folder as it lies there. Throws a Refusal when there is none. */
export function projectIn(path: string): Project {
  const folder = resolve(path);
  if (!existsSync(folder))
    throw new Refusal(`there is no folder ${path}: --project names that of your application`);
  const [, kind = 'unknown'] = SIGNS.find(([file]) => existsSync(join(folder, file))) ?? [];
  return { folder, kind: kind === 'node' && dependsOn(folder, OF_FUNCTIONS) ? 'functions' : kind };
}

/**
 * A project of Functions as the emulator hosts it: with its folders and variables, and its own modules.
 *
 * @throws Refusal that says what is missing
 */
export function serviceOf({ folder }: Project): ServiceOptions {
  const { functionsFolder, assetsFolder, env } = configurationIn(folder);
  expectModules(folder);
  return {
    directory: folder,
    twilioRun: twilioRunFor(folder),
    functionsFolder: folderIn(folder, { named: functionsFolder, usual: FUNCTIONS_FOLDERS }),
    assetsFolder: folderIn(folder, { named: assetsFolder, usual: ASSETS_FOLDERS }),
    domain: `${domainNameOf(folder)}-0000-dev.twil.io`,
    environment: variablesIn(join(folder, env ?? ENVIRONMENT)),
  };
}

/** The files and folders of a project of Functions by which it is what it is. */
export function filesOf(project: Project): string[] {
  const { functionsFolder, assetsFolder } = serviceOf(project);
  const { env = ENVIRONMENT } = configurationIn(project.folder);
  const names = [CONFIGURATION, 'package.json', env, functionsFolder, assetsFolder];
  return names.flatMap((name) => (name === undefined ? [] : join(project.folder, name)));
}

/** What `twilio-run start` reads there. */
function configurationIn(folder: string): z.infer<typeof folders> {
  const file = join(folder, CONFIGURATION);
  if (!existsSync(file)) return {};
  try {
    const { commands, ...general } = configuration.parse(JSON5.parse(readFileSync(file, 'utf8')));
    return { ...general, ...commands?.start };
  } catch (cause) {
    throw new Refusal(`${file} cannot be read: ${String(cause).split('\n', 1)[0]}`, { cause });
  }
}

function folderIn(
  folder: string,
  { named, usual }: { named: string | undefined; usual: readonly string[] },
): string | undefined {
  if (named === undefined) return usual.find((name) => existsSync(join(folder, name)));
  if (existsSync(join(folder, named))) return named;
  throw new Refusal(
    `${CONFIGURATION} names the folder ${named}, which is not there: build the project first`,
  );
}

function expectModules(folder: string): void {
  try {
    createRequire(join(folder, 'package.json')).resolve('twilio');
  } catch (cause) {
    throw new Refusal(`twilio is not installed in ${folder}: run npm install there`, { cause });
  }
}

/** Its own, or ours for whoever has it elsewhere, such as among the plugins of Twilio's command line. */
function twilioRunFor(folder: string): string {
  const program = 'twilio-run/bin/twilio-run.js';
  const ours = createRequire(import.meta.url);
  try {
    return createRequire(join(folder, 'package.json')).resolve(program);
  } catch {
    return ours.resolve(program);
  }
}

function variablesIn(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  const variables = Object.entries(parseEnv(readFileSync(file, 'utf8')));
  return Object.fromEntries(variables.map(([name, value]) => [name, value ?? '']));
}

/** As Twilio makes a domain of the name of a service. */
function domainNameOf(folder: string): string {
  const { name = basename(folder) } = packageIn(folder);
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'project'
  );
}

function dependsOn(folder: string, names: readonly string[]): boolean {
  const { dependencies, devDependencies } = packageIn(folder);
  return names.some((name) => name in dependencies || name in devDependencies);
}

function packageIn(folder: string): z.infer<typeof packageFile> {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return packageFile.parse({});
  try {
    return packageFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Refusal(`${file} cannot be read: ${String(cause).split('\n', 1)[0]}`, { cause });
  }
}
