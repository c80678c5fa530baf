import { projectIn, serviceOf } from '../../../scripts/emulator/project.ts';
import { applicationFolder, ForeignApplication } from '../../support/foreign-application.ts';

const OPERATOR = '+15550190';

describe("somebody else's project of Functions", () => {
  let office: ForeignApplication;
  beforeAll(async () => {
    const service = serviceOf(projectIn(applicationFolder('call-centre')));
    office = await ForeignApplication.host(service, '/voice');
  }, 30_000);
  afterAll(() => office.stop());

  it('greets by its variables, and lets the operator take whoever waits', async () => {
    const ada = office.call('+15550111');
    await office.pass(5);
    expect(ada.words).toEqual(['Welcome to Harbour Plumbing.', 'Press one to be called back.']);
    const operator = office.call(OPERATOR);
    await office.pass(5);
    expect(operator.heard.at(-1)).toMatchObject({ kind: 'person', text: '+15550111' });
    ada.hangUp();
    await office.pass(5);
    expect([operator.isOver, operator.words]).toEqual([true, ['Thank you.']]);
    expect(office.printed.join('\n')).toContain('talked to +15550111');
  }, 60_000);

  it('lets them choose to be called back, by a document that leads to itself', async () => {
    const bo = office.call('+15550112');
    await office.pass(26);
    expect(bo.words.at(-1)).toBe('Press one to be called back.');
    bo.press('1');
    await office.pass(10);
    expect([bo.isOver, bo.words.at(-1)]).toEqual([true, 'We will call you back.']);
    const { messages } = office.emulator.account;
    expect(messages.all()).toMatchObject([{ to: '+15550112', body: 'We will call you back.' }]);
  }, 60_000);

  it('goes on after a function of it has failed', async () => {
    const operator = office.call(OPERATOR);
    await office.pass(20);
    expect(operator.words).toEqual([expect.stringMatching(/application error/)]);
    const { alerts, unsupported } = office.emulator.account;
    expect(alerts).toMatchObject([{ code: 11200, message: expect.stringContaining('500') }]);
    expect(unsupported).toEqual([]);
    const cy = office.call('+15550113');
    await office.pass(5);
    expect(cy.words).toContain('Welcome to Harbour Plumbing.');
    cy.hangUp();
    await office.pass(5);
  }, 60_000);

  it('is closed at night, by an asset', async () => {
    await office.pass(3 * 3600);
    const dee = office.call('+15550114');
    await office.pass(5);
    expect(dee.words).toEqual(['We are closed.']);
  }, 60_000);
});
