import { TinyApp } from '../../support/tiny-app.ts';

async function hearing(verbs: string) {
  const app = new TinyApp({ '/start': () => verbs });
  const call = app.call();
  await app.pass(5000);
  return { app, call, at: call.heard.map(({ at }) => at - (call.heard[0]?.at ?? 0)) };
}

describe('somebody who is told something', () => {
  it('hears 150 words in a minute', async () => {
    const { call } = await hearing(`<Say>${'word '.repeat(150)}</Say>`);
    expect(call.heard.at(-1)?.lastsMs).toBe(60_000);
  });

  it('hears it again as often as loop says', async () => {
    expect((await hearing('<Say loop="3">hello</Say>')).at).toEqual([0, 0, 400, 800]);
  });

  it('hears the words within SSML, and white space as one space', async () => {
    const { call, app } = await hearing(
      '<Say>one <emphasis>two</emphasis>\n   <prosody rate="slow">three</prosody></Say>',
    );
    expect(call.words).toEqual(['one two three']);
    expect(app.alertCodes).toEqual([]);
  });

  it.each([
    ['<Say/>', 13520],
    [`<Say>${'a'.repeat(4097)}</Say>`, 13521],
    [`<Say voice="Polly.Amy">${'a'.repeat(3001)}</Say>`, 13521],
    [`<Say voice="Google.en-US-Standard-A">${'a'.repeat(5001)}</Say>`, 13521],
    [`<Say voice="Google.en-US-Standard-A"><s>a</s>${'<break/>'.repeat(625)}</Say>`, 13521],
    [`<Say>${'ä'.repeat(751)}</Say>`, 13521],
    ['<Say> \n </Say>', 13520],
  ])('hears nothing of what cannot be said (%#)', async (verb, code) => {
    const { call, app } = await hearing(`${verb}<Say>goodbye</Say>`);
    expect(call.words).toEqual(['goodbye']);
    expect(app.alertCodes).toEqual([code]);
  });
});

describe('somebody who is told a lot', () => {
  it.each([
    `<Say>${'a'.repeat(4096)}</Say>`,
    `<Say voice="Polly.Amy">${'<s>a</s>'.repeat(2000)}</Say>`,
    `<Say voice="Google.en-US-Standard-A">${'<s>a</s>'.repeat(500)}</Say>`,
    `<Say>${'ä'.repeat(750)}</Say>`,
  ])('hears all of what is just short enough (%#)', async (verb) => {
    const { call, app } = await hearing(verb);
    expect(call.words).toHaveLength(1);
    expect(app.alertCodes).toEqual([]);
  });
});

describe('a pause', () => {
  it('is silence for its length, or for one second', async () => {
    const { at, call } = await hearing('<Say>a</Say><Pause length="7"/><Pause/><Say>b</Say>');
    expect(at).toEqual([0, 0, 400, 7400, 8400]);
    expect(call.heard.map(({ kind }) => kind)).toEqual(['ringing', 'say', 'silence', 'silence', 'say']);
  });

  it('that comes first delays the answer', async () => {
    const app = new TinyApp({ '/start': () => '<Pause length="7"/><Say>hello</Say>' });
    const call = app.call();
    await app.pass(6.9);
    expect(call.status).toBe('ringing');
    expect(call.heard.at(-1)?.kind).toBe('ringing');
    await app.pass(0.1);
    expect(call.status).toBe('in-progress');
  });

  it('that comes first and alone is followed by the answer', async () => {
    const { call } = await hearing('<Pause length="2"/>');
    expect(call.status).toBe('completed');
  });
});
