/**
 * The SDK itself runs in this test: some of its packages come as ES modules too, which jest cannot require.
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import { openConnections } from '../../src/twilio/queues.ts';
import { EmulatedAccount } from '../support/emulated-account.ts';
import { emulatedClient } from '../support/emulated-client.ts';

const QUEUE = `QU${'a'.repeat(32)}`;

describe('opening connections', () => {
  it('reads as often as there are to be connections, changes nothing, and minds no refusal', async () => {
    const asked: string[] = [];
    const before = async ({ method, url }: { method: string; url: string }) => {
      asked.push(`${method} ${new URL(url).pathname.split('/').at(-1)}`);
      const isRefused = asked.length % 2 === 0;
      return isRefused ? { status: 429, headers: {}, body: '{}' } : undefined;
    };
    const client = emulatedClient(new EmulatedAccount().account, { before });
    await openConnections(client, QUEUE, 4);
    expect(asked).toEqual(Array.from({ length: 4 }, () => `GET ${QUEUE}.json`));
  });
});
