import { type App, response, TinyApp } from '../../support/tiny-app.ts';

const HELLO = '<?xml version="1.0" encoding="UTF-8"?><Response><Say>hello</Say></Response>';
const APPLICATION_ERROR = 'We are sorry. An application error has occurred. Goodbye.';

async function answering(answer: ReturnType<typeof response>) {
  const app = new TinyApp({ '/start': () => answer });
  const call = app.call();
  await app.pass(60);
  return { app, call };
}

describe('an answer of the application', () => {
  it.each(['text/xml', 'application/xml', 'text/html; charset=utf-8', 'TEXT/XML', 'text/plain'])(
    'is run when it is TwiML as %s',
    async (type) => {
      const { call, app } = await answering(response(type, HELLO));
      expect(call.words).toEqual(['hello']);
      expect(app.alertCodes).toEqual([]);
    },
  );

  it('is spoken, and then the call ends, when it is plain text', async () => {
    const { call, app } = await answering(response('text/plain', 'just words'));
    expect(call.words).toEqual(['just words']);
    expect(call.isOver).toBe(true);
    expect(app.alertCodes).toEqual([]);
  });

  it.each([
    ['a type that is not TwiML', response('application/json', HELLO), 12300],
    ['no type', { ...response('', HELLO), headers: {} }, 12300],
    ['nothing', response('text/xml', ''), 11770],
    ['nothing, as plain text', response('text/plain', ''), 11770],
    ['over 64 kB', response('text/xml', `<Response><Say>${'a'.repeat(64 * 1024)}</Say></Response>`), 11750],
    ['over 64 kB of plain text', response('text/plain', 'a '.repeat(40 * 1024)), 11750],
    ['XML that is cut off', response('text/xml', '<Response><Say>hello'), 12100],
    ['a space before the XML declaration', response('text/xml', ` ${HELLO}`), 12100],
    ['another root', response('text/xml', '<response><Say>hello</Say></response>'), 12102],
    ['HTTP 404', response('text/xml', HELLO, 404), 11200],
    ['HTTP 304', response('text/xml', HELLO, 304), 11200],
  ])('fails with %s', async (_what, answer, code) => {
    const { call, app } = await answering(answer);
    expect(app.alertCodes).toEqual([code]);
    expect(call.words).toEqual([APPLICATION_ERROR]);
    expect(call.isOver).toBe(true);
  });

  it('may be as large as 64 kB', async () => {
    const frame = '<Response><Say>hello</Say><!----></Response>';
    const padded = frame.replace('<!---->', `<!--${' '.repeat(64 * 1024 - frame.length)}-->`);
    expect(Buffer.byteLength(padded)).toBe(64 * 1024);
    expect((await answering(response('text/xml', padded))).call.words).toEqual(['hello']);
  });

  it('has its entities, CDATA and comments read as XML', async () => {
    const said = '<Say>salt &amp; <![CDATA[<pepper>]]><!-- no --></Say>';
    const { call } = await answering(response('text/xml', `<Response>${said}</Response>`));
    expect(call.words).toEqual(['salt & <pepper>']);
  });

  it('that is an empty Response answers the call and ends it', async () => {
    const { call, app } = await answering(response('text/xml', '<Response/>'));
    expect(call.status).toBe('completed');
    expect(app.alertCodes).toEqual([]);
  });
});

const IN_CIRCLES: readonly [how: string, pages: App][] = [
  ['by redirecting to itself', { '/start': () => '<Redirect/>' }],
  [
    'by a wait document of nothing',
    {
      '/start': () => '<Enqueue action="/left" waitUrl="/wait">line</Enqueue>',
      '/wait': () => '',
      '/left': () => '',
    },
  ],
  [
    'by a fallback that leads back',
    { '/start': () => response('text/xml', '', 500), '/fallback': () => '<Redirect>/start</Redirect>' },
  ],
];

describe('an application that runs in circles', () => {
  it.each(IN_CIRCLES)('is stopped %s', async (_how, pages) => {
    const app = new TinyApp(pages);
    const call = app.call();
    await app.pass(30);
    expect(call.isOver).toBe(true);
    expect(app.account.unsupported[0]?.message).toMatch(/runs in circles/);
    expect(app.requests.length).toBeLessThan(120);
  });

  it.each(['<Pause/><Redirect/>', '<Say>Hold.</Say><Redirect/>'])(
    'is left alone as long as time passes: %s',
    async (verbs) => {
      const app = new TinyApp({ '/start': () => verbs });
      const call = app.call();
      await app.pass(300);
      expect(call.isOver).toBe(false);
      expect(app.account.unsupported).toEqual([]);
    },
  );

  it('is left alone when it is the application that takes its time', async () => {
    const app = new TinyApp({
      '/start': async ({ pause }) => {
        await pause(2);
        return '<Redirect/>';
      },
    });
    const call = app.call();
    await app.pass(300);
    expect([call.isOver, app.account.unsupported]).toEqual([false, []]);
  });
});
