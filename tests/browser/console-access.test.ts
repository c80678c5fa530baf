import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { en } from '../../console/words/en.ts';
import { es } from '../../console/words/es.ts';
import type { Row } from '../../src/show/console/board.ts';
import type { Tongue } from '../../src/show/words/language.ts';
import { ConsoleDesk, rowOf } from './support/console-desk.ts';
import { FakeBoard, sidOf } from './support/fake-board.ts';
import { closeBrowser } from './support/telephones.ts';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds against WCAG 2.2 AA on what is shown now; of the colours alone in the dark, and where they are forced. */
async function violationsOn(page: Page): Promise<string[]> {
  const colours = ['color-contrast', 'link-in-text-block'];
  return [
    ...(await violationsOf(page, TAGS)),
    ...(await inColours(page, { colorScheme: 'dark' }, () => violationsOf(page, colours))),
    ...(await inColours(page, { forcedColors: 'active' }, () => violationsOf(page, colours))),
  ];
}

async function inColours<Result>(
  page: Page,
  colours: NonNullable<Parameters<Page['emulateMedia']>[0]>,
  look: () => Promise<Result>,
): Promise<Result> {
  await page.emulateMedia(colours);
  const result = await look();
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return result;
}

async function violationsOf(page: Page, runOnly: readonly string[]): Promise<string[]> {
  const asked = `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ['violations'] })})`;
  const { violations } = (await page.evaluate(asked)) as { violations: readonly Violation[] };
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`,
  );
}

const narrow = { viewport: { width: 360, height: 740 } };
const MODES: readonly (readonly [name: string, tongue: Tongue, options: BrowserContextOptions])[] = [
  ['in English', 'en', {}],
  ['in English, 360 px', 'en', narrow],
  ['in Spanish, 360 px', 'es', narrow],
];

describe('the console, for everybody', () => {
  let desk: ConsoleDesk;

  beforeEach(async () => {
    const board = new FakeBoard();
    board.order = [sidOf(2)];
    board.left = [{ callSid: sidOf(50), name: 'Hugo', maskedNumber: '', at: Date.now(), outcome: 'gave-up' }];
    board.line = { ...board.line, wordForDj: 'Two minutes to the news' };
    const at = Date.now();
    board.messages = [
      {
        recordingSid: `RE${'a'.repeat(32)}`,
        maskedNumber: '+1•••0124',
        name: '',
        seconds: 31,
        at,
        isNew: true,
        address: '/message-audio?a',
      },
    ];
    board.blocked = [
      { callerKey: 'k'.repeat(20), maskedNumber: '+1•••0126', name: '', at, reason: 'shouts', by: 'dj' },
    ];
    desk = await ConsoleDesk.start(board);
  });
  afterEach(async () => {
    await desk.stop();
    expect(desk.problems).toEqual([]);
  });
  afterAll(closeBrowser);

  /** With axe in it, which the page's own policy would not let in. */
  const openWithAxe = async (view: string, options: BrowserContextOptions) => {
    const page = await desk.open(view, { reducedMotion: 'reduce', ...options }, { script: AXE });
    await page.locator('[data-age]').filter({ hasText: /./ }).waitFor();
    return page;
  };

  it.each(MODES)(
    'has nothing that WCAG 2.2 AA forbids in light, dark or forced colours, and fits: %s',
    async (_name, tongue, options) => {
      const words = { en, es }[tongue];
      desk.tongue = tongue;
      const page = await openWithAxe('', options);
      const check = async () => {
        expect(await violationsOn(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      };
      const dialog = page.getByRole('dialog');
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const opened = async (pane: string) => {
        if (await button(pane).isVisible()) await button(pane).click();
      };
      await check();
      await button(words.menuFor('Ana')).click();
      await check();
      await page.getByRole('menuitem', { name: words.acts.block }).click();
      await check();
      await dialog.getByRole('button', { name: words.acts.cancel }).click();
      await button(words.menuFor('Ana')).click();
      await page.getByRole('menuitem', { name: words.acts.drop }).click();
      await dialog.getByRole('button', { name: words.acts.drop }).click();
      await button(words.acts.undo).waitFor();
      await page.keyboard.press('Control+/');
      await check();
      await page.keyboard.press('Escape');
      await button(words.acts.undo).click();

      await rowOf(page, 'Cleo').locator('.name').click();
      const [, , cleo] = desk.board.rows;
      desk.board.conflict = { code: 'changed', by: 'dj', at: null, now: { ...cleo, note: 'theirs' } as Row };
      await page.getByLabel(words.note).fill('mine');
      await button(words.acts.save).click();
      await button(words.acts.useMine).waitFor();
      await check();
      await opened(words.panes.line);
      await page.locator('summary', { hasText: words.acts.messages }).click();
      await page.getByText(words.acts.blocked).click();
      await page.getByText(words.announcements).click();
      await button(words.moveFor(words.acts.unblock, '+1•••0126')).waitFor();
      await button(words.moveFor(words.acts.play, '+1•••0124')).waitFor();
      await check();
      await button(words.acts.close).click();
      await check();
      await page.keyboard.press('Escape');
      for (const view of ['dj', 'wall'] as const) {
        await page.getByRole('link', { name: words.views[view], exact: true }).click();
        await check();
      }
      await button(words.signOut).click();
      await page.getByRole('heading', { name: words.signIn.heading }).waitFor();
      await check();
    },
  );

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
