import type { OpenApiSchema } from './json-schema.ts';
import type { PublishedOperation } from './open-api-spec.ts';
import type { SchemaValidator, Validate } from './schema-validator.ts';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Everything that is wrong with an answer, one sentence each. */
export type AnswerCheck = (answer: Answer) => string[];

/** The specs leave refusals out. https://www.twilio.com/docs/usage/twilios-response#response-formats-exceptions */
const REFUSAL: OpenApiSchema = {
  type: 'object',
  properties: {
    code: { type: 'integer' },
    message: { type: 'string' },
    more_info: { type: 'string', format: 'uri' },
    status: { type: 'integer' },
  },
};

/** How to check the answers that are published of an operation. */
export function answerCheck({ responses }: PublishedOperation, validator: SchemaValidator): AnswerCheck {
  const compiled = new Map<number, Validate>();
  const validatorOf = (status: number, schema: OpenApiSchema) => {
    const validate = compiled.get(status) ?? validator.compile(schema);
    compiled.set(status, validate);
    return validate;
  };
  return ({ status, body }) => {
    const published = responses[status];
    if (!published && status < 400) return [`the status ${status} is not published`];
    const schema = status < 400 ? published?.content?.['application/json']?.schema : REFUSAL;
    if (!schema) return body === '' ? [] : ['there must be no body'];
    const json = parsed(body);
    return json === undefined ? ['the body is not JSON'] : validatorOf(status, schema)(json);
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
