import { DJ, queueLine } from '../../support/queue-line.ts';

const WORKFLOW = `WW${'0'.repeat(32)}`;

describe('a caller who is handed to a workflow', () => {
  it('waits with its music, and the application is told that nobody hands out its calls', async () => {
    const app = queueLine({
      '/start': () =>
        `<Enqueue workflowSid="${WORKFLOW}" waitUrl="/wait"><Task>{"for":"sales"}</Task></Enqueue>`,
    });
    const call = app.call();
    await app.pass(40);
    expect(call.words).toEqual(['please wait', 'please wait']);
    expect(app.alertCodes).toEqual([]);
    expect(app.account.unsupported.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^<Enqueue workflowSid> is not emulated/),
      expect.stringMatching(/^<Task> in <Enqueue> is not emulated/),
    ]);
  });

  it('can be taken from its line by name', async () => {
    const app = queueLine({
      '/start': ({ parameters }) =>
        parameters.From === DJ
          ? `<Dial><Queue>${WORKFLOW}</Queue></Dial>`
          : `<Enqueue workflowSid="${WORKFLOW}" waitUrl="/wait"/>`,
    });
    app.call();
    await app.pass(5);
    const dj = app.call(DJ);
    await app.pass(5);
    expect(dj.heard.at(-1)).toMatchObject({ kind: 'person', text: '+15550111' });
  });
});
