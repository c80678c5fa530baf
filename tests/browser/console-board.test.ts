import type { Page } from 'playwright-core';
import { ConsoleDesk, namesIn, rowOf } from './support/console-desk.ts';
import { FakeBoard, sidOf } from './support/fake-board.ts';
import { closeBrowser } from './support/telephones.ts';

describe('the board of the console', () => {
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

  const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
  const focused = () => page.evaluate('document.activeElement.textContent.trim()');
  const doneActs = () => desk.board.acts.map(({ act }) => act);
  const chooses = async (name: string, item: string) => {
    await page.getByRole('button', { name: `More for ${name}` }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  };

  it('shows who is on the air, who is next, and everybody in line with why they stand there', async () => {
    await page.getByRole('region', { name: 'On air' }).getByText('Grace').waitFor();
    await page.getByRole('region', { name: 'Next' }).getByText('Ana').first().waitFor();
    const text = (await rowOf(page, 'Eli').innerText()).replace(/\s+/g, ' ');
    expect(text).toMatch(
      /^6 Eli Bath Taxis are no answer\. was dropped, called again 1 call before, never on the/,
    );
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

  it('orders by the menu, and makes a guest, and takes somebody now', async () => {
    await chooses('Eli', 'Add to order');
    await chooses('Cleo', 'Set next');
    await status('Cleo is number 1');
    await chooses('Cleo', 'Move down');
    await status('Cleo is number 2');
    await chooses('Eli', 'Remove from order');
    await status('Eli is out of the running order.');
    expect(await namesIn(page, 'order')).toEqual(['Cleo']);
    await chooses('Cleo', 'Make a guest');
    await status('Make a guest: Cleo.');
    await rowOf(page, 'Cleo').locator('.flag', { hasText: 'guest' }).waitFor();
    await chooses('Ana', 'Take now');
    await page
      .getByRole('dialog', { name: 'Take Ana now?' })
      .getByRole('button', { name: 'Take now' })
      .click();
    await status('Take now: Ana.');
  });

  it('orders by keys, while a row has the focus', async () => {
    await rowOf(page, 'Ana').locator('.name').focus();
    await page.keyboard.press('a');
    await status('Ana is number 1');
    // The focus has gone along into the other list.
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Benjamin Okafor');
    await page.keyboard.press('n');
    await status('Benjamin Okafor is number 1');
    await page.keyboard.press('Alt+ArrowDown');
    await status('Benjamin Okafor is number 2');
    expect(await namesIn(page, 'order')).toEqual(['Ana', 'Benjamin Okafor']);
    await page.keyboard.press('Home');
    await status('Benjamin Okafor is number 1');
    expect(await focused()).toBe('Benjamin Okafor');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('s');
    await status('The card of Cleo is saved.');
    await page.keyboard.press('l');
    await status('Lock: Cleo.');
    await page.keyboard.press('l');
    await status('Unlock: Cleo.');
    await page.keyboard.press('b');
    await status('To the end: Cleo.');
    await page.keyboard.press('Delete');
    await page.getByRole('dialog', { name: 'Drop Cleo?' }).getByRole('button', { name: 'Drop' }).click();
    await page.keyboard.press('u');
    await status('Cleo stays in line.');
    await page.keyboard.press('m');
    await status('Message instead: Cleo.');
    const [, , , ...others] = doneActs();
    expect(others).toEqual(['order', 'save-card', 'lock', 'lock', 'to-the-end', 'message-instead']);
  });

  it('keeps the focus near whoever had it and goes, and with whoever is moved by others', async () => {
    await page.getByRole('button', { name: 'More for Cleo' }).focus();
    desk.board.order = [sidOf(3)];
    await desk.poll(page);
    expect(await focused()).toBe('⋯');
    expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe('More for Cleo');
    desk.board.leaves(sidOf(3));
    await desk.poll(page);
    expect(await focused()).toBe('Cleo');
    await desk.pass(page, 11_000);
    await rowOf(page, 'Cleo').waitFor({ state: 'detached' });
    await page.clock.runFor(10);
    expect(await focused()).toBe('Ana');
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
    await desk.poll(page, 2);
    expect(await namesIn(page, 'waiting')).toEqual(before);
    await page.getByRole('menuitem', { name: 'Message instead' }).click();
    await status('Message instead: Cleo.');
    expect(desk.board.acts).toEqual([{ act: 'message-instead', callSid: sidOf(3), turn: 1, revision: '' }]);
    await page.getByRole('button', { name: 'Move up: Fatima' }).waitFor();
  });

  it('stands still under a pointer that is down, and says so of whoever has gone by the click', async () => {
    const add = page.getByRole('button', { name: 'Add to order: Cleo' });
    const at = await add.boundingBox();
    await page.mouse.move((at?.x ?? 0) + 5, (at?.y ?? 0) + 5);
    await page.mouse.down();
    desk.board.leaves(sidOf(1));
    desk.board.order = [sidOf(7)];
    await desk.poll(page);
    expect(await namesIn(page, 'order')).toEqual([]);
    desk.board.leaves(sidOf(3));
    await page.mouse.up();
    await status('Cleo is not in line any more.');
    expect(desk.board.acts).toMatchObject([{ act: 'order', callSid: sidOf(3) }]);
    await page.clock.runFor(10);
    expect(await namesIn(page, 'order')).toEqual(['Fatima']);
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
    await status('Fatima is dropped in four seconds.');
    expect(doneActs()).toEqual([]);
    await page.clock.runFor(4000);
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
    const now = { ...desk.board.rows[0], name: 'Ana', isLocked: true, place: 0, why: 'chosen' };
    desk.board.conflict = { code: 'taken', by: 'dj', at: Date.now() - 2000, now: now as never };
    await page.getByRole('button', { name: 'Add to order: Ana' }).click();
    await status(/^Ana was put on the air by the DJ, [23] s ago\.$/);
    expect(await namesIn(page, 'order')).toEqual([]);
    await rowOf(page, 'Ana').getByText('locked').waitFor();
    await rowOf(page, 'Ana').getByText('as they came').waitFor();
    desk.board.conflict = { code: 'gone', by: null, at: null, now: null };
    await page.getByRole('button', { name: 'Add to order: +1•••0115' }).click();
    await status('+1•••0115 is not in line any more.');
  });

  it('says at once that somebody is locked, instead of asking whether to drop or block them', async () => {
    for (const act of ['Drop', 'Block']) {
      await chooses('Dr. Said', act);
      await status('Dr. Said is locked: unlock first.');
      await chooses('Cleo', act);
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    }
    expect(doneActs()).toEqual([]);
  });

  it('ends the talk only after it has been asked, and takes the next', async () => {
    await page.getByRole('button', { name: 'Next caller' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Next caller' }).click();
    await status('Next caller: Ana.');
    expect(doneActs()).toEqual(['take-next']);
  });
});
