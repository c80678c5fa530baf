import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { ConsoleDesk, rowOf } from './support/console-desk.ts';
import { FakeBoard, sidOf } from './support/fake-board.ts';
import { closeBrowser } from './support/telephones.ts';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe finds against WCAG 2.2 AA on what is shown now. */
async function violationsOn(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const asked = `axe.run(document, ${JSON.stringify({ runOnly: tags, resultTypes: ['violations'] })})`;
  const { violations } = (await page.evaluate(asked)) as { violations: readonly Violation[] };
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`,
  );
}

const VIEWS: readonly (readonly [name: string, view: string, options: BrowserContextOptions])[] = [
  ['board, light', '', { colorScheme: 'light' }],
  ['board, dark', '', { colorScheme: 'dark' }],
  ['board, forced colours', '', { forcedColors: 'active' }],
  ['board, 360 px', '', { viewport: { width: 360, height: 740 } }],
  ['dj, light', '#dj', { colorScheme: 'light' }],
  ['dj, dark', '#dj', { colorScheme: 'dark' }],
  ['dj, 360 px', '#dj', { viewport: { width: 360, height: 740 } }],
  ['wall, light', '#wall', { colorScheme: 'light' }],
  ['wall, dark', '#wall', { colorScheme: 'dark' }],
  ['wall, 360 px', '#wall', { viewport: { width: 360, height: 740 } }],
];

describe('the console, for everybody', () => {
  let desk: ConsoleDesk;

  beforeEach(async () => {
    const board = new FakeBoard();
    board.order = [sidOf(2)];
    board.left = [{ callSid: sidOf(50), name: 'Hugo', maskedNumber: '', at: Date.now(), outcome: 'gave-up' }];
    board.line = { ...board.line, wordForDj: 'Two minutes to the news' };
    desk = await ConsoleDesk.start(board);
  });
  afterEach(async () => {
    await desk.stop();
    expect(desk.problems).toEqual([]);
  });
  afterAll(closeBrowser);

  /** With axe in it, which the page's own policy would not let in. */
  const openWithAxe = async (view: string, options: BrowserContextOptions) => {
    const page = await desk.open(view, options, { script: AXE });
    await page.locator('[data-age]').filter({ hasText: /./ }).waitFor();
    return page;
  };

  it.each(VIEWS)('has nothing that WCAG 2.2 AA forbids, and fits: %s', async (_name, view, options) => {
    const page = await openWithAxe(view, options);
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  it('has nothing that it forbids in any dialog, menu or card either', async () => {
    const page = await openWithAxe('', {});
    const check = async () => expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'More for Ana' }).click();
    await check();
    await page.getByRole('menuitem', { name: 'Drop' }).click();
    await check();
    await page.getByRole('dialog').getByRole('button', { name: 'Drop' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await check();
    await page.getByRole('button', { name: 'Keys' }).click();
    await check();
    await page.keyboard.press('Escape');
    await rowOf(page, 'Cleo').locator('.name').click();
    await check();
    await page.getByRole('button', { name: 'Close the line' }).click();
    await check();
    await page.keyboard.press('Escape');
    await page.locator('summary', { hasText: 'Messages' }).click();
    await page.getByText('Blocked numbers').click();
    await page.getByText('Topic and next show').click();
    await check();
  });

  it('signs in without anything that it forbids', async () => {
    desk.isSignedIn = false;
    const page = await desk.open('', {}, { script: AXE });
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('can be worked by keyboard alone: the menu opens, moves, acts and gives the focus back', async () => {
    const page = await openWithAxe('', {});
    await page.getByRole('button', { name: 'More for Cleo' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Block');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe('More for Cleo');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Add to order' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Cleo is number 2 in the running order.').waitFor();
  });

  it('lets single letters be switched off, and the choice stays', async () => {
    const page = await openWithAxe('', {});
    await page.keyboard.press('Control+/');
    await page.getByRole('dialog', { name: 'Keys' }).getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await rowOf(page, 'Cleo').locator('.name').focus();
    await page.keyboard.press('m');
    await page.keyboard.press('Alt+ArrowUp');
    await desk.polled(desk.polls + 2);
    expect(desk.board.acts.map(({ act }) => act)).toEqual(['order']);
  });

  it('speaks Spanish where the station does', async () => {
    desk.tongue = 'es';
    const page = await openWithAxe('', {});
    await page.getByRole('heading', { name: 'En espera' }).waitFor();
    await page.getByRole('button', { name: 'Al orden: Ana' }).click();
    await page.getByText('Ana es el número 2 del orden.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it.each(['#board', '#dj', '#wall'])('shows a thousand who wait, in %s', async (view) => {
    const template = desk.board.rows[0];
    if (!template) throw new Error('somebody waits');
    desk.board.rows = Array.from({ length: 1000 }, (_, index) => ({
      ...template,
      callSid: sidOf(index + 1),
      name: `Caller ${index}`,
    }));
    desk.board.line = { ...desk.board.line, waiting: 1000 };
    const page = await openWithAxe(view, {});
    const found = view === '#wall' ? '1000' : '9\\d\\d more wait behind them';
    await page.getByText(new RegExp(found)).first().waitFor();
    expect(await page.locator('caller-row').count()).toBe(view === '#board' ? 100 : 0);
  });

  it('gives a producer nothing that airs anybody', async () => {
    desk.board.role = 'producer';
    const page = await openWithAxe('', {});
    await page.getByRole('button', { name: 'More for Ana' }).click();
    await page.getByRole('menuitem', { name: 'Drop' }).waitFor();
    for (const name of ['Next caller', 'Put back in line', 'Take now'])
      expect(await page.getByText(name, { exact: true }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByLabel('A word for the DJ').fill('Two minutes to the news');
    await page.getByRole('button', { name: 'Tell the DJ' }).click();
    await page.getByText('Tell the DJ: Two minutes to the news.').waitFor();
  });
});
