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
    await page.getByRole('button', { name: 'More for Cleo' }).click();
    await page.getByRole('menuitem', { name: 'Drop' }).click();
    const confirm = page.getByRole('dialog').getByRole('button', { name: 'Drop' });
    desk.boardFails = 503;
    await page.clock.runFor(5000);
    await looksLike('fresh');
    await page.clock.runFor(2000);
    await looksLike('late');
    expect(await confirm.isEnabled()).toBe(true);
    await page.clock.runFor(14_000);
    await looksLike('old');
    await page.getByText('Too old to act on: ask by telephone.').waitFor();
    await page.getByText(/as of 2\d s ago/).waitFor();
    await page.getByText('Twilio is busy').waitFor();
    expect(await confirm.isEnabled()).toBe(false);
    await page.keyboard.press('Escape');
    for (const name of ['Add to order: Ana', 'Put back in line', 'Next caller', 'Last call', 'Announce'])
      expect(await page.getByRole('button', { name, includeHidden: true }).first().isEnabled()).toBe(false);
    await rowOf(page, 'Ana').locator('.name').focus();
    await page.keyboard.press('n');
    expect(desk.board.acts).toEqual([]);
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
    desk.keepsCookies = false;
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('this browser keeps no cookie of this page').waitFor();
    desk.keepsCookies = true;
    await page.getByRole('button', { name: 'Sign in' }).click();
    await rowOf(page, 'Ana').waitFor();
  });

  it('keeps those who have gone for ten seconds, greyed, where they stood', async () => {
    const [ana] = desk.board.rows;
    desk.board.leaves(ana?.callSid ?? '');
    await page.clock.runFor(3000);
    await rowOf(page, 'Ana').getByText('has left the line').waitFor();
    await page.getByRole('heading', { name: 'Waiting 6' }).waitFor();
    await desk.pass(page, 11_000);
    await rowOf(page, 'Ana').waitFor({ state: 'detached' });
  });

  it('is asked for once a minute when nobody has looked for half a minute, and at once when somebody does', async () => {
    const isHidden = (hidden: boolean) =>
      page.evaluate(`Object.defineProperty(document, 'hidden', { configurable: true, value: ${hidden} });
        document.dispatchEvent(new Event('visibilitychange'));`);
    await isHidden(true);
    await desk.poll(page, 10);
    await desk.pass(page, 15_000);
    const before = desk.polls;
    for (let second = 0; second < 120; second += 10) await desk.pass(page, 10_000);
    expect(desk.polls - before).toBeLessThanOrEqual(3);
    const asked = desk.polls;
    await isHidden(false);
    await desk.polled(asked + 1);
  });

  it('is asked for at once when the network is back, however long the next try would take', async () => {
    desk.boardFails = 503;
    for (const delayMs of [2000, 4000, 8000]) {
      const refused = page.waitForResponse((response) => response.status() === 503);
      await page.clock.runFor(delayMs);
      await (await refused).finished();
    }
    desk.boardFails = undefined;
    const asked = page.waitForRequest('**/console/board', { timeout: 3000 });
    await page.evaluate("dispatchEvent(new Event('online'))");
    await asked;
  });

  it('shows another page what was done here within 2.5 s, and tells who comes too late what was done, by whom and when', async () => {
    const other = await desk.open('', {}, { clock: true });
    await rowOf(other, 'Ana').locator('.name').click();
    await other.getByLabel('Note').fill('seen first');
    await page.getByRole('button', { name: 'Add to order: Eli' }).click();
    await page.getByText('Eli is number 1').waitFor();
    await other.clock.runFor(2500);
    await other.getByRole('button', { name: 'Move up: Eli' }).waitFor();

    await rowOf(page, 'Ana').locator('.name').click();
    await page.getByLabel('Note').fill('saved first');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The card of Ana is saved.').waitFor();
    await other.getByRole('button', { name: 'Save' }).click();
    await other
      .getByText(/^The card of Ana was changed by the producer, \d+ s ago: both texts are shown\.$/)
      .waitFor();
  });
});
