import { setTimeout } from 'node:timers/promises';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import type { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import { lineWith } from './console.ts';
import {
  ANSWER_IN_PAGE,
  EVERYBODY_CHANGED,
  NOTE_WHEN_DRAWN,
  ONE_GOES_ONE_COMES,
  whenThereIs,
} from './in-the-page.ts';

const PORT = 3019;
const URL = `http://localhost:${PORT}/console`;
const WAITING = 100;
const ROUNDS = 15;
const POLLS_OF_AN_HOUR = 1800;
/** Until what a browser keeps for later is full. */
const POLLS_TO_WARM_UP = 600;
const SAMPLES = 6;
const STEP_MS = 50;

/** One row of what is printed: a figure, and the most that it is to be. */
type Measured = readonly [what: string, figure: number, goal: number, unit: string];

/** Prints what Chromium needs for the page of the console with a hundred who wait, on this machine. */
export async function printConsolePage(): Promise<void> {
  const { clock, emulator, key } = await lineWith(WAITING, PORT);
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--mute-audio'] });
  try {
    const page = await signIn(browser, key);
    const session = await page.context().newCDPSession(page);
    const metric = await metricsOf(session);
    const measured = [
      ...(await drawing(page)),
      ...(await rendering(page, metric)),
      ...(await inRealTime(clock, () => seenElsewhere(page))),
      ...(await anHour(page, session, metric)),
    ];
    console.log(`\nthe page in Chromium ${browser.version()}, ${WAITING} waiting`);
    for (const [what, figure, goal, unit] of measured) {
      const verdict = figure <= goal ? 'met' : 'missed';
      console.log(
        `${what.padEnd(64)} ${figure.toFixed(1).padStart(8)} ${unit.padEnd(3)} at most ${goal}  ${verdict}`,
      );
    }
  } finally {
    await browser.close();
    await emulator.stop();
  }
}

async function signIn(browser: Browser, key: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(NOTE_WHEN_DRAWN + ANSWER_IN_PAGE);
  const page = await context.newPage();
  await page.goto(URL);
  await page.getByLabel('Key').fill(key);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page
    .locator('caller-row')
    .nth(WAITING - 1)
    .waitFor();
  return page;
}

/** From the address to everybody on the page, the functions' answer included. */
async function drawing(page: Page): Promise<Measured[]> {
  const bands: number[] = [];
  const rows: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.goto(`${URL}?${round}`);
    await page
      .locator('caller-row .name')
      .nth(WAITING - 1)
      .waitFor({ state: 'attached' });
    const drawn = (await page.evaluate('window.drawn')) as { band: number; rows: number };
    bands.push(drawn.band);
    rows.push(drawn.rows);
  }
  return [
    ['from the address to the first band, median', median(bands), 500, 'ms'],
    ['from the address to a hundred rows, median', median(rows), 1000, 'ms'],
  ];
}

/** In processor time of the page, which does not count what else the machine does: script, styles, layout and painting. */
async function rendering(page: Page, metric: Metric): Promise<Measured[]> {
  await poll(page, EVERYBODY_CHANGED, ROUNDS);
  const before = await metric('TaskDuration');
  await poll(page, EVERYBODY_CHANGED, ROUNDS);
  const took = (1000 * ((await metric('TaskDuration')) - before)) / ROUNDS;
  return [['a hundred changed rows, in processor time', took, 16, 'ms']];
}

async function poll(page: Page, nextBoard: string, count: number): Promise<void> {
  await page.evaluate(`window.nextBoard = ${nextBoard}; window.polls(${count})`);
}

type Metric = (name: string) => Promise<number>;

async function metricsOf(session: CDPSession): Promise<Metric> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async (name) => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  };
}

/** Lets the time of the line pass as it does, while something is done. */
async function inRealTime<Result>(clock: VirtualClock, work: () => Promise<Result>): Promise<Result> {
  let isOver = false;
  const result = work().finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await clock.advance(STEP_MS);
    await setTimeout(STEP_MS);
  }
  return result;
}

/** From a click here to the page of somebody else, who asks every two seconds. */
async function seenElsewhere(page: Page): Promise<Measured[]> {
  await page.goto(URL);
  const other = await page.context().newPage();
  await other.goto(`${URL}?other`);
  const took: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    const add = page.getByRole('button', { name: /^Add to order/ }).nth(round * 3);
    const name = ((await add.getAttribute('aria-label')) ?? '').replace('Add to order: ', '');
    const seenAt = other.evaluate(whenThereIs(`Move up: ${name}`));
    await page.evaluate("addEventListener('click', () => { window.clickedAt = Date.now(); }, true)");
    await add.click();
    took.push(Number(await seenAt) - Number(await page.evaluate('window.clickedAt')));
    await page.waitForTimeout(700);
  }
  await other.close();
  return [['an act, until another page shows it, the longest of six', Math.max(...took), 2500, 'ms']];
}

/** As many polls as of an hour in which with each somebody goes and somebody comes; the heap after collecting what is garbage. */
async function anHour(page: Page, session: CDPSession, metric: Metric): Promise<Measured[]> {
  const heaps: number[] = [];
  const nodes: number[] = [];
  for (let sample = 0; sample <= SAMPLES; sample += 1) {
    await poll(page, ONE_GOES_ONE_COMES, sample === 0 ? POLLS_TO_WARM_UP : POLLS_OF_AN_HOUR / SAMPLES);
    await session.send('HeapProfiler.collectGarbage');
    heaps.push((await metric('JSHeapUsedSize')) / 1e6);
    nodes.push(await metric('Nodes'));
  }
  const growth = (samples: readonly number[]) => 100 * ((samples.at(-1) ?? 0) / (samples[0] ?? 1) - 1);
  console.log(`\nelements and texts of the page, every ten minutes: ${nodes.join(', ')}`);
  console.log(`its heap in MB: ${heaps.map((heap) => heap.toFixed(2)).join(', ')}`);
  return [
    ['growth of the heap over an hour of polls that all change', growth(heaps), 5, '%'],
    ['growth of what is in the document', growth(nodes), 5, '%'],
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
