import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../command-line.ts';
import type { OpenApiSchema } from './json-schema.ts';

export interface PublishedOperation {
  /** By status. What has no content has no body. */
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: OpenApiSchema }>> }>
  >;
}

/** As much of an OpenAPI 3.0 document as is read here. */
export interface OpenApiSpec {
  readonly servers: readonly [{ readonly url: string }];
  readonly paths: Readonly<
    Record<string, Readonly<Partial<Record<'get' | 'post' | 'delete', PublishedOperation>>>>
  >;
  readonly components: { readonly schemas: Readonly<Record<string, OpenApiSchema>> };
}

/** All the documents of a folder. Throws a Refusal when there is none or one cannot be read. */
export function readSpecs(folder: string): OpenApiSpec[] {
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    if (files.length === 0) throw new Error('there is no .json file');
    return files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  } catch (cause) {
    throw new Refusal(`${folder} cannot be read as OpenAPI documents: ${String(cause).split('\n', 1)[0]}`, {
      cause,
    });
  }
}
