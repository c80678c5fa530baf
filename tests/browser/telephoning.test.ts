import { DJ, queueLine } from '../support/queue-line.ts';
import { TinyApp } from '../support/tiny-app.ts';
import { type Desk, openDesk } from './support/desk.ts';
import { closeBrowser } from './support/telephones.ts';

const MENU = {
  '/start': () => '<Gather numDigits="2" action="/keys"><Say>press two keys</Say></Gather>',
  '/keys': ({ parameters }: { parameters: Readonly<Record<string, string>> }) =>
    `<Say>you pressed ${parameters.Digits}</Say><Pause length="60"/>`,
};

/** Parts of the page whose content sticks out to the side. */
const TOO_WIDE = `[...document.querySelectorAll('[role=log], article, section')]
  .filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => part.className)`;

describe('telephoning in the browser', () => {
  let desk: Desk | undefined;

  async function open(...desked: Parameters<typeof openDesk>): Promise<Desk> {
    desk = await openDesk(...desked);
    return desk;
  }

  afterEach(async () => {
    await desk?.close();
    expect(desk?.telephones.problems).toEqual([]);
  });
  afterAll(closeBrowser);

  it('lets a caller press keys with the mouse, and read what the line makes of them', async () => {
    const { telephones } = await open(new TinyApp(MENU));
    await telephones.call(0);
    await telephones.reads(0, 'press two keys');
    await telephones.press(0, '4');
    await telephones.press(0, 'star');
    await telephones.reads(0, 'you pressed 4*');
  });

  it('lets a caller do everything by keyboard alone', async () => {
    const { app, telephones } = await open(new TinyApp(MENU));
    const { keyboard } = telephones.page;
    await telephones.phone(0).getByRole('button', { name: 'At your ear' }).focus();
    for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await keyboard.press(key);
    await telephones.reads(0, 'press two keys');
    await keyboard.press('7');
    await keyboard.press('#');
    await telephones.press(0, '1');
    await telephones.reads(0, 'pressed 7');
    expect(app.requests.filter(({ path }) => path === '/keys')).toHaveLength(1);
    for (const key of ['ArrowRight', 'ArrowDown']) await keyboard.press(key);
    expect(await telephones.page.evaluate('document.activeElement.value')).toBe('5');
    for (const key of ['Tab', 'Tab']) await keyboard.press(key);
    await keyboard.type('hello 5');
    await keyboard.press('Enter');
    await telephones.reads(0, 'hello 5');
    for (const key of ['Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Enter']) await keyboard.press(key);
    await telephones.reads(0, 'the call is over');
    expect(await telephones.page.evaluate('document.activeElement.textContent')).toBe('Call');
  });

  it('connects two telephones, whose people then hear each other', async () => {
    const { app, telephones } = await open(queueLine());
    await telephones.call(0);
    await telephones.reads(0, 'please wait');
    await telephones.panelReads('In line', '+15550123');
    await telephones.call(1);
    await telephones.reads(0, 'you are on air');
    await app.pass(5);
    await telephones.reads(0, `connected with ${DJ}`);
    await telephones.reads(1, 'connected with +15550123');
    await telephones.say(0, 'good evening from the harbour');
    await telephones.reads(1, 'good evening from the harbour');
    await telephones.say(1, 'and who is this?');
    await telephones.reads(0, 'and who is this?');
    await telephones.press(1, 'star');
    await telephones.reads(0, 'the connection is over');
    await telephones.reads(1, 'next please');
  });

  it('keeps the call, its transcript and an added telephone through a reload', async () => {
    const { telephones } = await open(new TinyApp(MENU));
    await telephones.page.getByLabel('One more telephone').fill('anonymous');
    await telephones.page.getByRole('button', { name: 'Add' }).click();
    await telephones.call(2);
    await telephones.reads(2, 'press two keys');
    await telephones.page.reload();
    await telephones.reads(2, 'press two keys');
    await telephones.phone(2).getByRole('button', { name: 'Hang up' }).click();
    await telephones.phone(2).getByRole('button', { name: 'Take' }).click();
    await telephones.phone(2).waitFor({ state: 'detached' });
  });

  it('shows what strangers say and call themselves as text, whatever it is', async () => {
    const markup = '<img src=x onerror="document.title=1"><b>bold</b>';
    const { telephones } = await open(
      new TinyApp({
        '/start': () => `<Say><![CDATA[${markup}]]></Say><Enqueue><![CDATA[<i>q</i>]]></Enqueue>`,
      }),
    );
    await telephones.page.getByLabel('One more telephone').fill(markup);
    await telephones.page.getByRole('button', { name: 'Add' }).click();
    await telephones.call(2);
    await telephones.reads(2, markup);
    await telephones.say(2, markup);
    await desk?.app.pass(60);
    await telephones.panelReads('In line', '<i>q</i>');
    await telephones.panelReads('In line', markup);
    expect(await telephones.page.locator('img, b, i').count()).toBe(0);
    expect(await telephones.page.title()).toBe('Hill Radio: switchboard');
  });

  it('says so when a number cannot be called, and when the line is gone', async () => {
    const { app, telephones, switchboard } = await open(new TinyApp(MENU));
    app.account.numbers.clear();
    await telephones.call(0);
    await telephones.page.getByRole('status').getByText('nobody has the number').waitFor();
    await switchboard.stop();
    await telephones.page.getByText('The line does not answer').waitFor();
    telephones.problems.length = 0;
  });

  it.each([
    ['light', 'rgb(244, 243, 238)'],
    ['dark', 'rgb(18, 21, 23)'],
  ] as const)('fits a telephone’s screen without scrolling sideways, in %s', async (colorScheme, paper) => {
    const viewport = { width: 360, height: 740 };
    const { app, telephones } = await open(queueLine(), { viewport, colorScheme });
    await telephones.call(0);
    await telephones.call(1);
    await app.pass(5);
    app.account.alert({ code: 11200, level: 'error', message: 'x'.repeat(300) });
    app.account.messages.create({ to: '+15550123', from: '+15550100', body: 'y'.repeat(300) });
    await telephones.panelReads('Alerts', '11200');
    await telephones.say(0, 'z'.repeat(300));
    await telephones.reads(0, /z{300}/);
    expect(await telephones.page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(await telephones.page.evaluate(TOO_WIDE)).toEqual([]);
    const background = await telephones.page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(background).toBe(paper);
  });
});
