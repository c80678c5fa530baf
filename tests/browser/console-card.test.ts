import type { Page } from 'playwright-core';
import { ConsoleDesk, rowOf } from './support/console-desk.ts';
import { FakeBoard, sidOf } from './support/fake-board.ts';
import { closeBrowser } from './support/telephones.ts';

describe('the card of a caller', () => {
  let desk: ConsoleDesk;
  let page: Page;

  beforeEach(async () => {
    desk = await ConsoleDesk.start(new FakeBoard());
    page = await desk.open('', {}, { clock: true });
    await rowOf(page, 'Cleo').locator('.name').click();
  });
  afterEach(async () => {
    await desk.stop();
    expect(desk.problems).toEqual([]);
  });
  afterAll(closeBrowser);

  const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
  const leave = () => page.getByRole('heading', { name: 'Line', exact: true }).click();

  it('is saved when it is left, with everything that was typed', async () => {
    await page.getByLabel('Town').fill('Selby');
    await page.getByLabel('Point').fill('Trams');
    await page.getByLabel('Note').fill('quiet voice');
    await page.getByLabel('Screened').check();
    expect(desk.board.acts).toEqual([]);
    await leave();
    await status('The card of Cleo is saved.');
    const card = { name: 'Cleo', town: 'Selby', point: 'Trams', note: 'quiet voice' };
    expect(desk.board.acts).toEqual([
      { act: 'save-card', callSid: sidOf(3), turn: 1, revision: '', card, isScreened: true },
    ]);
    await rowOf(page, 'Cleo').getByText('Screened').waitFor();
  });

  it('keeps card, draft and focus through a reload, and through polls while it is typed', async () => {
    await page.getByLabel('Note').pressSequentially('half a sen');
    desk.board.rows = desk.board.rows.map((row) => ({ ...row, town: 'Goole' }));
    await desk.poll(page, 2);
    await page.getByLabel('Note').pressSequentially('tence');
    expect(await page.getByLabel('Note').inputValue()).toBe('half a sentence');
    await page.reload();
    await page.locator('caller-card').getByRole('heading', { name: 'Cleo' }).waitFor();
    expect(await page.getByLabel('Note').inputValue()).toBe('half a sentence');
    await page.keyboard.type('!');
    expect(await page.evaluate('document.activeElement.name')).toBe('note');
    expect(desk.board.acts).toEqual([]);
  });

  it('keeps a draft and the focus when the caller goes, and through a reload after that', async () => {
    await page.getByLabel('Note').fill('call them tomorrow');
    desk.board.leaves(sidOf(3));
    await desk.poll(page);
    await page.locator('caller-card').getByText('has left the line').waitFor();
    expect(await page.evaluate('document.activeElement.name')).toBe('note');
    expect(await page.getByLabel('Note').inputValue()).toBe('call them tomorrow');
    await desk.pass(page, 12_000);
    await page.reload();
    await page.locator('caller-card').getByText('has left the line').waitFor();
    await desk.poll(page);
    expect(await page.getByLabel('Note').inputValue()).toBe('call them tomorrow');
    expect(await page.evaluate('document.activeElement.name')).toBe('note');
  });

  it('shows both texts where somebody else has saved first, and saves the one that is chosen', async () => {
    await page.getByLabel('Note').fill('mine');
    const [now] = desk.board.rows.slice(2, 3);
    if (!now) throw new Error('Cleo waits');
    const theirs = { ...now, note: 'theirs', revision: 'r7' };
    desk.board.rows = desk.board.rows.map((row) => (row.callSid === now.callSid ? theirs : row));
    desk.board.conflict = { code: 'changed', by: 'dj', at: Date.now(), now: theirs };
    await leave();
    await status('The card of Cleo was changed by the DJ');
    const clash = page.getByRole('group', { name: 'Theirs' });
    expect((await clash.innerText()).replace(/\s+/g, ' ')).toContain('Yours: mine Theirs: theirs');
    await page.getByRole('button', { name: 'Save mine' }).click();
    await status('The card of Cleo is saved.');
    expect(desk.board.acts.at(-1)).toMatchObject({ revision: 'r7', card: { note: 'mine' } });
  });

  it('goes back to the row with Escape', async () => {
    await page.getByLabel('Name').press('Escape');
    expect(await page.evaluate('document.activeElement.dataset.caller')).toBe(sidOf(3));
  });

  it('types letters into its fields, and acts on nobody by them', async () => {
    await page.getByLabel('Name').fill('');
    await page.getByLabel('Name').pressSequentially('banal sm');
    expect(desk.board.acts).toEqual([]);
  });

  it('shows a number only when it is asked for', async () => {
    await rowOf(page, 'Ana').locator('.name').click();
    expect(await page.content()).not.toContain('+15550111');
    await page.getByRole('button', { name: 'Show number' }).click();
    await status('Ana: +15550111');
  });
});
