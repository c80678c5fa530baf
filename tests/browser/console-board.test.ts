import type { Page } from 'playwright-core';
import { ConsoleDesk, namesIn, rowOf } from './support/console-desk.ts';
import { FakeBoard, sidOf } from './support/fake-board.ts';
import { closeBrowser } from './support/telephones.ts';

describe('the board of the console', () => {
  let desk: ConsoleDesk;
  let page: Page;

  beforeEach(async () => {
    desk = await ConsoleDesk.start(new FakeBoard());
    page = await desk.open();
    await rowOf(page, 'Ana').waitFor();
  });
  afterEach(async () => {
    await desk.stop();
    expect(desk.problems).toEqual([]);
  });
  afterAll(closeBrowser);

  const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
  const doneActs = () => desk.board.acts.map(({ act }) => act);
  const chooses = async (name: string, item: string) => {
    await page.getByRole('button', { name: `More for ${name}` }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  };

  it('shows who is on the air, who is next, and everybody in line with why they stand there', async () => {
    await page.getByRole('region', { name: 'On air' }).getByText('Grace').waitFor();
    await page.getByRole('region', { name: 'Next' }).getByText('Ana').first().waitFor();
    const text = (await rowOf(page, 'Eli').innerText()).replace(/\s+/g, ' ');
    expect(text).toMatch(/^6 Eli Bath Taxis are no answer\. was dropped, called again · 1 call before/);
    for (const flag of ['number withheld', 'did not answer', 'guest', 'locked', 'first call', 'is there'])
      await page.locator('caller-list .flag').filter({ hasText: flag }).first().waitFor();
  });

  it('orders by buttons', async () => {
    await page.getByRole('button', { name: 'Add to order: Eli' }).click();
    await page.getByRole('button', { name: 'Add to order: Ana' }).click();
    await status('Ana is number 2 in the running order.');
    await page.getByRole('button', { name: 'Move up: Ana' }).click();
    await status('Ana is number 1 in the running order.');
    expect(await namesIn(page, 'order')).toEqual(['Ana', 'Eli']);
    expect(desk.board.order).toEqual([sidOf(1), sidOf(6)]);
  });

  it('orders by the menu', async () => {
    await chooses('Eli', 'Add to order');
    await chooses('Cleo', 'Set next');
    await status('Cleo is number 1');
    await chooses('Cleo', 'Move down');
    await status('Cleo is number 2');
    await chooses('Eli', 'Out of the order');
    await status('Eli is out of the running order.');
    expect(await namesIn(page, 'order')).toEqual(['Cleo']);
  });

  it('orders by keys, while a row has the focus', async () => {
    await rowOf(page, 'Ana').locator('.name').focus();
    await page.keyboard.press('a');
    await status('Ana is number 1');
    await rowOf(page, 'Eli').locator('.name').focus();
    await page.keyboard.press('n');
    await status('Eli is number 1');
    await rowOf(page, 'Ana').locator('.name').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await status('Ana is number 1');
    expect(await namesIn(page, 'order')).toEqual(['Ana', 'Eli']);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Eli');
  });

  it('orders by dragging', async () => {
    await page.getByRole('button', { name: 'Add to order: Ana' }).click();
    await page.getByRole('button', { name: 'Add to order: Eli' }).click();
    await status('Eli is number 2');
    await rowOf(page, 'Fatima').locator('.place').dragTo(rowOf(page, 'Ana').locator('.place'));
    await status('Fatima is number 1');
    await rowOf(page, 'Fatima').locator('.place').dragTo(rowOf(page, 'Eli').locator('.place'));
    await status('Fatima is number 3');
    expect(await namesIn(page, 'order')).toEqual(['Ana', 'Eli', 'Fatima']);
    await rowOf(page, 'Ana').locator('.place').dragTo(rowOf(page, 'Cleo').locator('.place'));
    await status('Ana is out of the running order.');
  });

  it('acts on whom the menu was opened for, whoever stands there by then', async () => {
    await page.getByRole('button', { name: 'More for Cleo' }).click();
    const before = await namesIn(page, 'waiting');
    desk.board.leaves(sidOf(1));
    desk.board.order = [sidOf(7)];
    const polls = desk.polls;
    await desk.polled(polls + 2);
    expect(await namesIn(page, 'waiting')).toEqual(before);
    await page.getByRole('menuitem', { name: 'Message instead' }).click();
    await status('Message instead: Cleo.');
    expect(desk.board.acts).toEqual([{ act: 'message-instead', callSid: sidOf(3), turn: 1, revision: '' }]);
    await page.getByRole('button', { name: 'Move up: Fatima' }).waitFor();
  });

  it('asks with the name before it drops, and lets it be undone for four seconds', async () => {
    await chooses('Cleo', 'Drop');
    await page.getByRole('dialog', { name: 'Drop Cleo?' }).getByRole('button', { name: 'Drop' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await status('Cleo stays in line.');
    await chooses('Eli', 'Drop');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await chooses('Fatima', 'Drop');
    await page.getByRole('dialog').getByRole('button', { name: 'Drop' }).click();
    await status('Drop: Fatima.');
    expect(doneActs()).toEqual(['drop']);
    await rowOf(page, 'Fatima').getByText('has left the line').waitFor();
  });

  it('blocks with a reason, and only after it has been asked', async () => {
    await rowOf(page, 'Cleo').locator('.name').focus();
    await page.keyboard.press('Shift+Delete');
    const dialog = page.getByRole('dialog', { name: 'Block Cleo?' });
    await dialog.getByLabel('Why').fill('shouts');
    await dialog.getByRole('button', { name: 'Block' }).click();
    await status('Block: Cleo.');
    expect(desk.board.acts).toMatchObject([{ act: 'block', callSid: sidOf(3), reason: 'shouts' }]);
  });

  it('tells the loser of a race who did what, and shows how it is now', async () => {
    const now = { ...(desk.board.board().rows[0] ?? desk.board.rows[0]), name: 'Ana', isLocked: true };
    desk.board.conflict = { code: 'taken', by: 'dj', at: Date.now() - 2000, now: now as never };
    await page.getByRole('button', { name: 'Add to order: Ana' }).click();
    await status(/^Ana was put on the air by the DJ, [23] s ago\.$/);
    expect(await namesIn(page, 'order')).toEqual([]);
    await rowOf(page, 'Ana').getByText('locked').waitFor();
  });

  it('wants the word typed before it closes the line', async () => {
    await page.getByRole('button', { name: 'Close the line' }).click();
    const dialog = page.getByRole('dialog', { name: 'Close the line?' });
    await dialog.getByRole('button', { name: 'Close the line' }).click();
    expect(doneActs()).toEqual([]);
    await dialog.getByLabel('close').fill('close');
    await dialog.getByRole('button', { name: 'Close the line' }).click();
    await status('Closing the line: 100 %.');
    expect(doneActs()).toEqual(['close']);
  });

  it('ends the talk only after it has been asked, and takes the next', async () => {
    await page.getByRole('button', { name: 'Next caller' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Next caller' }).click();
    await status('Next caller: Ana.');
    expect(doneActs()).toEqual(['take-next']);
  });

  it('shows a hostile name as text and nothing else', async () => {
    const name = '<img src=x onerror=alert(1)>\u202E 👩‍👩‍👧';
    desk.board.rows = desk.board.rows.map((row) => ({ ...row, name }));
    await page.getByRole('button', { name: 'onerror' }).first().waitFor();
    expect(await page.locator('caller-row img').count()).toBe(0);
  });

  it('leaves the page alone while nothing changes', async () => {
    await page.evaluate(`
      window.changes = [];
      const of = (node) => node instanceof Element ? node : node.parentElement;
      new MutationObserver((seen) => window.changes.push(...seen.map(({ target }) => of(target))
        .filter((element) => !element.closest('wait-time, [data-age]')).map(({ nodeName }) => nodeName)))
        .observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    `);
    const polls = desk.polls;
    await desk.polled(polls + 3);
    expect(await page.evaluate('window.changes')).toEqual([]);
  });
});
