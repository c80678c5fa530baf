/**
 * The SDK itself runs in this test: some of its packages come as ES modules too, which jest cannot require.
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import { firstFewOfQueue, openConnections } from '../../src/twilio/queues.ts';
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

describe('the first few of a queue', () => {
  const sid = (letter: string) => `CA${letter.repeat(32)}`;
  const member = (letter: string, position: number) => ({ call_sid: sid(letter), position, wait_time: 9 });
  const first = { callSid: sid('a'), waitSeconds: 9 };
  const second = { callSid: sid('b'), waitSeconds: 9 };

  /** A queue whose list is this; and what is asked of it. */
  function queueOf(listed: readonly object[] | undefined) {
    const asked: string[] = [];
    const json = (body: object, status = 200) => ({ status, headers: {}, body: JSON.stringify(body) });
    const before = async ({ url }: { url: string }) => {
      const { pathname, search } = new URL(url);
      asked.push(`${pathname.split('/').at(-1)}${search}`);
      if (pathname.endsWith('Front.json')) return json(member('a', 1));
      return listed === undefined ? json({}, 404) : json({ queue_members: listed, page_size: 4 });
    };
    return { client: emulatedClient(new EmulatedAccount().account, { before }), asked };
  }

  it.each([
    ['front first', [member('a', 1), member('b', 2)], [first, second]],
    ['in whatever order they are listed', [member('b', 2), member('a', 1)], [first, second]],
    ['one alone', [member('a', 1)], [first]],
    ['nobody', [], []],
  ])('are read in one request: %s', async (_, listed, expected) => {
    const { client, asked } = queueOf(listed);
    expect(await firstFewOfQueue(client, QUEUE)).toMatchObject(expected);
    expect(asked).toEqual(['Members.json?PageSize=4']);
  });

  it('are not known of a queue that is not there', async () => {
    expect(await firstFewOfQueue(queueOf(undefined).client, QUEUE)).toBeUndefined();
  });

  it('are the front alone, asked for by its name, where the list begins elsewhere', async () => {
    const { client, asked } = queueOf([member('y', 41), member('z', 42)]);
    expect(await firstFewOfQueue(client, QUEUE)).toMatchObject([first]);
    expect(asked).toEqual(['Members.json?PageSize=4', 'Front.json']);
  });
});
