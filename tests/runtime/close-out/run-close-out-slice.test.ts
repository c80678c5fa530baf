/**
 * The SDK itself runs in this test: some of its packages come as ES modules too, which jest cannot require.
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import type { RestRequest } from '../../../emulator/rest/rest-request.ts';
import { runCloseOutSlice } from '../../../src/runtime/close-out/run-close-out-slice.ts';
import type { Show } from '../../../src/show/show.ts';
import { closeToNewCallers } from '../../../src/twilio/close-line.ts';
import { EmulatedAccount } from '../../support/emulated-account.ts';
import { emulatedClient } from '../../support/emulated-client.ts';
import { closedShow, closingShow, openShow } from '../../support/shows.ts';

const QUEUES = ['radio-callin-queue', 'radio-callin-queue-next'];
const later = { ...openShow, show: '20260306T220000Z', openedAt: '2026-03-06T22:00:00.000Z' };

/** A station whose line is in this state, with both queues and nobody in them. */
function station(show: Show, before: (request: RestRequest) => void = () => {}) {
  const { account } = new EmulatedAccount();
  const document = account.sync.createDocument({ uniqueName: 'radio-callin-show', data: show });
  for (const friendlyName of QUEUES) account.queues.create({ friendlyName, maxSize: 40 });
  const client = emulatedClient(account, {
    before: async (request) => {
      before(request);
      return undefined;
    },
  });
  const line = {
    client,
    stationId: 'radio-callin',
    queueName: 'radio-callin-queue',
    retentionDays: 30,
    goodbyeUrl: 'https://line.example/close-out',
  };
  return {
    line,
    queues: () => account.queues.all().map(({ friendlyName }) => friendlyName),
    shown: () => document.data as unknown as Show,
    write: (data: object) => document.write({ data }),
  };
}

describe('a slice of the close-out', () => {
  it.each([
    ['open', later],
    ['at last call', { ...later, state: 'last-call', lastCallAt: '2026-03-06T22:50:00.000Z' } as const],
    ['being closed by somebody else', { ...closingShow, show: later.show }],
    ['closed', { ...closedShow, show: later.show }],
  ])('of a show that is over leaves the queues of the next one alone, which is %s', async (_, next) => {
    const { line, queues, shown } = station(next);
    const progress = await runCloseOutSlice(line, { milliseconds: 1000, only: openShow.show });
    expect(queues()).toEqual(QUEUES);
    expect(shown()).toEqual(next);
    expect(progress).toMatchObject({
      show: openShow.show,
      phase: 'closed',
      done: true,
      queue: 'of another show',
    });
  });

  it('closes an empty line at once, says so, and deletes its queues', async () => {
    const { line, queues, shown } = station(openShow);
    const progress = await runCloseOutSlice(line, { milliseconds: 1000 });
    expect(progress).toMatchObject({ done: true, queue: 'deleted', closedAtOnce: true });
    expect([queues(), shown().state]).toEqual([[], 'closed']);
  });

  it('does not say that the line is closed when somebody else has taken the lease in the last moment', async () => {
    const until = new Date(Date.now() + 9000).toISOString();
    const stolen = { ...closingShow, lease: { holder: 'somebody else', until } };
    const { line, shown, write } = station(closingShow, ({ method }) => {
      if (method === 'DELETE') write(stolen);
    });
    const progress = await runCloseOutSlice(line, { milliseconds: 1000 });
    expect(shown()).toEqual(stolen);
    expect(progress).toMatchObject({ done: false, heldByOther: true, queue: null });
    expect(progress.phase).not.toBe('closed');
  });

  it('says that the line is closed when the answer to its last write was lost, and it had been carried out', async () => {
    const { line, write } = station(closingShow, ({ method }) => {
      if (method === 'DELETE') write({ ...closedShow });
    });
    expect(await runCloseOutSlice(line, { milliseconds: 1000 })).toMatchObject({
      done: true,
      phase: 'closed',
    });
  });
});

describe('a line that is closed to new callers', () => {
  const now = new Date('2026-03-06T21:00:00Z');
  const wish = { holder: 'a slice', now, nobodyWaits: true, only: openShow.show };

  it('tells nothing of a try that was in vain, because somebody else has changed the show meanwhile', async () => {
    const { line, shown, write } = station(openShow, ({ method, url }) => {
      if (method === 'POST' && url.includes('/Documents/') && shown().show === openShow.show) write(later);
    });
    expect(await closeToNewCallers(line, wish)).toEqual({
      kind: 'another',
      show: later,
    });
    expect(shown()).toEqual(later);
  });
});
