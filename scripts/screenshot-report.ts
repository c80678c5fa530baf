import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from './build/build.ts';
import { commandLine, Refusal } from './command-line.ts';
import { screenshotReport } from './commands/develop.ts';
import { playShow } from './rehearsal/play-show.ts';
import { readScenario } from './rehearsal/scenario.ts';
import { reportRehearsal } from './report/report-rehearsal.ts';

const PROJECT = join(import.meta.dirname, '..');
const FOLDER = join(PROJECT, 'docs', 'images');
const SCENARIO = join(PROJECT, 'scenarios', 'friday-night.yaml');
const WIDTH = 1000;
const VIEW = { viewport: { width: WIDTH, height: 900 }, colorScheme: 'light' } as const;

/** `npm run screenshot-report`: makes docs/images/report.png of the shipped show, with Debian's Chromium. */
commandLine(screenshotReport, async () => {
  await build();
  const folder = await mkdtemp(join(tmpdir(), 'report-'));
  try {
    const show = await playShow(readScenario(SCENARIO));
    await show.emulator.stop();
    const [html] = reportRehearsal(show, folder);
    if (html === undefined) throw new Refusal('the scenario has opened no line');
    await takePicture(resolve(html), join(FOLDER, 'report.png'));
  } finally {
    await rm(folder, { recursive: true });
  }
  return 0;
});

/** From the top of the page to the end of the second picture. */
async function takePicture(html: string, png: string): Promise<void> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await (await browser.newContext(VIEW)).newPage();
    await page.goto(pathToFileURL(html).href);
    const queue = await page.locator('#queue').boundingBox();
    await mkdir(FOLDER, { recursive: true });
    const height = queue ? queue.y + queue.height + 20 : VIEW.viewport.height;
    await page.screenshot({ path: png, fullPage: true, clip: { x: 0, y: 0, width: WIDTH, height } });
  } finally {
    await browser.close();
  }
}
