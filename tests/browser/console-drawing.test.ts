import type { Page } from 'playwright-core';
import { ConsoleDesk, namesIn, rowOf } from './support/console-desk.ts';
import { FakeBoard, sidOf } from './support/fake-board.ts';
import { closeBrowser } from './support/telephones.ts';

/** Counts what is written to the page because of an answer: until all that follows from it has been done. */
const COUNT = `
  window.written = [];
  window.answers = [];
  const observer = new MutationObserver((seen) => window.written.push(...seen));
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const json = Response.prototype.json;
  Response.prototype.json = async function () {
    const answer = await json.call(this);
    observer.takeRecords();
    window.written = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const isSame = 'same' in answer;
      const elements = window.written
        .map(({ target }) => target instanceof Element ? target : target.parentElement)
        .filter((element) => isSame || !element.closest('wait-time, [data-age]'));
      const placeOf = (element) => element.closest('caller-row')?.querySelector('.name').textContent.trim() ?? element.localName;
      window.answers.push({ isSame, written: elements.length, places: [...new Set(elements.map(placeOf))] });
    };
    port2.postMessage('');
    return answer;
  };
`;

interface Answer {
  readonly isSame: boolean;
  readonly written: number;
  /** Names of rows, and elements outside of them. */
  readonly places: readonly string[];
}

