import { type AnswerCheck, answerCheck } from './answer-check.ts';
import type { OpenApiSpec } from './open-api-spec.ts';
import { SchemaValidator } from './schema-validator.ts';

/** The 2010 API gives its own addresses without a host; all others give them whole. */
const HOST_WITH_RELATIVE_URIS = 'api.twilio.com';
const METHODS = ['get', 'post', 'delete'] as const;

interface Route {
  readonly method: string;
  readonly host: string;
  readonly pattern: RegExp;
  readonly check: AnswerCheck;
}

/** All that a set of OpenAPI documents says about answers. */
export class PublishedApi {
  readonly #routes: readonly Route[];

  constructor(specs: readonly OpenApiSpec[]) {
    this.#routes = specs.flatMap(routesOf);
  }

  /** How to check the answer to a request; undefined when nothing is published of it. */
  find(method: string, { host, pathname }: URL): AnswerCheck | undefined {
    return this.#routes.find(
      (route) => route.method === method && route.host === host && route.pattern.test(pathname),
    )?.check;
  }
}

function routesOf({ servers: [server], paths, components: { schemas } }: OpenApiSpec): Route[] {
  const { host } = new URL(server.url);
  const allowsRelativeUris = host === HOST_WITH_RELATIVE_URIS;
  const validator = new SchemaValidator({ schemas, allowsRelativeUris });
  return Object.entries(paths).flatMap(([path, operations]) =>
    METHODS.flatMap((method) => {
      const operation = operations[method];
      if (!operation) return [];
      const check = answerCheck(operation, validator);
      return { method: method.toUpperCase(), host, pattern: patternOf(path), check };
    }),
  );
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+?')}$`);
}
