import { DJ, queueLine } from '../../support/queue-line.ts';

/** A DJ whose call is answered only when there is somebody to talk to. */
function line(
  dial = '<Dial answerOnBridge="true" action="/parted" timeout="20"><Queue url="/notice">line</Queue></Dial>',
) {
  const app = queueLine({
    '/start': ({ parameters }) =>
      parameters.From === DJ ? dial : '<Enqueue action="/left" waitUrl="/wait">line</Enqueue>',
  });
  app.account.queues.create({ friendlyName: 'line', maxSize: 10 });
  return app;
}

describe('a Dial with answerOnBridge', () => {
  it('lets it ring until somebody is there and has heard the notice', async () => {
    const app = line();
    const dj = app.call(DJ);
    await app.pass(10);
    expect(dj.status).toBe('ringing');
    expect(dj.heard.map(({ kind }) => kind)).toEqual(['ringing', 'ringing']);
    app.call();
    await app.pass(1);
    expect(dj.status).toBe('ringing');
    await app.pass(2);
    expect(dj.status).toBe('in-progress');
    expect(app.legOf(dj).answeredAt).toBeGreaterThan(app.legOf(dj).startedAt + 10_000);
  });

  it('asks its action while it rings, and is answered by what that says', async () => {
    const app = line();
    const dj = app.call(DJ);
    await app.pass(24.9);
    expect(dj.status).toBe('ringing');
    await app.pass(0.2);
    expect(app.sentTo('/parted')).toMatchObject([{ CallStatus: 'ringing', DialCallStatus: 'no-answer' }]);
    expect(dj.status).toBe('in-progress');
  });

  it('was never answered when the DJ gives up', async () => {
    const app = line();
    const dj = app.call(DJ);
    await app.pass(5);
    dj.hangUp();
    await app.pass(5);
    expect(dj.status).toBe('no-answer');
    expect(app.sentTo('/status')).toMatchObject([{ CallStatus: 'no-answer', CallDuration: '0' }]);
  });

  it.each([
    '<Say>hello</Say><Dial answerOnBridge="true"><Queue>line</Queue></Dial>',
    '<Dial answerOnBridge="false"><Queue>line</Queue></Dial>',
    '<Dial><Queue>line</Queue></Dial>',
  ])('is answered at once where it does not hold: %s', async (dial) => {
    const app = line(dial);
    const dj = app.call(DJ);
    await app.pass(2);
    expect(dj.status).toBe('in-progress');
  });
});
