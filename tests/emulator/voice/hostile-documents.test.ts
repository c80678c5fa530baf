import { response, TinyApp } from '../../support/tiny-app.ts';

const APOLOGY = 'We are sorry. An application error has occurred. Goodbye.';
const LARGEST = 64 * 1024;

/** What a caller meets whose document is this, and the caller after that, whose document is a good one. */
async function met(document: string) {
  let isFirst = true;
  const app = new TinyApp({
    '/start': () => {
      const body = isFirst ? document : '<Response><Say>hello</Say></Response>';
      isFirst = false;
      return response('text/xml', body);
    },
  });
  const call = app.call();
  await app.pass(5);
  const next = app.call();
  await app.pass(5);
  return { app, call, next };
}

const nested = (depth: number, name = 'a') => `${`<${name}>`.repeat(depth)}${`</${name}>`.repeat(depth)}`;
const padded = (bytes: number) => {
  const rest = '<Response><Say>hello</Say><!----></Response>';
  return rest.replace('<!---->', `<!--${'x'.repeat(bytes - rest.length)}-->`);
};

describe('a document that is made to do harm', () => {
  it.each([
    [
      'entities within entities',
      '<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><Response><Say>&b;</Say></Response>',
      12100,
    ],
    [
      'an entity from a file',
      '<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]><Response><Say>&f;</Say></Response>',
      12100,
    ],
    ['elements nested without end', `<Response>${nested(8000)}</Response>`, 12100],
    ['Say nested without end', `<Response>${nested(5000, 'Say')}</Response>`, 12100],
    ['10,000 nested elements', `<Response>${nested(10_000)}</Response>`, 11750],
    ['one byte too many', padded(LARGEST + 1), 11750],
    ['a root that is nested in itself', nested(2000, 'Response'), 12100],
  ])('fails, and the line stays up: %s', async (_what, document, code) => {
    const { app, call, next } = await met(document);
    expect(app.account.alerts).toMatchObject([{ code, level: 'error' }]);
    expect(call.words).toEqual([APOLOGY]);
    expect(next.words).toEqual(['hello']);
    expect(app.account.unsupported).toEqual([]);
  });

  it('may be as large as Twilio takes it', async () => {
    const { app, call } = await met(padded(LARGEST));
    expect(app.alertCodes).toEqual([]);
    expect(call.words).toEqual(['hello']);
  });
});

describe('a number that nobody can have meant', () => {
  it.each([
    '<Pause length="99999999999999999999999"/>',
    `<Pause length="${'9'.repeat(400)}"/>`,
    '<Gather timeout="99999999999999999999999"/>',
    '<Gather timeout="5000" numDigits="99999999999999999999999"/>',
    '<Record timeout="99999999999999999999999"/>',
    '<Say loop="99999999999999999999999">again and again and again</Say>',
  ])('is waited for, and the caller may hang up (%#)', async (verb) => {
    const app = new TinyApp({ '/start': () => verb });
    const call = app.call();
    await app.pass(1000);
    expect(call.isOver).toBe(false);
    call.hangUp();
    await app.pass(1);
    expect(call.isOver).toBe(true);
    expect(app.account.alerts).toEqual([]);
    expect(app.account.unsupported).toEqual([]);
  });
});
