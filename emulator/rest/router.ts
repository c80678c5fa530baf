import type { Resource } from './resource.ts';

interface CompiledPath {
  readonly resource: Resource;
  readonly pattern: RegExp;
}

export interface FoundResource {
  readonly resource: Resource;
  /** The variable parts of the path by name, decoded. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Finds the resource that a URL names. */
export class Router {
  readonly #byHost = new Map<string, CompiledPath[]>();

  constructor(resources: readonly Resource[]) {
    for (const resource of resources) {
      const paths = this.#byHost.get(resource.host) ?? [];
      paths.push({ resource, pattern: patternOf(resource.path) });
      this.#byHost.set(resource.host, paths);
    }
  }

  serves(host: string): boolean {
    return this.#byHost.has(host);
  }

  find({ hostname, pathname }: URL): FoundResource | undefined {
    for (const { resource, pattern } of this.#byHost.get(hostname) ?? []) {
      const match = pattern.exec(pathname);
      const variables = match && decoded(match.groups ?? {});
      if (variables) return { resource, variables };
    }
    return undefined;
  }
}

/** The documented extension `.json` is literal, so that it never becomes part of a SID. */
function patternOf(path: string): RegExp {
  const escaped = path.replaceAll('.', '\\.');
  return new RegExp(`^${escaped.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+?)')}$`);
}

/** Undefined when the path holds a broken percent sequence, which then names nothing. */
function decoded(groups: Record<string, string>): Record<string, string> | undefined {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    return undefined;
  }
}
