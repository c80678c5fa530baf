import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from 'playwright-core';
import { WallClock } from '../emulator/clock/wall-clock.ts';
import { Switchboard } from '../emulator/switchboard/switchboard.ts';
import { build } from './build/build.ts';
import { commandLine } from './command-line.ts';
import { screenshotSwitchboard } from './commands/develop.ts';
import { startEmulatedLine } from './emulated-line.ts';
import { DJ_LINE, DJ_PHONE, LISTENERS, TELEPHONES } from './telephones.ts';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'images');
const SETTINGS = { STATION_NAME: 'Radio Aurora', DJ_NUMBERS: DJ_PHONE, APOLOGY_AFTER_SECONDS: '1' };
const STATION = { listenersNumber: LISTENERS, djNumber: DJ_LINE };
const VIEW = { viewport: { width: 1200, height: 880 }, colorScheme: 'light' } as const;
const PATIENCE_MS = 60_000;

/** `npm run screenshot-switchboard`: makes docs/images/switchboard.png, in about a minute, with Debian's Chromium. */
commandLine(screenshotSwitchboard, async () => {
  await build();
  const emulator = await startEmulatedLine({ clock: new WallClock(), ...STATION, settings: SETTINGS });
  const switchboard = await Switchboard.start(emulator.account, 0, { title: 'Radio Aurora', ...TELEPHONES });
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--mute-audio'] });
  try {
    const page = await (await browser.newContext(VIEW)).newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(`http://127.0.0.1:${switchboard.port}/`);
    await playScene(page);
    await mkdir(FOLDER, { recursive: true });
    await page.screenshot({ path: join(FOLDER, 'switchboard.png'), fullPage: true });
  } finally {
    await browser.close();
    await switchboard.stop();
    await emulator.stop();
  }
  return 0;
});

/** A listener has been on the air and calls again; the DJ talks with the next one, and a crowd waits. */
async function playScene(page: Page): Promise<void> {
  const listener = page.getByRole('article', { name: 'Listener' });
  const dj = page.getByRole('article', { name: 'DJ' });
  await call(listener);
  await heard(listener, '♪');
  await call(dj);
  await heard(dj, 'connected with +15550123');
  await page.getByRole('button', { name: 'Send 10 callers' }).click();
  await say(dj, 'Good evening! Where are you calling from?');
  await say(listener, 'From the harbour. The lamps have just come on.');
  await page.getByRole('region', { name: 'In line' }).getByText('+15550138').waitFor();
  await dj.getByRole('button', { name: 'star' }).click();
  await heard(listener, 'the call is over');
  await call(listener);
  await heard(dj, 'connected with +15550130');
  await heard(dj, 'bakery');
  await say(dj, 'Then this one is for the bakery.');
  await heard(listener, '♪');
}

async function call(phone: Locator): Promise<void> {
  await phone.getByRole('button', { name: 'Call' }).click();
}

async function heard(phone: Locator, words: string): Promise<void> {
  await phone.getByRole('log').getByText(words).first().waitFor();
}

async function say(phone: Locator, words: string): Promise<void> {
  await phone.getByPlaceholder('Say something').fill(words);
  await phone.getByRole('button', { name: 'Say' }).click();
  await heard(phone, words);
}
