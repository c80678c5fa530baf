import { Trouble } from '../../../scripts/emulator/trouble.ts';
import { TinyApp } from '../../support/tiny-app.ts';

describe('what npm run emulator tells of trouble', () => {
  it('tells of a refused verb with its time, its call and what to do, and counts it', async () => {
    const app = new TinyApp({ '/start': () => '<Connect/><Say>Hello.</Say>' });
    const told: string[] = [];
    const trouble = new Trouble(app.account, (line) => told.push(line));
    const { callSid } = app.call();
    await app.pass(1);
    expect(told).toEqual([
      expect.stringMatching(
        new RegExp(`^\\d\\d:\\d\\d:\\d\\d  ${callSid}  FAULT: <Connect> is not emulated \\(https://`),
      ),
      expect.stringMatching(/^ +leave it out here, or .*emulator\/README\.md/),
    ]);
    expect(trouble.end()).toBe('0 alerts and 1 fault in all');
  });

  it('tells of an alert with the page that explains it', async () => {
    const app = new TinyApp({});
    const told: string[] = [];
    const trouble = new Trouble(app.account, (line) => told.push(line));
    app.call();
    await app.pass(1);
    expect(told[0]).toMatch(/CA\w{32} {2}error 11200: the server answered HTTP 404 https:/);
    expect(told[1]).toMatch(/https:\/\/www\.twilio\.com\/docs\/api\/errors\/11200$/);
    expect(trouble.end()).toBe('1 alert and 0 faults in all');
  });

  it('keeps whole telephone numbers to itself, and is silent once it has ended', () => {
    const app = new TinyApp({});
    const told: string[] = [];
    const trouble = new Trouble(app.account, (line) => told.push(line));
    app.account.fault({ message: 'nobody has +15550123', remedy: 'give it to somebody' });
    expect(told.join()).not.toContain('+15550123');
    trouble.end();
    app.account.fault({ message: 'too late', remedy: 'none' });
    expect(told).toHaveLength(2);
  });
});
