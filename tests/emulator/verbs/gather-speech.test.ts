import { queueLine } from '../../support/queue-line.ts';
import { TinyApp } from '../../support/tiny-app.ts';

const FIVE_WORDS = 'play the one with bells';
const FIVE_WORDS_LAST_SECONDS = 2;

/** Somebody hears one Gather that takes words, and after it, if nothing came, the words 'nothing said'. */
function listening(attributes = '', prompt = '') {
  const app = new TinyApp({
    '/start': () =>
      `<Gather action="/said" input="speech" ${attributes}>${prompt}</Gather><Say>nothing said</Say>`,
    '/said': () => '<Say>thank you</Say><Pause length="60"/>',
  });
  return { app, call: app.call() };
}

describe('somebody who is asked for words', () => {
  it('is understood once the silence after the words has lasted as long as the timeout', async () => {
    const { app, call } = listening('timeout="3"');
    await app.pass(1);
    call.say(FIVE_WORDS);
    await app.pass(FIVE_WORDS_LAST_SECONDS + 2.9);
    expect(app.sentTo('/said')).toEqual([]);
    await app.pass(0.1);
    expect(app.sentTo('/said')).toMatchObject([
      { CallSid: call.callSid, SpeechResult: FIVE_WORDS, Confidence: '0.9' },
    ]);
    expect(app.sentTo('/said')[0]).not.toHaveProperty('Digits');
    await app.pass(1);
    expect(call.words).toEqual(['thank you']);
  });

  it.each([
    ['speechTimeout="1"', 1],
    ['speechTimeout="auto"', 1],
    ['speechTimeout="2" speechModel="phone_call"', 2],
    ['speechTimeout="7" timeout="2"', 7],
  ])('is understood after the silence that is for words: %s', async (attributes, seconds) => {
    const { app, call } = listening(attributes);
    await app.pass(1);
    call.say(FIVE_WORDS);
    await app.pass(FIVE_WORDS_LAST_SECONDS + seconds - 0.1);
    expect(app.sentTo('/said')).toEqual([]);
    await app.pass(0.1);
    expect(app.sentTo('/said')).toHaveLength(1);
    expect(app.alertCodes).toEqual([]);
  });

  it.each(['default', 'phone_call', 'experimental_conversations', 'deepgram_nova-2', 'googlev2_long'])(
    'has the timeout of all when the model %s is named, for which no silence can be found by itself',
    async (model) => {
      const { app, call } = listening(`speechTimeout="auto" speechModel="${model}"`);
      await app.pass(1);
      call.say(FIVE_WORDS);
      await app.pass(FIVE_WORDS_LAST_SECONDS + 4.9);
      expect(app.sentTo('/said')).toEqual([]);
      await app.pass(0.1);
      expect(app.sentTo('/said')).toHaveLength(1);
      expect(app.account.alerts).toMatchObject([{ code: 13335, level: 'warning' }]);
    },
  );

  it.each([
    ['', 'en-US'],
    ['', 'es-MX'],
    ['speechModel="default"', 'es-MX'],
    ['speechModel="phone_call"', 'en-GB'],
    ['speechModel="experimental_conversations"', 'en-GB'],
    ['speechModel="experimental_utterances"', 'ar-EG'],
    ['speechModel="numbers_and_commands"', 'es-419'],
    ['speechModel="deepgram_nova-2"', 'en-GB'],
    ['speechModel="deepgram_nova-3"', 'multi'],
    ['speechModel="googlev2_telephony"', 'es-MX'],
  ])('is understood in a language that the model knows: %s in %s', async (model, language) => {
    const { app, call } = listening(`${model} language="${language}"`);
    await app.pass(1);
    call.say(FIVE_WORDS);
    await app.pass(FIVE_WORDS_LAST_SECONDS + 6);
    expect(app.sentTo('/said')).toHaveLength(1);
    expect(app.alertCodes).toEqual([]);
  });

  it.each([
    ['speechModel="experimental_conversations"', 'es-MX', 13331],
    ['speechModel="experimental_utterances"', 'en-NZ', 13331],
    ['speechModel="phone_call"', 'es-MX', 13331],
    ['speechModel="phone_call"', 'en-IN', 13331],
    ['speechModel="numbers_and_commands"', 'ar-EG', 13331],
    ['speechModel="deepgram_nova-2"', 'multi', 13331],
    ['', 'Spanish', 13331],
    ['', 'en', 13331],
    ['speechModel="oracle"', 'en-US', 13334],
  ])('is not listened to where the Gather fails: %s in %s', async (model, language, code) => {
    const { app, call } = listening(`${model} language="${language}"`, '<Say>speak now</Say>');
    await app.pass(10);
    expect(app.alertCodes).toEqual([code]);
    expect(call.words).toEqual(['We are sorry. An application error has occurred. Goodbye.']);
    expect(app.account.unsupported).toEqual([]);
  });

  it('is thrown out of a queue when that happens in its wait document', async () => {
    const gather = '<Gather action="/said" input="dtmf speech" speechModel="experimental_conversations"';
    const app = queueLine({
      '/wait': () => `${gather} speechTimeout="2" language="es-MX"/><Pause length="60"/>`,
    });
    const call = app.call();
    await app.pass(5);
    expect(app.sentTo('/left')).toMatchObject([{ QueueResult: 'error' }]);
    expect(app.alertCodes).toEqual([13331]);
    expect(call.words).toEqual(['goodbye']);
  });

  it('is asked for keys alone in any language, since nothing has to know it', async () => {
    const gather = '<Gather action="/key" speechModel="phone_call" speechTimeout="2" language="es-MX"/>';
    const app = new TinyApp({ '/start': () => gather, '/key': () => '' });
    const call = app.call();
    await app.pass(1);
    call.press('1');
    await app.pass(6);
    expect(app.sentTo('/key')).toMatchObject([{ Digits: '1' }]);
    expect(app.alertCodes).toEqual([]);
  });

  it('may go on before the silence is over, and is as well understood as the worst of it', async () => {
    const { app, call } = listening();
    await app.pass(1);
    call.say('hello', { confidence: 0.8 });
    call.say('it is', { confidence: 0.31 });
    await app.pass(3);
    call.say('me again', { confidence: 1 });
    await app.pass(7);
    expect(app.sentTo('/said')).toMatchObject([{ SpeechResult: 'hello it is me again', Confidence: '0.31' }]);
  });

  it('stops the prompt by speaking', async () => {
    const { app, call } = listening('', `<Say>${'word '.repeat(150)}</Say><Say>never heard</Say>`);
    await app.pass(10);
    call.say(FIVE_WORDS);
    await app.pass(FIVE_WORDS_LAST_SECONDS + 5);
    expect(app.sentTo('/said')).toHaveLength(1);
    expect(call.words).not.toContain('never heard');
  });

  it('and says nothing hears what comes next', async () => {
    const { app, call } = listening('timeout="2"');
    await app.pass(1);
    call.say('  ');
    await app.pass(2);
    expect(call.words).toEqual(['nothing said']);
    expect(app.sentTo('/said')).toEqual([]);
  });

  it('and says nothing is answered when the application asks for that too', async () => {
    const { app } = listening('actionOnEmptyResult="true"');
    await app.pass(6);
    const [sent] = app.sentTo('/said');
    expect(sent).toMatchObject({ CallStatus: 'in-progress' });
    expect(sent).not.toHaveProperty('Digits');
    expect(sent).not.toHaveProperty('Confidence');
  });

  it('is listened to for a minute at the most', async () => {
    const { app, call } = listening('speechTimeout="5"');
    await app.pass(1);
    call.say('word '.repeat(1000));
    await app.pass(59.9);
    expect(app.sentTo('/said')).toEqual([]);
    await app.pass(0.1);
    expect(app.sentTo('/said')[0]?.SpeechResult?.split(' ')).toHaveLength(150);
  });

  it('and hangs up meanwhile is asked nothing more', async () => {
    const { app, call } = listening();
    await app.pass(1);
    call.say(FIVE_WORDS);
    await app.pass(1);
    call.hangUp();
    await app.pass(20);
    expect(app.sentTo('/said')).toEqual([]);
  });

  it('cannot press keys instead', async () => {
    const { app, call } = listening('numDigits="1"');
    const used: boolean[] = [];
    app.account.observe((event) => event.type === 'key' && used.push(event.used));
    await app.pass(1);
    call.press('1');
    await app.pass(10);
    expect(used).toEqual([false]);
    expect(call.words.at(-1)).toBe('nothing said');
  });

  it('also while waiting in a queue', async () => {
    const app = queueLine({
      '/wait': () => '<Gather action="/said" input="dtmf speech" timeout="20"/>',
      '/said': ({ parameters }) => (parameters.SpeechResult === 'let me out' ? '<Leave/>' : ''),
    });
    const call = app.call();
    await app.pass(30);
    call.say('let me out');
    await app.pass(22);
    expect(app.sentTo('/said')).toMatchObject([{ SpeechResult: 'let me out', QueuePosition: '1' }]);
    expect(call.words).toEqual(['goodbye']);
  });
});

