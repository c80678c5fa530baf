import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { Page } from 'playwright-core';
import type { Emulator } from '../../emulator/emulator.ts';
import type { PhoneCall } from '../../emulator/handset.ts';
import { makeConsoleKey } from '../../scripts/console-key/make-console-key.ts';
import { startEmulatedLine } from '../../scripts/emulated-line.ts';
import type { Role } from '../../src/show/console/role.ts';
import { DJ_LINE, DJ_PHONE, LISTENERS } from '../support/line.ts';
import { namesIn, rowOf } from './support/console-desk.ts';
import { PassingTime } from './support/passing-time.ts';
import { closeBrowser, startBrowser } from './support/telephones.ts';

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    }),
  );
}

const keys = { producer: makeConsoleKey('producer'), dj: makeConsoleKey('dj') };
const ANA = '+1•••0111';
const BEN = '+1•••0112';
const CLEO = '+1•••0113';
const DAN = '+1•••0114';
const EVE = '+1•••0115';

/** Seconds at the telephones in a second at the page. */
const SPEED = 4;

describe('a show at the console, on the emulated line', () => {
  const time = new PassingTime(SPEED);
  let emulator: Emulator;
  let url: string;
  const problems: string[] = [];

  beforeAll(async () => {
    const functionsPort = await freePort();
    url = `http://localhost:${functionsPort}`;
    emulator = await startEmulatedLine({
      clock: time.clock,
      listenersNumber: LISTENERS,
      djNumber: DJ_LINE,
      settings: {
        STATION_NAME: 'Radio Aurora',
        WRAP_UP_SECONDS: '1',
        DJ_NUMBERS: DJ_PHONE,
        CONSOLE_PRODUCER: keys.producer.hash,
        CONSOLE_DJ: keys.dj.hash,
      },
      functionsPort,
    });
  });
  afterAll(async () => {
    for (const made of calls) made.hangUp();
    await closeBrowser();
    await time.stop();
    await emulator.stop();
  });

  const signIn = async (role: Role): Promise<Page> => {
    const context = await (await startBrowser()).newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('request', (request) => request.url().startsWith(url) || problems.push(request.url()));
    await page.goto(`${url}/console`);
    await page.getByLabel('Key').fill(keys[role].key);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Waiting' }).waitFor();
    return page;
  };
  const calls: PhoneCall[] = [];
  const call = (number: string): PhoneCall => {
    const made = emulator.handset(number).dial(LISTENERS);
    calls.push(made);
    return made;
  };
  const said = (page: Page, text: string | RegExp) =>
    page.getByRole('status').filter({ hasText: text }).first().waitFor();
  const isOnAir = (page: Page, name: string) =>
    page.getByRole('region', { name: 'On air' }).getByRole('button', { name, exact: true }).waitFor();
  const choose = async (page: Page, name: string, item: string) => {
    await page.getByRole('button', { name: `More for ${name}` }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  };

  it('screens, orders, airs in that order, puts back, drops, blocks and closes', async () => {
    const dj = emulator.handset(DJ_PHONE).dial(DJ_LINE);
    calls.push(dj);
    const producer = await signIn('producer');
    const djPage = await signIn('dj');
    call('+15550111');
    await isOnAir(producer, ANA);
    for (const number of ['+15550112', '+15550113', '+15550114']) call(number);
    for (const shown of [BEN, CLEO, DAN]) await rowOf(producer, shown).waitFor();

    // Screened, with a name; the other page sees it.
    await rowOf(producer, CLEO).locator('.name').click();
    await producer.getByLabel('Name').fill('Cleo');
    await producer.getByLabel('Screened').check();
    await producer.getByRole('button', { name: 'Save' }).click();
    await said(producer, 'The card of Cleo is saved.');
    await rowOf(djPage, 'Cleo').getByText('Screened').waitFor();

    // Ordered by keys, by the menu and by dragging.
    await rowOf(producer, DAN).locator('.name').focus();
    await producer.keyboard.press('a');
    await said(producer, `${DAN} is number 1`);
    await choose(producer, 'Cleo', 'Set next');
    await said(producer, 'Cleo is number 1');
    await rowOf(producer, BEN).locator('.place').dragTo(rowOf(producer, DAN).locator('.place'));
    await said(producer, `${BEN} is number 2`);
    expect(await namesIn(producer, 'order')).toEqual(['Cleo', BEN, DAN]);

    // Aired in that order, whether the DJ ends the talk by telephone or by the button.
    dj.press('*');
    await isOnAir(producer, 'Cleo');
    await isOnAir(djPage, 'Cleo');
    await djPage.getByRole('button', { name: 'Next caller' }).click();
    await djPage.getByRole('dialog').getByRole('button', { name: 'Next caller' }).click();
    await isOnAir(producer, BEN);
    await djPage.getByRole('button', { name: 'Put back in line' }).click();
    await said(djPage, 'Put back in line');
    await isOnAir(djPage, BEN);

    // Dropped and undone, blocked and calling again.
    await choose(producer, DAN, 'Drop');
    await producer.getByRole('dialog').getByRole('button', { name: 'Drop' }).click();
    await producer.getByRole('button', { name: 'Undo' }).click();
    await choose(producer, DAN, 'Block');
    await producer.getByRole('dialog').getByRole('button', { name: 'Block' }).click();
    await said(producer, `Block: ${DAN}.`);
    const again = call('+15550114');
    await producer.getByText('Blocked numbers').click();
    await producer.getByRole('button', { name: `Let in again: ${DAN}` }).waitFor();
    while (!again.isOver) await producer.waitForTimeout(200);

    // Last call, and the end with its progress: somebody waits who has to be told.
    call('+15550115');
    await rowOf(producer, EVE).waitFor();
    await producer.getByRole('button', { name: 'Last call' }).click();
    await producer.getByRole('dialog').getByRole('button', { name: 'Last call' }).click();
    await producer.getByRole('button', { name: 'Open again' }).waitFor();
    await producer.getByRole('button', { name: 'Close the line' }).click();
    await producer.getByRole('dialog').getByLabel('close').fill('close');
    await producer.getByRole('dialog').getByRole('button', { name: 'Close the line' }).click();
    await said(producer, /Closing the line: \d+ %/);
    await producer.getByRole('button', { name: 'Open the line' }).waitFor();
    expect(problems).toEqual([]);
    expect(emulator.account.unsupported).toEqual([]);
  }, 240_000);
});
