import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const FUNCTIONS = join(ROOT, 'dist/functions');
/** What the runtime puts in place for all functions. */
const RESPONSE = 'node_modules/@twilio/runtime-handler/dist/dev-runtime/internal/response.js';
const load = createRequire(__filename);
/** Longer than any doorway may think. */
const LONGEST_MS = 12_000;
const STEP_MS = 100;

type Handler = (context: object, event: unknown, callback: (...answer: unknown[]) => void) => unknown;

const built = readdirSync(FUNCTIONS, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.js'))
  .sort();

/** Whatever is read of it, called or awaited, it is still this. */
function endless(then: unknown): unknown {
  const self: unknown = new Proxy(() => undefined, {
    get: (_target, name) => (name === 'then' ? then : name === Symbol.toPrimitive ? () => 'x' : self),
    apply: () => self,
  });
  return self;
}

function throwing(what: string): object {
  const fail = () => {
    throw new Error(what);
  };
  return new Proxy({}, { get: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail });
}

const context = (client: () => unknown, more: object = {}) => ({
  DOMAIN_NAME: 'line-0000-dev.twil.io',
  ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  AUTH_TOKEN: 'a'.repeat(32),
  DJ_PIN: '482915',
  getTwilioClient: client,
  ...more,
});
const withoutClient = () => {
  throw new Error('no client');
};
const CALL = {
  CallSid: `CA${'1'.repeat(32)}`,
  From: '+15550123',
  To: '+15550100',
  CallStatus: 'in-progress',
  QueueResult: 'bridged',
  Digits: '1',
  RecordingSid: `RE${'2'.repeat(32)}`,
  RecordingDuration: '5',
  SpeechResult: 'hello',
};
const HOSTILE = {
  CallSid: { toString: null },
  From: ['<Hangup/>', 7],
  Digits: null,
  QueueTime: Number.NaN,
  constructor: 'x',
  request: null,
};

const cases: readonly [string, object, unknown][] = [
  ['a call, without a client', context(withoutClient), CALL],
  ['a call, when REST answers nonsense', context(() => endless(undefined)), CALL],
  ['a call, when REST never answers', context(() => endless(() => undefined)), CALL],
  ['an empty event', context(withoutClient), {}],
  ['an event without a prototype', context(withoutClient), Object.create(null)],
  ['a hostile event', context(() => endless(undefined)), HOSTILE],
  ['no event at all', context(withoutClient), undefined],
  ['an event that throws', context(withoutClient), throwing('the event')],
  ['a context that throws', throwing('the context'), CALL],
  ['an empty context', {}, CALL],
];

/** The answers that come of asking once, and what the handler has returned. */
async function ask(handler: Handler, [asked, event]: readonly [object, unknown]) {
  const callback = jest.fn();
  const returned = handler(asked, event, callback);
  for (let passed = 0; passed < LONGEST_MS; passed += STEP_MS) {
    await new Promise(setImmediate);
    jest.advanceTimersByTime(STEP_MS);
  }
  await new Promise(setImmediate);
  return { returned, answers: callback.mock.calls.length };
}

describe('every function that is built', () => {
  beforeAll(() => {
    Object.assign(globalThis, { Twilio: load(join(ROOT, RESPONSE)) });
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    for (const print of ['log', 'error'] as const) jest.spyOn(console, print).mockImplementation();
  });
  afterAll(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('is looked at', () => {
    expect(built.length).toBeGreaterThan(20);
  });

  describe.each(built)('%s', (path) => {
    const { handler } = load(join(FUNCTIONS, path)) as { handler: Handler };

    it('is a plain function', () => {
      expect(Object.prototype.toString.call(handler)).toBe('[object Function]');
    });

    it.each(cases)('answers once, by its callback alone, to %s', async (_what, ...asked) => {
      expect(await ask(handler, asked)).toEqual({ returned: undefined, answers: 1 });
    });
  });
});
