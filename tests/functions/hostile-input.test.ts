import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  HOSTILE_BODIES as BODIES,
  HOSTILE_CALL as CALL,
  expectDecent,
  SLICES,
  signedParameters,
} from '../support/hostile-bodies.ts';
import { type Answer, Line, type RawRequest } from '../support/line.ts';

const FILES = readdirSync(join(__dirname, '../../functions'));
const DOORWAYS = FILES.filter((file) => file.endsWith('.protected.ts')).map(
  (file) => `/${file.replace('.protected.ts', '')}`,
);
/** Public, and known by a token; the console is another matter, and has tests of its own. */
const PUBLIC_DOORWAYS = ['/message-audio'];
let line: Line;
beforeAll(async () => {
  // Twilio's dev runtime shows the stacks of its own body parser to the world, unless it is told not to.
  line = await Line.open({ DJ_PIN: '482915' });
});
afterAll(() => line.close());

describe.each(DOORWAYS)('%s, sent rubbish by somebody who can sign', (doorway) => {
  beforeAll(() => line.startAfresh());
  const send = (path: string, request: RawRequest) => line.send(path, request);
  const expectDecently = (answer: Answer) =>
    expectDecent(answer, SLICES.includes(doorway) ? 8000 : undefined);
  const post = (body: string, path = doorway) => send(path, { body, signed: signedParameters(body) });

  it.each(Object.keys(BODIES))('answers %s in the query with TwiML or a refusal', async (name) => {
    const query = BODIES[name] ?? '';
    if (query.length < 15_000) expectDecently(await post(CALL, `${doorway}?${query}`));
  });

  it('answers a GET as it answers a POST', async () => {
    const answer = await send(`${doorway}?${CALL}&QueueResult=hangup`, { method: 'GET', signed: {} });
    expectDecently(answer);
    expect(answer.status).toBe(200);
  });

  it.each([
    ['application/json', `{"CallSid":{"a":[1]},"From":7,"QueueResult":null,"Digits":["1"]}`],
    ['application/json', '{"CallSid":'],
    ['application/json', '[[[[]]]]'],
    ['text/plain', 'hello'],
    ['multipart/form-data; boundary=x', '--x\r\nbroken'],
    ['application/x-www-form-urlencoded; charset=utf-7', CALL],
    ['', CALL],
  ])('bears a body of type "%s" (%#)', async (type, body) => {
    const headers = { 'content-type': type };
    expectDecently(await send(doorway, { body, headers, signed: signedParameters(body) }));
  });

  it('bears a body of nearly 1 MB, and a larger one is refused', async () => {
    const nearly = `${CALL}&Digits=${'1'.repeat(1_000_000)}`;
    expectDecently(await post(nearly));
    const over = `${CALL}&Digits=${'1'.repeat(1_100_000)}`;
    expect((await post(over)).status).toBe(413);
  });

  it('refuses whoever cannot sign, and does nothing for them', async () => {
    const before = line.rest.length;
    const tampered = { body: `${CALL}&QueueResult=bridged`, signed: signedParameters(CALL) };
    const forged = { body: CALL, headers: { 'x-twilio-signature': 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=' } };
    for (const request of [{ body: CALL }, { method: 'GET' as const }, tampered, forged]) {
      const answer = await send(doorway, request);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expectDecently(answer);
    }
    expect(line.rest.length).toBe(before);
  });

  it('is in order afterwards, has logged no whole number, and nothing was polluted', async () => {
    expectDecently(await line.ask(doorway));
    // The stacks of its body parser go into the local log all the same; none may begin in a function.
    expect(line.log.join('\n')).not.toMatch(/15550171|Unhandled|dist\/functions/);
    for (const logged of line.log) expect(logged.length).toBeLessThan(500);
    line.expectQuiet();
  });
});

describe.each(PUBLIC_DOORWAYS)('%s, which is public, sent rubbish by anybody', (doorway) => {
  beforeAll(() => line.startAfresh());

  function expectRefusal(answer: Answer): void {
    expectDecent(answer);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toMatch(/<Response|\+?15550171/);
  }

  it.each(Object.keys(BODIES))(
    'refuses %s, in the body and in the query, and asks nothing of REST',
    async (name) => {
      const body = BODIES[name] ?? '';
      expectRefusal(await line.send(doorway, { body }));
      if (body.length < 15_000) expectRefusal(await line.send(`${doorway}?${body}`, { method: 'GET' }));
      expect(line.rest).toEqual([]);
    },
  );

  it('is in order afterwards, and has logged no number and no token', () => {
    expect(line.log.join('\n')).not.toMatch(/15550171|token=|Unhandled|dist\/functions/);
    line.expectQuiet();
  });
});

it('knows all doorways that are public', () => {
  const open = FILES.filter((file) => file.endsWith('.ts') && !file.endsWith('.protected.ts'));
  expect(open.map((file) => `/${file.replace('.ts', '')}`).sort()).toEqual(['/console', ...PUBLIC_DOORWAYS]);
});
