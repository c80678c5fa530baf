import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { response, TinyApp } from '../../support/tiny-app.ts';

const SOUND = readFileSync(join(__dirname, '../../../assets/hold-music/morning-tram.mp3'));

/** Somebody hears one Gather, and after it, if nothing was keyed, the words 'nothing keyed'. */
function gathering(gather: string) {
  const app = new TinyApp({
    '/start': () => `${gather}<Say>nothing keyed</Say>`,
    '/key': () => '<Say>thank you</Say>',
    '/tram.mp3': () => response('audio/mpeg', SOUND),
  });
  const call = app.call();
  const press = async (keys: string, everySeconds = 0) => {
    for (const key of keys) {
      call.press(key);
      await app.pass(everySeconds);
    }
  };
  const digits = () => app.sentTo('/key').map(({ Digits }) => Digits);
  return { app, call, press, digits };
}

describe('somebody who is asked for keys', () => {
  it('is done at the last digit that is asked for', async () => {
    const { app, press, digits, call } = gathering('<Gather action="/key" numDigits="3"/>');
    await app.pass(1);
    await press('123', 1);
    expect(digits()).toEqual(['123']);
    await app.pass(2);
    expect(call.words).toEqual(['thank you']);
  });

  it.each([
    ['', '12#', ['12']],
    ['finishOnKey="*"', '1#2*', ['1#2']],
    ['finishOnKey=""', '1*#', []],
  ])('ends with a finishing key, which is no digit: %s', async (attribute, keys, expected) => {
    const { app, press, digits } = gathering(`<Gather action="/key" ${attribute}/>`);
    await app.pass(1);
    await press(keys, 1);
    expect(digits()).toEqual(expected);
  });

  it('ends, without a finishing key, with the silence after the last digit', async () => {
    const { app, press, digits } = gathering('<Gather action="/key" finishOnKey="" timeout="4"/>');
    await app.pass(1);
    await press('1*#', 3.9);
    expect(digits()).toEqual([]);
    await app.pass(0.2);
    expect(digits()).toEqual(['1*#']);
  });

  it.each([
    ['numDigits="2"', '123', ['12']],
    ['numDigits="1"', '22', ['2']],
    ['numDigits="4" finishOnKey=""', '12345*', ['1234']],
    ['', '12#34#', ['12']],
  ])(
    'has no more digits than are asked for, however fast the keys: %s',
    async (attributes, keys, expected) => {
      const { app, call, digits } = gathering(`<Gather action="/key" ${attributes}/>`);
      await app.pass(1);
      for (const key of keys) call.press(key);
      await app.pass(10);
      expect(digits()).toEqual(expected);
    },
  );

  it('has the keys that are too many thrown away, as when nothing listens', async () => {
    const { app, call } = gathering('<Gather action="/key" numDigits="1"/>');
    const used: boolean[] = [];
    app.account.observe((event) => event.type === 'key' && used.push(event.used));
    await app.pass(1);
    for (const key of '27') call.press(key);
    expect(used).toEqual([true, false]);
  });

  it.each([
    ['', '12#', '#'],
    ['finishOnKey="*"', '12*', '*'],
    ['numDigits="2"', '12', ''],
    ['timeout="2"', '12', ''],
  ])(
    'is told of with the key that ended it, if one did: %s, keys %s',
    async (attributes, keys, finishedOn) => {
      const { app, press } = gathering(`<Gather action="/key" ${attributes}/>`);
      await app.pass(1);
      await press(keys);
      await app.pass(3);
      expect(app.sentTo('/key')).toMatchObject([
        { Digits: '12', FinishedOnKey: finishedOn, msg: 'Gather End' },
      ]);
    },
  );

  it.each([
    ['', ''],
    ['#', '#'],
  ])('is told of in the same words when nothing was keyed but "%s"', async (keys, finishedOn) => {
    const { app, press } = gathering('<Gather action="/key" actionOnEmptyResult="true" timeout="2"/>');
    await app.pass(1);
    await press(keys);
    await app.pass(2);
    expect(app.sentTo('/key')).toMatchObject([{ Digits: '', FinishedOnKey: finishedOn, msg: 'Gather End' }]);
  });

  it('has five seconds after the prompt, and then hears what comes next', async () => {
    const { app, call, digits } = gathering('<Gather action="/key"><Pause length="10"/></Gather>');
    await app.pass(14.9);
    expect(call.words).toEqual([]);
    await app.pass(0.1);
    expect(call.words).toEqual(['nothing keyed']);
    expect(digits()).toEqual([]);
  });

  it('who presses the finishing key alone has keyed nothing', async () => {
    const { app, press, call } = gathering('<Gather action="/key"/>');
    await app.pass(1);
    await press('#');
    expect(call.words).toEqual(['nothing keyed']);
  });

  it('stops the prompt by a key, and is given the time for more', async () => {
    const { app, press, digits, call } = gathering(
      '<Gather action="/key"><Say>one two three four five six seven eight</Say><Say>never heard</Say></Gather>',
    );
    await app.pass(1);
    await press('4');
    await app.pass(4.9);
    expect(digits()).toEqual([]);
    await app.pass(0.2);
    expect(digits()).toEqual(['4']);
    expect(call.words).not.toContain('never heard');
  });

  it('stops a sound by a key, also one that is keyed again and again', async () => {
    const { app, press, digits, call } = gathering(
      '<Gather action="/key" numDigits="2"><Play loop="0">/tram.mp3</Play></Gather>',
    );
    await app.pass(50);
    await press('42');
    await app.pass(0);
    expect(digits()).toEqual(['42']);
    expect(call.heard.filter(({ kind }) => kind === 'play')).toHaveLength(2);
  });

  it('may be answered even when nothing was keyed', async () => {
    const { app, digits } = gathering('<Gather action="/key" actionOnEmptyResult="true" timeout="2"/>');
    await app.pass(3);
    expect(digits()).toEqual(['']);
  });

  it('without an action posts to the document itself', async () => {
    const app = new TinyApp(
      {
        '/start': ({ parameters, query }) =>
          parameters.Digits
            ? `<Say>you keyed ${parameters.Digits} at ${query.step}</Say>`
            : '<Gather numDigits="1"/>',
      },
      { number: { voiceUrl: 'https://app.example/start?step=2' } },
    );
    const call = app.call();
    await app.pass(1);
    call.press('9');
    await app.pass(2);
    expect(call.words).toEqual(['you keyed 9 at 2']);
    expect(app.requests[1]?.request.method).toBe('POST');
  });

  it('is not heard by a Gather that comes later', async () => {
    const { app, press, call, digits } = gathering(
      '<Say>welcome to the line</Say><Gather action="/key" numDigits="1"/>',
    );
    const used: boolean[] = [];
    app.account.observe((event) => event.type === 'key' && used.push(event.used));
    await app.pass(1);
    await press('1');
    await app.pass(10);
    expect(used).toEqual([false]);
    expect(digits()).toEqual([]);
    expect(call.words.at(-1)).toBe('nothing keyed');
  });

  it('is not asked for words unless the application says so', async () => {
    const { app, call, digits } = gathering('<Gather action="/key"/>');
    await app.pass(1);
    call.say('sixteen');
    await app.pass(10);
    expect(digits()).toEqual([]);
    expect(call.words).toEqual(['nothing keyed']);
  });

  it.each([
    ['', ['Press one.']],
    ['bargeIn="true"', ['Press one.']],
    ['bargeIn="false"', ['Press one.', 'Or wait.']],
  ])('breaks the prompt off by the first key, unless that is not to be (%s)', async (attribute, words) => {
    const app = new TinyApp({
      '/start': () =>
        `<Gather action="/keyed" numDigits="1" ${attribute}><Say>Press one.</Say><Say>Or wait.</Say></Gather>`,
      '/keyed': () => '<Say>Thank you.</Say>',
    });
    const call = app.call();
    await app.pass(0.1);
    call.press('1');
    await app.pass(10);
    expect(app.sentTo('/keyed')).toMatchObject([{ Digits: '1' }]);
    expect(call.words).toEqual([...words, 'Thank you.']);
    expect(app.account.unsupported).toEqual([]);
  });
});
