import { ForeignApplication } from '../../support/foreign-application.ts';

const DESK = '+15550190';

describe("somebody else's desk with a queue", () => {
  let desk: ForeignApplication;
  beforeEach(async () => {
    desk = await ForeignApplication.serve('queue-desk', { voiceUrl: '/voice', statusCallback: '/status' });
  }, 30_000);
  afterEach(async () => {
    const { alerts, unsupported } = desk.emulator.account;
    await desk.stop();
    expect([alerts, unsupported]).toEqual([[], []]);
  });

  it('lets callers wait with their place and music, and the desk take them in turn', async () => {
    const [ada, bo] = [desk.call('+15550111'), desk.call('+15550112')];
    await desk.pass(10);
    expect(ada.words).toEqual(['Thank you for calling the help desk.', 'You are number 1 of 1.']);
    expect(bo.words.at(-1)).toBe('You are number 2 of 2.');
    expect(ada.heard.at(-1)).toMatchObject({ kind: 'play', text: expect.stringContaining('BusyStrings') });
    const agent = desk.call(DESK);
    await desk.pass(5);
    expect(ada.words.at(-1)).toBe('You are being connected. This call is recorded.');
    expect(agent.heard.at(-1)).toMatchObject({ kind: 'person', text: '+15550111' });
    await desk.pass(30);
    agent.press('*');
    await desk.pass(10);
    expect([ada.isOver, ada.words.at(-1)]).toEqual([true, 'Goodbye.']);
    expect(agent.heard.at(-1)).toMatchObject({ kind: 'person', text: '+15550112' });
    bo.hangUp();
    await desk.pass(12);
    expect([agent.isOver, agent.words.at(-1)]).toEqual([true, 'Nobody is waiting.']);
    await desk.prints(/^\+15550190 completed$/);
    expect(desk.printed.filter((line) => /recorded$/.test(line))).toEqual([
      expect.stringMatching(/^talked for 3\d seconds, recorded$/),
      expect.stringMatching(/^talked for \d seconds, recorded$/),
    ]);
    expect(desk.printed).toContain('2 channels by DialVerb');
  }, 60_000);

  it('asks whoever has waited too long for a message', async () => {
    const cy = desk.call('+15550113');
    await desk.pass(557);
    expect(cy.words.at(-1)).toBe('We are sorry that nobody was free. Please leave a message.');
    cy.say('Please call me back tomorrow.');
    await desk.pass(30);
    expect([cy.isOver, cy.words.at(-1)]).toEqual([true, 'We will call you back.']);
    await desk.prints(/^\+15550113 completed$/);
  }, 60_000);
});
