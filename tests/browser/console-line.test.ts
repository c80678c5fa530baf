import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { KeptMessage } from '../../src/show/console/act.ts';
import { ConsoleDesk, rowOf, SOUND } from './support/console-desk.ts';
import { FakeBoard } from './support/fake-board.ts';
import { closeBrowser } from './support/telephones.ts';

const AT = new Date(2026, 10, 27, 20, 4, 15).getTime();
const message = (digit: string, isNew: boolean): KeptMessage => ({
  recordingSid: `RE${digit.repeat(32)}`,
  maskedNumber: `+1•••012${digit}`,
  name: '',
  seconds: 31,
  at: AT,
  isNew,
  address: `/message-audio?recording=${digit}`,
});

describe('the line as a whole, at the console', () => {
  let desk: ConsoleDesk;
  let page: Page;

  beforeEach(async () => {
    desk = await ConsoleDesk.start(new FakeBoard());
    page = await desk.open();
    await rowOf(page, 'Ana').waitFor();
  });
  afterEach(async () => {
    await desk.stop();
    expect(desk.problems).toEqual([]);
  });
  afterAll(closeBrowser);

  const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const confirm = (name: string) => page.getByRole('dialog').getByRole('button', { name }).click();

  it('takes a break, is at last call and open again, and says what callers hear', async () => {
    await page.getByLabel('Minutes of the break').fill('5');
    desk.board.conflict = { code: 'line', by: null, at: null, now: null };
    await press('Break');
    await status('Somebody is on the air: ask for the break after the talk.');
    await press('Break');
    await status('Break: done.');
    await press('Last call');
    await confirm('Last call');
    await page.getByText('Last call', { exact: true }).first().waitFor();
    await press('Open again');
    await page.locator('summary', { hasText: 'Topic' }).click();
    await page.getByLabel('Topic').fill('Trams');
    await page.getByLabel('Next show').fill('Friday at eight');
    await press('Announce');
    await status('Announce: done.');
    expect(desk.board.acts).toEqual([
      { act: 'break', minutes: 5 },
      { act: 'break', minutes: 5 },
      { act: 'last-call' },
      { act: 'back-to-open' },
      { act: 'announce', topic: 'Trams', nextShow: 'Friday at eight' },
    ]);
  });

  it('wants the word typed before it closes, slice by slice, and shows how far it is', async () => {
    desk.board.closing = [0.3, 0.8, 1];
    await press('Close the line');
    const dialog = page.getByRole('dialog', { name: 'Close the line?' });
    await confirm('Close the line');
    expect(desk.board.acts).toEqual([]);
    await dialog.getByLabel('close').fill('close');
    await page.evaluate(`
      window.seen = [];
      new MutationObserver(() => window.seen.push(document.querySelector('progress')?.value))
        .observe(document.querySelector('status-line'), { subtree: true, childList: true, attributes: true });
    `);
    await confirm('Close the line');
    await status('The line is closed.');
    expect(await page.evaluate('[...new Set(window.seen)]')).toEqual([0, 0.3, 0.8, undefined]);
    expect(desk.board.acts).toEqual([{ act: 'close' }, { act: 'close' }, { act: 'close' }]);
  });

  it('hears, keeps and deletes messages, and takes one along as an mp3 that is named by its hour', async () => {
    desk.board.messages = [message('a', true), message('b', false)];
    await page.locator('summary', { hasText: 'Messages' }).click();
    const first = page.getByRole('listitem').filter({ hasText: '+1•••012a' });
    await press('Listen: +1•••012a');
    await first.locator('audio[src^="blob:"]').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download mp3: +1•••012a' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('message-2026-11-27-200415.mp3');
    expect(readFileSync(await download.path())).toEqual(readFileSync(SOUND));
    await press('Keep: +1•••012a');
    await status('Keep: +1•••012a.');
    await first.getByText('new').waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Keep: +1•••012a' }).isEnabled()).toBe(false);
    await press('Delete: +1•••012a');
    await page.getByRole('dialog', { name: 'Delete the message of +1•••012a?' }).waitFor();
    await confirm('Delete');
    await first.waitFor({ state: 'detached' });
    desk.board.conflict = { code: 'gone', by: null, at: null, now: null };
    await press('Delete: +1•••012b');
    await confirm('Delete');
    await status('That is not there any more: somebody else was faster.');
  });

  it('lists who is blocked, by whom and why, and lets them in again', async () => {
    const caller = { callerKey: 'k'.repeat(20), maskedNumber: '+1•••0126', name: '', at: AT } as const;
    desk.board.blocked = [{ ...caller, reason: 'shouts', by: 'producer' }];
    await page.getByText('Blocked numbers').click();
    await page.getByText(/producer, .* shouts/).waitFor();
    await press('Let in again: +1•••0126');
    await page.getByText('No number is blocked.').waitFor();
    expect(desk.board.acts.map(({ act }) => act)).toEqual(['list-blocked', 'unblock', 'list-blocked']);
  });
});
