import { ConsoleLine } from '../support/console-line.ts';
import { Line } from '../support/line.ts';

describe('/console', () => {
  let at: ConsoleLine;
  beforeAll(async () => {
    at = await ConsoleLine.open({ LANGUAGE: 'es-MX' });
  });
  afterAll(() => at.line.close());
  afterEach(() => at.line.expectQuiet());

  it('gives anybody a page with nothing in it, which runs no script but its own and is in nobody’s frame', async () => {
    const { status, headers, body } = await at.ask('/console', {
      method: 'GET',
      headers: { 'sec-fetch-site': 'none' },
    });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    const page = body.toString();
    expect(page).toContain('<html lang="es">');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|style=|Radio Aurora/);
  });

  it('is made of files that are there, each under a name that tells what is in it', async () => {
    const { body } = await at.ask('/console', { method: 'GET' });
    const paths = [...body.toString().matchAll(/"(\/console\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(paths).toEqual([
      expect.stringMatching(/^\/console\/style-\w{8}\.css$/),
      expect.stringMatching(/^\/console\/app-\w{8}\.js$/),
    ]);
    for (const path of paths) expect((await at.ask(path, { method: 'GET' })).status).toBe(200);
  });

  it('asks nothing of REST', async () => {
    const before = at.line.rest.length;
    await at.ask('/console', { method: 'GET' });
    expect(at.line.rest.length).toBe(before);
  });

  it('says when there is nobody who could sign in', async () => {
    await Line.during({}, {}, async (line) => {
      const { body } = await line.send('/console', { method: 'GET' });
      expect(body).toContain('<meta name="console-keys" content="none">');
    });
    const { body } = await at.ask('/console', { method: 'GET' });
    expect(body.toString()).toContain('<meta name="console-keys" content="some">');
  });
});
