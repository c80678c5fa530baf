/** A schema as OpenAPI 3.0 writes it: JSON Schema but for `nullable`. */
export interface OpenApiSchema {
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly items?: OpenApiSchema;
  readonly properties?: Readonly<Record<string, OpenApiSchema>>;
  readonly $ref?: string;
  readonly [keyword: string]: unknown;
}

/** Under which name the validator knows the document that references point into. */
export const DOCUMENT = 'document';

/**
 * The same as JSON Schema. Twilio's schemas require no field and forbid none, which would let anything pass, but every
 * example in them has exactly the fields that are listed: that is what an answer has to have.
 */
export function jsonSchemaOf({ nullable, properties, items, $ref, ...rest }: OpenApiSchema): object {
  return {
    ...rest,
    ...($ref ? { $ref: `${DOCUMENT}${$ref}` } : {}),
    ...(items ? { items: jsonSchemaOf(items) } : {}),
    ...(properties ? exactly(properties) : {}),
    ...(nullable ? orNull(rest) : {}),
  };
}

export function jsonSchemasOf(schemas: Readonly<Record<string, OpenApiSchema>>): Record<string, object> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, jsonSchemaOf(schema)]));
}

function exactly(properties: Readonly<Record<string, OpenApiSchema>>): object {
  return {
    properties: jsonSchemasOf(properties),
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

function orNull({ type, enum: values }: OpenApiSchema): object {
  return { ...(type ? { type: [type, 'null'] } : {}), ...(values ? { enum: [...values, null] } : {}) };
}
