import type { Page } from 'playwright-core';
import { ConsoleDesk, rowOf } from './support/console-desk.ts';
import { FakeBoard } from './support/fake-board.ts';
import { closeBrowser } from './support/telephones.ts';

describe('a board that grows old', () => {
  let desk: ConsoleDesk;
  let page: Page;

  beforeEach(async () => {
    desk = await ConsoleDesk.start(new FakeBoard());
    page = await desk.open('', {}, { clock: true });
    await rowOf(page, 'Ana').waitFor();
  });
  afterEach(async () => {
    await desk.stop();
    expect(desk.problems).toEqual([]);
  });
  afterAll(closeBrowser);

  const looksLike = (freshness: string) => page.locator(`.status.${freshness}`).waitFor();

  it('says how old it is; from six seconds on it is late, from twenty on nothing can be done', async () => {
    desk.boardFails = 503;
    await page.clock.runFor(5000);
    await looksLike('fresh');
    await page.clock.runFor(2000);
    await looksLike('late');
    expect(await page.getByRole('button', { name: 'Add to order: Ana' }).isEnabled()).toBe(true);
    await page.clock.runFor(14_000);
    await looksLike('old');
    await page.getByText('Too old to act on: ask by telephone.').waitFor();
    await page.getByText(/as of 2\d s ago/).waitFor();
    await page.getByText('Twilio is busy').waitFor();
    expect(await page.getByRole('button', { name: 'Add to order: Ana' }).isEnabled()).toBe(false);
    await rowOf(page, 'Ana').waitFor();
  });

  it('asks less and less often while it cannot be had, and is itself again at once', async () => {
    desk.boardFails = 500;
    const before = desk.polls;
    for (let second = 0; second < 30; second += 1) await page.clock.runFor(1000);
    const asked = desk.polls - before;
    expect(asked).toBeGreaterThanOrEqual(3);
    expect(asked).toBeLessThanOrEqual(5);
    desk.boardFails = undefined;
    for (let second = 0; second < 31; second += 1) await page.clock.runFor(1000);
    await looksLike('fresh');
    await page.getByRole('button', { name: 'Add to order: Ana' }).click();
    await page.getByText('Ana is number 1 in the running order.').waitFor();
  });

  it('signs out when the session is over, and shows nobody any more', async () => {
    desk.isSignedIn = false;
    await page.clock.runFor(3000);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.locator('caller-row').count()).toBe(0);
    await page.getByLabel('Key').fill('not the six words');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('That is not the key of any role.').waitFor();
    await page.getByLabel('Key').fill('six generated words of a role');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await rowOf(page, 'Ana').waitFor();
  });

  it('keeps those who have gone for ten seconds, greyed, where they stood', async () => {
    const [ana] = desk.board.rows;
    desk.board.leaves(ana?.callSid ?? '');
    await page.clock.runFor(3000);
    await rowOf(page, 'Ana').getByText('has left the line').waitFor();
    desk.board.later(11_000);
    await page.clock.runFor(11_000);
    await rowOf(page, 'Ana').waitFor({ state: 'detached' });
  });

  it('shows another page what was done here, with the next poll', async () => {
    const other = await desk.open();
    await rowOf(other, 'Ana').waitFor();
    await page.getByRole('button', { name: 'Add to order: Eli' }).click();
    await other.getByRole('button', { name: 'Move up: Eli' }).waitFor({ timeout: 2500 });
  });
});