describe('somebody who may speak or press keys', () => {
  function either(attributes: string) {
    const app = new TinyApp({
      '/start': () => `<Gather action="/taken" input="dtmf speech" ${attributes}/><Say>nothing came</Say>`,
      '/taken': () => '<Pause length="60"/>',
    });
    return { app, call: app.call() };
  }

  it('is taken at the keys when those come first', async () => {
    const { app, call } = either('numDigits="2"');
    await app.pass(1);
    call.press('4');
    call.say(FIVE_WORDS);
    await app.pass(1);
    call.press('2');
    await app.pass(0);
    expect(app.sentTo('/taken')).toMatchObject([{ Digits: '42' }]);
    expect(app.sentTo('/taken')[0]).not.toHaveProperty('SpeechResult');
  });

  it('is taken at the words when those come first, whatever is pressed then', async () => {
    const { app, call } = either('numDigits="1"');
    await app.pass(1);
    call.say(FIVE_WORDS);
    call.press('#');
    call.press('4');
    await app.pass(FIVE_WORDS_LAST_SECONDS + 5);
    expect(app.sentTo('/taken')).toMatchObject([{ SpeechResult: FIVE_WORDS }]);
    expect(app.sentTo('/taken')[0]).not.toHaveProperty('Digits');
  });

  it('and does neither hears what comes next', async () => {
    const { app, call } = either('');
    await app.pass(6);
    expect(call.words).toEqual(['nothing came']);
  });
});

describe('a telephone', () => {
  it.each([-0.1, 1.1, Number.NaN])('says nothing with a confidence of %d', (confidence) => {
    const { call } = listening();
    expect(() => call.say('hello', { confidence })).toThrow('a confidence is a number from 0 to 1');
  });
});
