import type { Twilio } from 'twilio';
import type { FunctionContext } from '../../src/runtime/webhook.ts';

const first = { ACCOUNT_SID: `AC${'1'.repeat(32)}`, AUTH_TOKEN: 'a secret' };

/** A process in which requests come one after the other, each with a context of its own, as the Functions runtime hands it over. */
async function inOneProcess(
  requests: readonly {
    readonly at: number;
    readonly environment?: object;
    readonly mindsRefusals?: boolean;
  }[],
): Promise<{ clients: Twilio[]; options: object[] }> {
  const options: object[] = [];
  const clients: Twilio[] = [];
  await jest.isolateModulesAsync(async () => {
    const { receiveWebhook } = await import('../../src/runtime/webhook.ts');
    for (const { at, environment = first, mindsRefusals = false } of requests) {
      jest.setSystemTime(at * 1000);
      const context = {
        ...environment,
        getTwilioClient(given: object) {
          options.push(given);
          return { number: options.length };
        },
      } as unknown as FunctionContext;
      const webhook = receiveWebhook({ path: '/wait-loop', mindsRefusals }, context, {});
      expect(webhook.client()).toBe(webhook.client());
      clients.push(webhook.client());
    }
  });
  return { clients, options };
}

describe('the REST client of a process', () => {
  beforeEach(() => void jest.useFakeTimers({ now: 0 }));
  afterEach(() => void jest.useRealTimers());

  it('serves every request that comes, so that its connections are there already', async () => {
    const { clients, options } = await inOneProcess([{ at: 0 }, { at: 1 }, { at: 12 }, { at: 30 }]);
    expect(new Set(clients).size).toBe(1);
    expect(options).toEqual([
      { timeout: 4000, autoRetry: true, maxRetries: 2, maxRetryDelay: 400, lazyLoading: true },
    ]);
  });

  it.each([
    ['secret', { ...first, AUTH_TOKEN: 'another secret' }],
    ['account', { ...first, ACCOUNT_SID: `AC${'2'.repeat(32)}` }],
  ])('is another one once the %s has changed', async (_, environment) => {
    const { options } = await inOneProcess([{ at: 0 }, { at: 1, environment }, { at: 2, environment }]);
    expect(options).toHaveLength(2);
  });

  it('is another one for a doorway that minds refusals itself', async () => {
    const { options } = await inOneProcess([{ at: 0 }, { at: 1, mindsRefusals: true }]);
    expect(options.map((given) => (given as { autoRetry: boolean }).autoRetry)).toEqual([true, false]);
  });

  it('is a new one after a while in which nobody asked: what was open then may be dead at the other end', async () => {
    const { options } = await inOneProcess([{ at: 0 }, { at: 20 }, { at: 41 }]);
    expect(options).toHaveLength(2);
  });
});
