import { EmulatedAccount } from '../../support/emulated-account.ts';
import { RestClient } from '../../support/rest-client.ts';

interface QueuePage {
  readonly queues: { friendly_name: string; sid: string }[];
  readonly uri: string;
  readonly next_page_uri: string | null;
  readonly previous_page_uri: string | null;
}

interface DocumentPage {
  readonly documents: { unique_name: string }[];
  readonly meta: { next_page_url: string | null; previous_page_url: string | null };
}

function withQueues(count: number) {
  const { account } = new EmulatedAccount();
  for (let index = 0; index < count; index += 1) {
    account.queues.create({ friendlyName: `line ${index}`, maxSize: 10 });
  }
  const rest = new RestClient(account);
  const page = async (path: string) => (await rest.get(path)).body as unknown as QueuePage;
  return { account, rest, page };
}

describe('the pages of a 2010 list', () => {
  it('follow one another by relative links until the last', async () => {
    const { account, page } = withQueues(5);
    const base = `/2010-04-01/Accounts/${account.accountSid}/Queues.json`;
    const first = await page('/Queues.json?PageSize=2');
    expect(first).toMatchObject({
      page: 0,
      page_size: 2,
      start: 0,
      end: 1,
      uri: `${base}?PageSize=2&Page=0`,
      first_page_uri: `${base}?PageSize=2&Page=0`,
      next_page_uri: `${base}?PageSize=2&Page=1&PageToken=PA${first.queues[1]?.sid}`,
      previous_page_uri: null,
    });
    const second = await page(first.next_page_uri ?? '');
    const third = await page(second.next_page_uri ?? '');
    expect(third).toMatchObject({ page: 2, start: 4, end: 4, next_page_uri: null });
    expect(
      [first, second, third].flatMap(({ queues }) => queues.map((queue) => queue.friendly_name)),
    ).toEqual(['line 0', 'line 1', 'line 2', 'line 3', 'line 4']);
    expect((await page(third.previous_page_uri ?? '')).queues).toEqual(second.queues);
  });

  it('skip nothing when something before the next page has gone', async () => {
    const { account, page } = withQueues(4);
    const first = await page('/Queues.json?PageSize=2');
    account.queues.delete(first.queues[0]?.sid ?? '');
    expect((await page(first.next_page_uri ?? '')).queues[0]?.friendly_name).toBe('line 2');
  });

  it('keep the filters of the list in their links', async () => {
    const emulated = new EmulatedAccount();
    for (let index = 0; index < 3; index += 1) emulated.call('+15550111');
    const rest = new RestClient(emulated.account);
    const { body } = await rest.get('/Calls.json', { From: '+15550111', PageSize: '2' });
    expect(body.next_page_uri).toContain('?From=%2B15550111&PageSize=2&Page=1&PageToken=PACA');
  });

  it('begin and end at zero in an empty list', async () => {
    const { page } = withQueues(0);
    expect(await page('/Queues.json')).toMatchObject({ queues: [], start: 0, end: 0, page_size: 50 });
  });

  it.each([
    ['PageSize=0', 20007],
    ['PageSize=1001', 20007],
    ['PageSize=many', 20007],
    ['Page=-1', 20001],
    ['PageToken=nonsense', 21481],
  ])('are refused for %s', async (query, code) => {
    const { rest } = withQueues(1);
    expect(await rest.get(`/Queues.json?${query}`)).toMatchObject({ status: 400, body: { code } });
  });
});

describe('the pages of a v1 list', () => {
  it('follow one another by absolute links', async () => {
    const { account } = new EmulatedAccount();
    for (const uniqueName of ['a', 'b', 'c']) account.sync.createDocument({ uniqueName });
    const rest = new RestClient(account);
    const page = async (path: string) => (await rest.get(path)).body as unknown as DocumentPage;
    const url = `https://sync.twilio.com/v1/Services/default/Documents?PageSize=2&Page=0`;
    const first = await page(url);
    expect(first.meta).toMatchObject({ key: 'documents', page: 0, page_size: 2, url, first_page_url: url });
    expect(first.meta.next_page_url).toMatch(
      /^https:\/\/sync\.twilio\.com\/v1\/.*&PageToken=PAET[0-9a-f]{32}$/,
    );
    const second = await page(first.meta.next_page_url ?? '');
    expect(second.documents.map(({ unique_name }) => unique_name)).toEqual(['c']);
    expect(second.meta.next_page_url).toBeNull();
    expect((await page(second.meta.previous_page_url ?? '')).documents).toEqual(first.documents);
  });

  it.each([
    ['PageSize=101', 54454],
    ['PageToken=nonsense', 54453],
  ])('are refused for %s', async (query, code) => {
    const rest = new RestClient(new EmulatedAccount().account);
    const answer = await rest.get(`/v1/Services/default/Documents?${query}`);
    expect(answer).toMatchObject({ status: 400, body: { code } });
  });
});
