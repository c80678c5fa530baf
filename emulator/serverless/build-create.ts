import type { ApiRequest } from '../rest/resource.ts';
import { badRequest } from '../rest/rest-error.ts';
import type { Build, BuiltVersion, Dependency } from './build.ts';
import { dependenciesOn, runtimeFor, unknownHandler } from './platform-versions.ts';
import type { ServerlessService } from './service.ts';
import { expectVariablesFit } from './variables-resource.ts';
import type { VersionedContent } from './versioned-content.ts';

/** Long enough that a client has to ask again. */
const BUILD_MS = 1000;
const HANDLERS_PAGE = 'https://www.twilio.com/docs/serverless/functions-assets/handler';

/**
 * The build that a request describes. Throws a RestError (400) when it names what is not there, and when the service
 * as it is could not be deployed: that was seen (March 2026) to be looked at before anything of the new build.
 */
export function newBuild({ account, parameters }: ApiRequest, service: ServerlessService): Build {
  for (const environment of service.environments.values()) expectVariablesFit(environment);
  const runtime = runtimeOf(parameters.text('Runtime'));
  const functions = versionsOf(service.functions, parameters.texts('FunctionVersions'));
  const assets = versionsOf(service.assets, parameters.texts('AssetVersions'));
  const now = account.clock.now();
  return {
    sid: account.sid('ZB'),
    functions,
    assets,
    dependencies: dependenciesOn(runtime, valid(dependenciesIn(parameters.text('Dependencies') ?? '[]'))),
    runtime,
    dateCreated: now,
    completeAt: now + BUILD_MS,
  };
}

/** In these words: https://github.com/twilio/twilio-cli/issues/252 */
function runtimeOf(asked: string | undefined): string {
  const runtime = runtimeFor(asked);
  if (runtime === undefined) throw badRequest(20001, `unsupported runtime: ${asked}`);
  return runtime;
}

function versionsOf(
  contents: ReadonlyMap<string, VersionedContent>,
  sids: readonly string[],
): BuiltVersion[] {
  const versions = sids.map((sid) => versionWith(sid, contents));
  const paths = new Set(versions.map(({ version }) => version.path));
  if (paths.size < versions.length) throw badRequest(20001, 'Two versions of a build have the same path');
  return versions;
}

function versionWith(sid: string, contents: ReadonlyMap<string, VersionedContent>): BuiltVersion {
  for (const content of contents.values()) {
    const version = content.versions.get(sid);
    if (version) return { contentSid: content.sid, version };
  }
  throw badRequest(20001, `There is no version ${sid.slice(0, 34)}`);
}

/** A JSON list of names and versions; Twilio's own tools put it between quotation marks. */
function dependenciesIn(text: string): Dependency[] {
  try {
    const list: unknown = JSON.parse(/^"(.*)"$/s.exec(text)?.[1] ?? text);
    if (Array.isArray(list) && list.every(isDependency)) return list;
  } catch {
    // It is refused like a list of something else.
  }
  throw badRequest(20001, 'Dependencies must be a JSON list of objects with a name and a version');
}

/** In these words: https://github.com/twilio-labs/serverless-toolkit/issues/564 */
function valid(dependencies: Dependency[]): Dependency[] {
  const unknown = unknownHandler(dependencies);
  if (!unknown) return dependencies;
  const { name, version } = unknown;
  throw badRequest(
    20001,
    `Some dependencies could not be validated. No matching version found for ${name}@${version}. You can find the valid versions at ${HANDLERS_PAGE}`,
  );
}

function isDependency(value: unknown): value is Dependency {
  if (typeof value !== 'object' || value === null) return false;
  const { name, version } = value as Record<string, unknown>;
  return typeof name === 'string' && typeof version === 'string';
}
