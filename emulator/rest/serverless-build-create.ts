import type { Build, BuiltVersion, Dependency } from '../serverless/build.ts';
import type { ServerlessService } from '../serverless/serverless-service.ts';
import type { VersionedContent } from '../serverless/versioned-content.ts';
import type { ApiRequest } from './resource.ts';
import { badRequest } from './rest-error.ts';

/** Long enough that a client has to ask again. */
const BUILD_MS = 1000;
/** The others can no longer be deployed. https://www.twilio.com/docs/serverless/functions-assets/functions/node-version */
const RUNTIMES = ['node22', 'node20'] as const;

/** The build that a request describes. Throws a RestError (400) when it names what is not there. */
export function newBuild({ account, parameters }: ApiRequest, service: ServerlessService): Build {
  const functions = versionsOf(service.functions, parameters.texts('FunctionVersions'));
  const assets = versionsOf(service.assets, parameters.texts('AssetVersions'));
  const now = account.clock.now();
  return {
    sid: account.sid('ZB'),
    functions,
    assets,
    dependencies: dependenciesIn(parameters.text('Dependencies') ?? '[]'),
    runtime: parameters.oneOf('Runtime', RUNTIMES) ?? RUNTIMES[0],
    dateCreated: now,
    completeAt: now + BUILD_MS,
  };
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

function isDependency(value: unknown): value is Dependency {
  if (typeof value !== 'object' || value === null) return false;
  const { name, version } = value as Record<string, unknown>;
  return typeof name === 'string' && typeof version === 'string';
}
