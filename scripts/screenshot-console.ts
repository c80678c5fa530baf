import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { WallClock } from '../emulator/clock/wall-clock.ts';
import type { Emulator } from '../emulator/emulator.ts';
import type { PhoneCall } from '../emulator/handset.ts';
import { build } from './build/build.ts';
import { commandLine } from './command-line.ts';
import { screenshotConsole } from './commands/develop.ts';
import { makeConsoleKey } from './console-key/make-console-key.ts';
import { startEmulatedLine } from './emulated-line.ts';
import { DJ_LINE, DJ_PHONE, LISTENERS } from './telephones.ts';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'images');
const PORT = 3009;
const VIEW = { viewport: { width: 1280, height: 800 }, colorScheme: 'light' } as const;
const PATIENCE_MS = 60_000;

/** Who calls in the picture, and what is typed of them. */
const PEOPLE = [
  ['+15550131', 'Grace', 'Ripon', 'Who decides which lines are cut?', ''],
  ['+15550132', 'Ana', 'Leeds', 'The night buses should run until three.', 'Drives one herself.'],
  [
    '+15550133',
    'Benjamin',
    'Hull',
    'Has a photograph of every stop that was closed.',
    'Ask about the hospital.',
  ],
  ['+15550134', 'Cleo', 'York', 'Shift work and sleep.', ''],
  ['+15550135', '', '', '', ''],
  ['+15550136', '', '', '', ''],
] as const;
const GUEST = 'Cleo';
const GIVES_UP = '+15550136';

/** `npm run screenshot-console`: makes the pictures of the console anew, in about a minute, with Debian's Chromium. */
commandLine(screenshotConsole, async () => {
  await build();
  const { key, variable, hash } = makeConsoleKey('dj');
  const settings = {
    STATION_NAME: 'Radio Aurora',
    DJ_NUMBERS: DJ_PHONE,
    AIR_LIMIT_SECONDS: '300',
    [variable]: hash,
  };
  const line = { clock: new WallClock(), listenersNumber: LISTENERS, djNumber: DJ_LINE, functionsPort: PORT };
  const emulator = await startEmulatedLine({ ...line, settings });
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--mute-audio'] });
  const calls: PhoneCall[] = [];
  try {
    const page = await (await browser.newContext(VIEW)).newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(`http://localhost:${PORT}/console`);
    await page.getByLabel('Key').fill(key);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await playScene(emulator, page, calls);
    await mkdir(FOLDER, { recursive: true });
    for (const view of ['board', 'dj', 'wall']) {
      await page.goto(`http://localhost:${PORT}/console#${view}`);
      await page.waitForTimeout(1500);
      await page.screenshot({ path: join(FOLDER, `console-${view}.png`) });
    }
  } finally {
    await browser.close();
    // Whoever is on the line would keep this process going.
    for (const call of calls) call.hangUp();
    await emulator.stop();
  }
  return 0;
});

/** Six call, the first is on the air and the last gives up; three are screened, and one of them comes before the others. */
async function playScene(emulator: Emulator, page: Page, calls: PhoneCall[]): Promise<void> {
  calls.push(emulator.handset(DJ_PHONE).dial(DJ_LINE));
  for (const [number, name, town, point, note] of PEOPLE) {
    const call = emulator.handset(number).dial(LISTENERS);
    calls.push(call);
    const shown = `+1•••${number.slice(-4)}`;
    await page.getByRole('button', { name: shown, exact: true }).first().waitFor();
    if (number === GIVES_UP) call.hangUp();
    if (name === '') continue;
    const isFirst = name === 'Grace';
    if (isFirst) await page.getByRole('region', { name: 'On air' }).getByText(shown).waitFor();
    await page.getByRole('button', { name: shown, exact: true }).first().click();
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Town').fill(town);
    await page.getByLabel('Point').fill(point);
    await page.getByLabel('Note').fill(note);
    await page.getByLabel('Screened').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(`The card of ${name} is saved.`).waitFor();
    if (name === GUEST) await page.getByRole('button', { name: 'Make a guest' }).click();
    await page.getByRole('button', { name: 'Close', exact: true }).first().click();
  }
  await page.getByRole('button', { name: 'Add to order: Benjamin' }).click();
  await page.getByText('Benjamin is number 1').waitFor();
  await page.getByText('hung up').waitFor();
}
