import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { Doorway } from '../../src/runtime/define-webhook.ts';
import type { FunctionContext } from '../../src/runtime/webhook.ts';

const callSid = 'CA0123456789abcdef0123456789abcdef';
const context: FunctionContext & Record<string, unknown> = {
  DOMAIN_NAME: 'localhost:3000',
  PATH: '/wait-loop',
  SERVICE_SID: undefined,
  ENVIRONMENT_SID: undefined,
  STATION_NAME: 'KXYZ',
  getTwilioClient() {
    throw new Error('these doorways need no REST');
  },
};

function saying(words: string): VoiceResponse {
  const response = new VoiceResponse();
  response.say(words);
  return response;
}

const doorway: Doorway = {
  path: '/wait-loop',
  answer: ({ settings }) => saying(settings.stationName),
  keepsCaller: () => saying('One moment'),
};

/** Asks a doorway once, in a fresh process as it were. */
async function ask(changes: Partial<Doorway>, event: object = {}, environment: object = {}) {
  const callback = jest.fn();
  await jest.isolateModulesAsync(async () => {
    const { defineWebhook } = await import('../../src/runtime/define-webhook.ts');
    const handler = defineWebhook({ ...doorway, ...changes });
    await new Promise((resolve) => {
      handler({ ...context, ...environment }, event, callback.mockImplementation(resolve));
    });
  });
  return callback.mock.calls.map(([error, answer]) => [error, String(answer)]);
}

describe('a doorway', () => {
  const problems: string[] = [];

  beforeEach(() => {
    problems.length = 0;
    jest.spyOn(console, 'error').mockImplementation((line?: unknown) => void problems.push(String(line)));
  });
  afterEach(() => jest.restoreAllMocks());

  it('answers once, with TwiML', async () => {
    expect(await ask({})).toEqual([[null, saying('KXYZ').toString()]]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['throws', () => Promise.reject(new Error('no route to +15550123\n  at once'))],
    [
      'throws before it has begun',
      () => {
        throw new Error('no route to +15550123\n  at once');
      },
    ],
  ])('keeps the caller when it %s, and says so in one masked line', async (_, answer) => {
    expect(await ask({ answer }, { CallSid: callSid })).toEqual([[null, saying('One moment').toString()]]);
    expect(problems).toEqual([
      `/wait-loop ${callSid}: could not answer, and kept the caller: no route to +1•••0123 at once`,
    ]);
  });

  it('keeps the caller when it takes too long', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    const answers = ask({ answer: () => new Promise<never>(() => {}) });
    await new Promise(setImmediate);
    jest.advanceTimersByTime(4500);
    expect(await answers).toEqual([[null, saying('One moment').toString()]]);
    expect(problems).toHaveLength(1);
    jest.useRealTimers();
  });

  it('fails the request, so that Twilio asks the fallback, when it cannot even keep the caller', async () => {
    const fail = () => {
      throw new Error('no words');
    };
    const answers = await ask({ answer: fail, keepsCaller: fail }, { CallSid: callSid });
    expect(answers).toEqual([[new Error('this request could not be answered'), 'undefined']]);
    expect(problems.at(-1)).toBe('/wait-loop: could not answer at all: no words');
  });

  it('answers a request that is about no call', async () => {
    const seen: string[] = [];
    const answer: Doorway['answer'] = (webhook) => {
      seen.push(webhook.callSid);
      return saying('hello');
    };
    await ask({ answer }, { CallSid: '<Hangup/>', request: 'mine' });
    await ask({ answer }, { CallSid: [callSid, 'CA1'] });
    expect(seen).toEqual(['', callSid]);
  });

  it('names a setting that cannot be used, and goes on without it', async () => {
    const answers = await ask({}, {}, { STATION_NAME: '\u0000' });
    expect(answers).toEqual([[null, saying('the radio station').toString()]]);
    expect(problems).toEqual([expect.stringMatching(/^\/wait-loop: STATION_NAME cannot be used .*: use /)]);
  });
});
