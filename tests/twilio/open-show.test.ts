/**
 * The SDK itself runs in this test: some of its packages come as ES modules too, which jest cannot require.
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import type { RestRequest } from '../../emulator/rest/rest-request.ts';
import type { Show } from '../../src/show/show.ts';
import { giveShowItsQueues, openShow } from '../../src/twilio/open-show.ts';
import { EmulatedAccount } from '../support/emulated-account.ts';
import { emulatedStation } from '../support/emulated-client.ts';

const MAIN = 'radio-callin-queue';
const NEXT = 'radio-callin-queue-next';
const wanted = { queueName: MAIN, maxQueueSize: 40 };
const now = new Date('2026-03-06T20:00:00Z');

/** An account without a show, and what was asked of it. */
function newStation(before: (request: RestRequest) => void = () => {}) {
  const { account } = new EmulatedAccount();
  const asked: string[] = [];
  const station = emulatedStation(account, {
    before: async (request) => {
      asked.push(`${request.method} ${new URL(request.url).pathname.split('/').at(-1)}`);
      before(request);
      return undefined;
    },
  });
  const documentOf = () => account.sync.documents.get('radio-callin-show');
  const queues = () => account.queues.all().map(({ friendlyName, maxSize }) => [friendlyName, maxSize]);
  const sidOf = (name: string) => account.queues.all().find((one) => one.friendlyName === name)?.sid;
  return { account, station, asked, queues, sidOf, shown: () => documentOf()?.data as Show | undefined };
}

describe('the opening of a line', () => {
  it('makes both queues, as large as they should be, and notes both in one change', async () => {
    const { station, asked, queues, sidOf, shown } = newStation();
    const { show } = await openShow(station, wanted, now);
    expect(queues()).toEqual([
      [MAIN, 40],
      [NEXT, 5000],
    ]);
    const sids = { queueSid: sidOf(MAIN), nextQueueSid: sidOf(NEXT) };
    expect(shown()).toMatchObject({ state: 'open', ...sids });
    expect(show).toMatchObject(sids);
    // One creates the document, one notes the queues.
    expect(asked.filter((request) => /^POST .*(show|Documents)$/.test(request))).toHaveLength(2);
  });

  it('looks for both in one listing', async () => {
    const { station, asked } = newStation();
    await openShow(station, wanted, now);
    expect(asked.filter((request) => request === 'GET Queues.json')).toHaveLength(1);
  });

  it('takes the queues that are there, and sets their size', async () => {
    const { account, station, queues } = newStation();
    for (const friendlyName of [MAIN, NEXT]) account.queues.create({ friendlyName, maxSize: 1000 });
    await openShow(station, wanted, now);
    expect(queues()).toEqual([
      [MAIN, 40],
      [NEXT, 5000],
    ]);
  });

  it('takes the queue that somebody else has made meanwhile', async () => {
    const seen = { listings: 0 };
    const { account, station, queues, sidOf, shown } = newStation(({ method, url }) => {
      if (method === 'POST' && url.endsWith('/Queues.json') && seen.listings++ === 0)
        for (const friendlyName of [NEXT, MAIN]) account.queues.create({ friendlyName, maxSize: 40 });
    });
    await openShow(station, wanted, now);
    expect(queues()).toHaveLength(2);
    expect(shown()).toMatchObject({ queueSid: sidOf(MAIN), nextQueueSid: sidOf(NEXT) });
  });
});

describe('an open show that lacks a queue', () => {
  it('of an earlier version keeps its queue, and all that it knows, and gets the second', async () => {
    const { station, account, sidOf, shown } = newStation();
    const { show } = await openShow(station, wanted, now);
    account.queues.delete(sidOf(NEXT) ?? '');
    const { nextQueueSid: _none, pickUps: _nothing, ...older } = shown() as Show & { pickUps: unknown };
    const document = account.sync.documents.get('radio-callin-show');
    document?.write({ data: { ...older, djCalls: [`CA${'1'.repeat(32)}`], djAwaySince: null } });
    await giveShowItsQueues(station, wanted, { ...show, nextQueueSid: '' });
    expect(shown()).toMatchObject({
      ...{ show: show.show, state: 'open', djCalls: [`CA${'1'.repeat(32)}`], pickUps: [] },
      ...{ queueSid: sidOf(MAIN), nextQueueSid: sidOf(NEXT) },
    });
    expect(sidOf(NEXT)).toMatch(/^QU/);
  });

  it('is left alone when both are known: nothing is written', async () => {
    const { station, asked, shown } = newStation();
    const { show } = await openShow(station, wanted, now);
    const before = shown();
    asked.length = 0;
    await giveShowItsQueues(station, wanted, show);
    expect(asked.filter((request) => request.startsWith('POST'))).toEqual([]);
    expect(shown()).toEqual(before);
  });
});
