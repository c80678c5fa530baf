import type { OpenApiSchema } from '../../../scripts/check-openapi/json-schema.ts';
import type { OpenApiSpec } from '../../../scripts/check-openapi/open-api-spec.ts';
import { PublishedApi } from '../../../scripts/check-openapi/published-api.ts';

function specOf(host: string, thing: OpenApiSchema): OpenApiSpec {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/thing' } } };
  return {
    servers: [{ url: `https://${host}` }],
    paths: {
      '/Things/{Sid}.json': { get: { responses: { 200: { content } } }, delete: { responses: { 204: {} } } },
    },
    components: {
      schemas: { thing, kind: { type: 'string', enum: ['small', 'large'] } },
    },
  };
}

const THING: OpenApiSchema = {
  type: 'object',
  properties: {
    sid: { type: 'string', minLength: 3, pattern: '^TH' },
    kind: { $ref: '#/components/schemas/kind' },
    method: { type: 'string', enum: ['GET', 'POST'], nullable: true },
    price: { type: 'string', nullable: true },
    anything: { nullable: true },
    created: { type: 'string', format: 'date-time-rfc-2822' },
    uri: { type: 'string', format: 'uri' },
    parts: { type: 'array', items: { type: 'integer' } },
    links: { type: 'object', format: 'uri-map' },
  },
};

const GOOD = {
  sid: 'TH1',
  kind: 'small',
  method: null,
  price: null,
  anything: { at: 'all' },
  created: 'Fri, 06 Mar 2026 20:00:00 +0000',
  uri: '/Things/TH1.json',
  parts: [1, 2],
  links: { part: '/Parts/1.json' },
};

const api = new PublishedApi([specOf('api.twilio.com', THING), specOf('sync.twilio.com', THING)]);

function mistakesIn(thing: object, host = 'api.twilio.com'): string[] | undefined {
  const check = api.find('GET', new URL(`https://${host}/Things/TH1.json?Page=1`));
  return check?.({ status: 200, body: JSON.stringify(thing) });
}

describe('an answer', () => {
  it('passes when it is as published', () => {
    expect(mistakesIn(GOOD)).toEqual([]);
    expect(mistakesIn({ ...GOOD, method: 'GET', price: '-0.1', anything: null })).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['another pattern', { sid: 'XX1' }, '/sid must match pattern "^TH"'],
    [
      'a value outside an enumeration',
      { kind: 'medium' },
      '/kind must be equal to one of the allowed values',
    ],
    ['a method that is none', { method: 'PUT' }, '/method must be equal to one of the allowed values'],
    ['null where there is none', { sid: null }, '/sid must be string'],
    ['a number for a text', { price: 1 }, '/price must be string,null'],
    ['a wrong item', { parts: ['1'] }, '/parts/0 must be integer'],
    ['a date of another kind', { created: '2026-03-06' }, '/created must match format "date-time-rfc-2822"'],
    ['a field too many', { extra: 1 }, 'the body must NOT have additional properties (extra)'],
  ])('fails with %s', (_what, change, mistake) => {
    expect(mistakesIn({ ...GOOD, ...change })).toEqual([mistake]);
  });

  it('fails with a field too few', () => {
    const { price: _price, ...rest } = GOOD;
    expect(mistakesIn(rest)).toEqual(["the body must have required property 'price'"]);
  });

  it('gives its own address whole, but in the 2010 API', () => {
    expect(mistakesIn(GOOD, 'sync.twilio.com')).toEqual(['/uri must match format "uri"']);
    const whole = { ...GOOD, uri: 'https://sync.twilio.com/Things/TH1.json' };
    expect(mistakesIn(whole, 'sync.twilio.com')).toEqual([]);
  });

  it('is nobody’s business when nothing is published of the request', () => {
    const find = (method: string, url: string) => api.find(method, new URL(url));
    expect(find('GET', 'https://api.twilio.com/Things/TH1')).toBeUndefined();
    expect(find('GET', 'https://api.twilio.com/Things/TH1xjson')).toBeUndefined();
    expect(find('GET', 'https://api.twilio.com/Things/TH1/Parts.json')).toBeUndefined();
    expect(find('POST', 'https://api.twilio.com/Things/TH1.json')).toBeUndefined();
    expect(find('GET', 'https://video.twilio.com/Things/TH1.json')).toBeUndefined();
  });
});

describe('the status of an answer', () => {
  const url = new URL('https://api.twilio.com/Things/TH1.json');
  const get = api.find('GET', url);
  const remove = api.find('DELETE', url);

  it('must be published, unless it refuses', () => {
    expect(get?.({ status: 201, body: JSON.stringify(GOOD) })).toEqual(['the status 201 is not published']);
    const more_info = 'https://www.twilio.com/docs/errors/20404';
    const refusal = { code: 20404, message: 'not found', more_info, status: 404 };
    expect(get?.({ status: 404, body: JSON.stringify(refusal) })).toEqual([]);
    expect(get?.({ status: 404, body: JSON.stringify({ ...refusal, code: '20404' }) })).toEqual([
      '/code must be integer',
    ]);
  });

  it('decides whether there is a body', () => {
    expect(remove?.({ status: 204, body: '' })).toEqual([]);
    expect(remove?.({ status: 204, body: '{}' })).toEqual(['there must be no body']);
    expect(get?.({ status: 200, body: '' })).toEqual(['the body is not JSON']);
  });
});