describe('what is written to the page', () => {
  let desk: ConsoleDesk;
  let page: Page;

  beforeEach(async () => {
    desk = await ConsoleDesk.start(new FakeBoard());
  });
  afterEach(async () => {
    await desk.stop();
    expect(desk.problems).toEqual([]);
  });
  afterAll(closeBrowser);

  const people = (count: number) => {
    const [template] = desk.board.rows;
    if (!template) throw new Error('somebody waits');
    desk.board.rows = Array.from({ length: count }, (_, index) => ({
      ...template,
      callSid: sidOf(index + 200),
      name: `Caller ${index + 1}`,
    }));
  };
  const open = async (view = '') => {
    page = await desk.open(view, {}, { clock: true });
    await page.locator('[data-age]').filter({ hasText: /./ }).waitFor();
  };
  const lastAnswers = async (count: number) => {
    await desk.poll(page, count);
    return ((await page.evaluate('window.answers')) as Answer[]).slice(-count);
  };

  it('is nothing when nothing has changed, one row when one has, and a few texts each when a hundred have', async () => {
    people(100);
    await open();
    await page.evaluate(COUNT);
    expect(await lastAnswers(3)).toEqual(Array(3).fill({ isSame: true, written: 0, places: [] }));

    desk.board.rows = desk.board.rows.map((row, index) => (index === 41 ? { ...row, town: 'Goole' } : row));
    expect(await lastAnswers(1)).toEqual([{ isSame: false, written: 1, places: ['Caller 42'] }]);

    desk.board.rows = desk.board.rows.map((row) => ({ ...row, point: 'Something else.', callsBefore: 7 }));
    const [hundred] = await lastAnswers(1);
    // Point and history of each row; and the one who is next has a card above.
    expect(hundred?.written).toBe(2 * 100 + 1);

    const [, ...others] = desk.board.rows;
    desk.board.rows = others;
    const [gone] = await lastAnswers(1);
    expect(gone?.written).toBeLessThan(2 * 100);
  });

  it('is taken away whole when people go', async () => {
    people(20);
    await open();
    const nodes = () =>
      page.evaluate(`(() => {
        const walker = document.createTreeWalker(document);
        let count = 0;
        while (walker.nextNode()) count += 1;
        return count;
      })()`);
    await desk.poll(page);
    const before = await nodes();
    for (const round of [1, 2, 3]) {
      desk.board.rows = desk.board.rows.map((row, index) => ({
        ...row,
        callSid: sidOf(1000 * round + index),
      }));
      await desk.poll(page);
      await desk.pass(page, 11_000);
    }
    // Whoever has gone lingers for ten seconds from when the page came to know of it.
    for (let polls = 0; polls < 10 && (await nodes()) !== before; polls += 1) await desk.poll(page);
    await page.locator('.status.fresh').waitFor();
    expect(await nodes()).toBe(before);
  });

  it.each(['#dj', '#wall'])('is nothing when nothing has changed, in %s', async (view) => {
    await open(view);
    await page.evaluate(COUNT);
    expect(await lastAnswers(2)).toEqual(Array(2).fill({ isSame: true, written: 0, places: [] }));
  });

  /** How far down a row stands, once those that have come into view with it are as high as they are. */
  const restingPlace = async (name: string): Promise<number> => {
    const frames = () =>
      page.evaluate('new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))');
    const placeNow = async () => (await rowOf(page, name).boundingBox())?.y ?? Number.NaN;
    let place = await placeNow();
    for (let before = Number.NaN; place !== before; place = await placeNow()) {
      before = place;
      await frames();
    }
    return place;
  };

  it('is a hundred rows of a thousand who wait, and leaves whoever scrolls where they are', async () => {
    people(1000);
    desk.board.line = { ...desk.board.line, waiting: 1000 };
    await open();
    await page.getByText('900 more wait behind them: each is shown once among the first hundred.').waitFor();
    expect(await page.locator('caller-row').count()).toBe(100);
    await rowOf(page, 'Caller 80').scrollIntoViewIfNeeded();
    const before = await restingPlace('Caller 80');
    desk.board.rows = desk.board.rows.map((row) => ({ ...row, isScreened: !row.isScreened }));
    await desk.poll(page);
    expect(await restingPlace('Caller 80')).toBeCloseTo(before, -0.5);
    for (const [view, words] of [
      ['#dj', '995 more wait behind them.'],
      ['#wall', '1000'],
    ] as const) {
      await page.goto(`${desk.address}/console${view}`);
      await page.getByText(words).first().waitFor();
    }
  });

  it('is text, whatever somebody is called, and never wider than the page', async () => {
    const hostile = [
      '<img src=x onerror=alert(1)><script>alert(2)</script>',
      '\u202Eeman a si siht',
      '👩‍👩‍👧'.repeat(50),
      'x'.repeat(10_000),
      'שלום עולם',
    ];
    desk.board.rows = desk.board.rows.map((row, index) => {
      const name = hostile[index % hostile.length] ?? '';
      return { ...row, name, point: name, note: name, town: index === 1 ? 'Hull' : name };
    });
    const [, , , long] = desk.board.rows;
    if (desk.board.onAir && long)
      desk.board.onAir = { ...desk.board.onAir, name: long.name, point: long.name };
    desk.board.left = [
      { callSid: sidOf(60), name: long?.name ?? '', maskedNumber: '', at: 0, outcome: 'aired' },
    ];
    await open();
    expect(await page.locator('caller-row :is(img, script)').count()).toBe(0);
    expect(await page.locator('caller-row').first().locator('.name').textContent()).toContain('<img src=x');
    // What stands behind a name that turns the direction of writing stands behind it all the same.
    const [name, town] = await Promise.all(
      ['.name', '.town'].map((part) => page.locator('caller-row').nth(1).locator(part).boundingBox()),
    );
    expect(town?.x).toBeGreaterThan((name?.x ?? 0) + (name?.width ?? 0));
    const heights = await page
      .locator('caller-row')
      .evaluateAll((rows) => rows.map((row) => row.clientHeight));
    for (const height of heights) expect(height).toBeLessThan(180);
    for (const view of ['#board', '#dj', '#wall']) {
      await page.goto(`${desk.address}/console${view}`);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
    expect(await namesIn(page, 'waiting')).toEqual([]);
    // On a telephone the tiles of the wall, which is shown last, stand one below the other: none covers another, or is wider.
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    const tiles = await page
      .locator('.tile')
      .evaluateAll((all) =>
        all.map(
          (tile) =>
            tile.getBoundingClientRect().toJSON() as Record<'left' | 'width' | 'top' | 'bottom', number>,
        ),
      );
    for (const [index, { left, width, top }] of tiles.entries()) {
      expect([left, width]).toEqual([tiles[0]?.left, tiles[0]?.width]);
      expect(top).toBeGreaterThanOrEqual(tiles[index - 1]?.bottom ?? 0);
    }
  });

  it('can be read from three metres on the wall, with the longest names', async () => {
    const name = 'Maximiliane-Theodora von Hohenstein-Wallburg the Younger of Ely';
    desk.board.rows = desk.board.rows.map((row) => ({ ...row, name, town: name }));
    if (desk.board.onAir) desk.board.onAir = { ...desk.board.onAir, name, town: name };
    page = await desk.open('#wall', { viewport: { width: 1920, height: 1080 } });
    await page.getByRole('heading', { name: 'On air' }).waitFor();
    const sizes = await page.evaluate(`[...document.querySelectorAll('.tile *, .status *')]
      .filter((element) => element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
      .map((element) => parseFloat(getComputedStyle(element).fontSize))`);
    // A fortieth of the height is 8 mm of capital letters on a screen of 43 inches, and 37 px.
    expect(Math.min(...(sizes as number[]))).toBeGreaterThanOrEqual(37);
    expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
  });
});
