import { queueLine } from '../support/queue-line.ts';
import { type Desk, LISTENER, openDesk } from './support/desk.ts';
import { closeBrowser } from './support/telephones.ts';

describe('the panels of the line', () => {
  let desk: Desk;

  beforeEach(async () => {
    desk = await openDesk(queueLine());
  });
  afterEach(async () => {
    await desk.close();
    expect(desk.telephones.problems).toEqual([]);
  });
  afterAll(closeBrowser);

  it('shows ten callers one after the other, their places and how long they wait, until their patience ends', async () => {
    const { app, telephones } = desk;
    await telephones.page.getByRole('button', { name: 'Send 10 callers' }).click();
    await telephones.page.getByText('10 callers are on their way').waitFor();
    await app.pass(20);
    const rows = telephones.panel('In line').getByRole('listitem');
    await rows.nth(9).waitFor();
    await rows.nth(0).getByText('0:20').waitFor();
    expect(await rows.count()).toBe(10);
    await telephones.panelReads('Calls', 'and 10 more, who wait');
    await app.pass(10 * 60);
    await rows.nth(0).waitFor({ state: 'detached' });
    await telephones.panelReads('Calls', /call over after/);
  });

  it('lets the DJ hear what a simulated caller has to say', async () => {
    const { app, telephones } = desk;
    await telephones.page.getByRole('button', { name: 'Send 10 callers' }).click();
    await telephones.page.getByText('10 callers are on their way').waitFor();
    await app.pass(5);
    await telephones.call(1);
    await telephones.panelReads('Calls', '+15550190');
    await app.pass(10);
    await telephones.reads(1, 'connected with +15550130');
    await telephones.reads(1, 'night shift at the bakery');
    await telephones.until('window.spoken.some(({ pitch }) => pitch < 1)');
    await app.pass(90);
    await telephones.reads(1, 'the connection is over');
  });

  it('shows a text in the thread of the telephone that got it, and in no other', async () => {
    const { app, telephones } = desk;
    app.account.messages.create({ to: LISTENER, from: '+15550100', body: 'Sorry that you had to wait.' });
    const thread = telephones.page.getByRole('region', { name: 'Texts to Listener' });
    await thread.getByText('Sorry that you had to wait.').waitFor();
    await telephones.page.getByRole('region', { name: 'Texts to DJ' }).getByText('No texts yet.').waitFor();
  });

  it('shows alerts with their code, and what the emulator does not know as a fault', async () => {
    const { app, telephones } = desk;
    app.account.alert({ code: 12200, level: 'warning', message: 'schema violation' });
    app.account.fault({ message: '<Dial> of a <Fish> is not emulated', remedy: 'leave it out' });
    await app.pass(1);
    await telephones.panelReads('Alerts', 'schema violation');
    await telephones.panelReads('Alerts', '<Dial> of a <Fish> is not emulated');
    const link = telephones.panel('Alerts').getByRole('link', { name: '12200' });
    expect(await link.getAttribute('href')).toBe('https://www.twilio.com/docs/api/errors/12200');
    app.account.unsupported.length = 0;
  });

  it('takes a queue away that REST has deleted', async () => {
    const { app, telephones } = desk;
    const queue = app.account.queues.create({ friendlyName: 'night-line', maxSize: 5 });
    await app.pass(1);
    await telephones.panelReads('In line', 'night-line');
    app.account.queues.delete(queue.sid);
    await app.pass(1);
    await telephones.panelReads('In line', 'There is no queue yet.');
  });
});
