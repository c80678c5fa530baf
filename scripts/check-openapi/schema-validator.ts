import { Ajv, type ErrorObject } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { DOCUMENT, jsonSchemaOf, jsonSchemasOf, type OpenApiSchema } from './json-schema.ts';

const RFC_2822 = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} \+0000$/;

/** Everything that is wrong with a value, one sentence each. */
export type Validate = (value: unknown) => string[];

export interface SchemaValidatorOptions {
  /** What references point to, by name. */
  readonly schemas: Readonly<Record<string, OpenApiSchema>>;
  /** Whether a `uri` may leave out the host. */
  readonly allowsRelativeUris: boolean;
}

/** Turns the schemas of one document into functions. */
export class SchemaValidator {
  readonly #ajv: Ajv;

  constructor({ schemas, allowsRelativeUris }: SchemaValidatorOptions) {
    const uri = allowsRelativeUris ? fullFormats['uri-reference'] : fullFormats.uri;
    this.#ajv = new Ajv({
      // Twilio adds keywords and formats of its own, most of which say nothing about the value.
      strict: false,
      logger: false,
      allErrors: true,
      formats: { ...fullFormats, uri, 'date-time-rfc-2822': RFC_2822 },
    });
    this.#ajv.addSchema({ components: { schemas: jsonSchemasOf(schemas) } }, DOCUMENT);
  }

  compile(schema: OpenApiSchema): Validate {
    const validate = this.#ajv.compile(jsonSchemaOf(schema));
    return (value) => (validate(value) ? [] : (validate.errors ?? []).map(sentenceOf));
  }
}

function sentenceOf({ instancePath, message, params }: ErrorObject): string {
  const extra = 'additionalProperty' in params ? ` (${params.additionalProperty})` : '';
  return `${instancePath || 'the body'} ${message}${extra}`;
}
