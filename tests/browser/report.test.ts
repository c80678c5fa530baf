import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { drawnReports, reportOf } from '../support/drawn-report.ts';
import { simulatedShow } from '../support/simulated-show.ts';
import { closeBrowser, startBrowser } from './support/telephones.ts';

const PICTURES = ['timeline', 'queue', 'waits', 'estimates'];
const MARKUP = '</text></svg><img src=x onerror="document.title=1"><b>bold</b>';
const WIDTHS = [
  { width: 1200, kind: 'wide' },
  { width: 360, kind: 'narrow' },
];

/** Every letter in a drawing that lies outside of it, and every drawn thing without a place. */
const ASTRAY = `[...document.querySelectorAll('svg.plot')].filter((svg) => svg.getClientRects().length > 0).flatMap((svg) => {
  const frame = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text, rect, path, circle')].filter((drawn) => {
    const { left, right, top, bottom } = drawn.getBoundingClientRect();
    return left < frame.left - 2 || right > frame.right + 2 || top < frame.top - 2 || bottom > frame.bottom + 2;
  }).map((drawn) => drawn.outerHTML);
})`;

describe('the report in a browser', () => {
  let folder: string;
  let page: Page;
  const problems: string[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'report-'));
    const small = reportOf(simulatedShow({ callers: 5, lastsMinutes: 10, talkSeconds: 60 }));
    const calls = small.calls.map((call) => ({ ...call, name: MARKUP, point: MARKUP }));
    const evening = reportOf(simulatedShow({ callers: 60, lastsMinutes: 60, talkSeconds: 90 }));
    const crowd = reportOf(simulatedShow({ callers: 5000, lastsMinutes: 60, talkSeconds: 60 }));
    const names = ['small', 'evening', 'crowd'];
    for (const [index, html] of drawnReports([{ ...small, calls }, evening, crowd]).entries())
      writeFileSync(join(folder, `${names[index]}.html`), html);
  });
  afterEach(async () => {
    await page.context().close();
    expect(problems.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await closeBrowser();
    rmSync(folder, { recursive: true });
  });

  async function open(name: string, options: BrowserContextOptions): Promise<void> {
    page = await (await (await startBrowser()).newContext(options)).newPage();
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('request', (request) => request.url().startsWith('file:') || problems.push(request.url()));
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  }

  it.each(['small', 'evening', 'crowd'].flatMap((name) => WIDTHS.map((of) => ({ name, ...of }))))(
    'shows all four pictures of the $name show on a screen $width wide',
    async ({ name, width, kind }) => {
      await open(name, { viewport: { width, height: 800 } });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      for (const id of PICTURES) {
        const drawing = page.locator(`#${id} svg.plot.${kind}`);
        expect(await page.locator(`#${id} svg.plot:visible`).count()).toBe(1);
        const { byteLength } = await drawing.screenshot({ path: join(folder, `${name}-${id}-${kind}.png`) });
        expect(byteLength).toBeGreaterThan(2000);
      }
      expect(await page.evaluate(ASTRAY)).toEqual([]);
    },
  );

  it.each([
    ['light', 'rgb(255, 255, 255)', 'rgb(0, 158, 115)'],
    ['dark', 'rgb(21, 24, 27)', 'rgb(20, 184, 134)'],
  ] as const)('has its own colours in %s, in the pictures too', async (colorScheme, paper, onAir) => {
    await open('small', { viewport: { width: 1200, height: 800 }, colorScheme });
    const style = (selector: string, property: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);
    expect(await style('html', 'backgroundColor')).toBe(paper);
    expect(await style('#timeline svg.wide [fill="var(--air)"]', 'fill')).toBe(onAir);
  });

  it('can be read without pictures and without a script', async () => {
    await open('small', { javaScriptEnabled: false });
    const pictures = page.getByRole('img');
    expect(await pictures.count()).toBe(PICTURES.length);
    await page.getByRole('img', { name: 'The show, caller by caller' }).waitFor();
    await page.locator('#queue summary').click();
    await page.getByRole('region', { name: 'Numbers: How many were in line' }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  it('shows what strangers said as text, and runs none of it', async () => {
    await open('small', { viewport: { width: 1200, height: 800 } });
    expect(await page.locator('img, b').count()).toBe(0);
    expect(await page.title()).toMatch(/^Radio Aurora: show /);
    await page.getByRole('cell', { name: MARKUP }).first().waitFor();
  });

  it('prints on few pages, in dark ink whatever the screen', async () => {
    await open('evening', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    const file = join(folder, 'evening.pdf');
    const pdf = (await page.pdf({ path: file, format: 'A4' })).toString('latin1');
    expect(statSync(file).size).toBeGreaterThan(10_000);
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(2);
    expect(pages).toBeLessThan(11);
  });
});
