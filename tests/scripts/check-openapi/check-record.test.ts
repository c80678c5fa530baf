import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedExchange } from '../../../emulator/record.ts';
import { checkRecord } from '../../../scripts/check-openapi/check-record.ts';
import { readSpecs } from '../../../scripts/check-openapi/open-api-spec.ts';
import { PublishedApi } from '../../../scripts/check-openapi/published-api.ts';
import { readRecord } from '../../../scripts/read-record.ts';

const QUEUES = '/2010-04-01/Accounts/{AccountSid}/Queues.json';
const ACCOUNT = `AC${'0'.repeat(32)}`;
const SPEC = {
  servers: [{ url: 'https://api.twilio.com' }],
  paths: {
    [QUEUES]: {
      get: {
        responses: {
          200: {
            content: {
              'application/json': { schema: { type: 'object', properties: { page: { type: 'integer' } } } },
            },
          },
        },
      },
    },
  },
  components: { schemas: {} },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-openapi-'));
  writeFileSync(join(folder, 'spec.json'), JSON.stringify(SPEC));
});
afterEach(() => rmSync(folder, { recursive: true }));

function exchange(change: Partial<RecordedExchange>): RecordedExchange {
  return {
    at: '2026-03-06T20:00:00.000Z',
    from: 'application',
    to: 'api.twilio.com',
    method: 'GET',
    url: `https://api.twilio.com${QUEUES.replace('{AccountSid}', ACCOUNT)}`,
    status: 200,
    requestBody: '',
    responseBody: '{"page":0}',
    ...change,
  };
}

function check(...record: RecordedExchange[]) {
  const file = join(folder, 'record.jsonl');
  writeFileSync(file, record.map((each) => `${JSON.stringify(each)}\n`).join(''));
  return checkRecord(readRecord(file), new PublishedApi(readSpecs(folder)));
}

describe('a record', () => {
  it('is clean when every answer is as published', () => {
    expect(check(exchange({}), exchange({}))).toEqual({ checked: 2, violations: [], unknown: new Map() });
  });

  it('names each request whose answer is not', () => {
    const url = 'api.twilio.com/2010-04-01/Accounts';
    expect(check(exchange({}), exchange({ responseBody: '{"page":"0"}' })).violations).toEqual([
      `GET ${url}/${ACCOUNT}/Queues.json 200: /page must be integer`,
    ]);
  });

  it('names what nothing is published of, once, and leaves the application alone', () => {
    const media = (sid: string) =>
      exchange({ url: `https://api.twilio.com/Recordings/RE${sid.repeat(32)}.wav?RequestedChannels=1` });
    const webhook = exchange({ url: 'https://line-0000.twil.io/enqueue', responseBody: '<Response/>' });
    expect(check(media('1'), media('2'), webhook)).toEqual({
      checked: 0,
      violations: [],
      unknown: new Map([['GET api.twilio.com/Recordings/{Sid}.wav', 2]]),
    });
  });

  it('is refused in a sentence when it cannot be read', () => {
    expect(() => readRecord(join(folder, 'missing'))).toThrow(
      /missing cannot be read as a record: Error: ENOENT/,
    );
    expect(() => readRecord(__filename)).toThrow(/cannot be read as a record: SyntaxError/);
    expect(() => readSpecs(join(folder, 'missing'))).toThrow(
      /cannot be read as OpenAPI documents: Error: ENOENT/,
    );
    rmSync(join(folder, 'spec.json'));
    expect(() => readSpecs(folder)).toThrow(
      'cannot be read as OpenAPI documents: Error: there is no .json file',
    );
  });
});
