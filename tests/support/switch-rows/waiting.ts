import { DJ } from '../queue-line.ts';
import { response } from '../tiny-app.ts';
import { type Rows, wait } from './row.ts';

/** The queue itself, its wait document, and what knows nothing of queues. */
export const WAITING: Rows = {
  waitHasMaxQueueSize: {
    see: async (app) => {
      await wait(app);
      return app
        .sentTo('/wait')
        .map(({ CurrentQueueSize, MaxQueueSize }) => [CurrentQueueSize, MaxQueueSize]);
    },
    seen: [
      [
        true,
        [
          ['1', '1000'],
          ['1', '1000'],
        ],
      ],
      [
        false,
        [
          ['1', undefined],
          ['1', undefined],
        ],
      ],
    ],
  },
  waitRedirectCarriesQueue: {
    pages: { '/wait': () => '<Redirect>/more</Redirect>', '/more': () => '<Pause length="60"/>' },
    see: async (app) => {
      await wait(app);
      return [app.sentTo('/wait')[0]?.QueuePosition, app.sentTo('/more')[0]?.QueuePosition];
    },
    seen: [
      [true, ['1', '1']],
      [false, ['1', undefined]],
    ],
  },
  queueNamesAreExact: {
    pages: {
      '/start': ({ parameters: { From } }) =>
        `<Enqueue waitUrl="">${From === DJ ? ' LINE ' : 'line'}</Enqueue>`,
    },
    see: async (app) => {
      await wait(app);
      app.call(DJ);
      await app.pass(1);
      return app.account.queues.all().map(({ friendlyName }) => friendlyName);
    },
    seen: [
      [true, ['line', ' LINE ']],
      [false, ['line']],
    ],
  },
  autoQueueMaxSize: {
    see: async (app) => {
      await wait(app);
      return app.sentTo('/wait')[0]?.MaxQueueSize;
    },
    seen: [
      [1000, '1000'],
      [100, '100'],
    ],
  },
  emptyRecordRunsNextVerb: {
    pages: { '/start': () => '<Record action="/recorded"/><Say>nothing there</Say>', '/recorded': () => '' },
    see: async (app) => [(await wait(app)).words, app.sentTo('/recorded').length],
    seen: [
      [true, [['nothing there'], 0]],
      [false, [[], 1]],
    ],
  },
  laterRequestsCarryDigits: {
    pages: {
      '/start': () => '<Gather action="/key" numDigits="1"/>',
      '/key': () => '<Gather action="/other" numDigits="1" timeout="2"/><Redirect>/later</Redirect>',
      '/later': () => '<Hangup/>',
    },
    see: async (app) => {
      const caller = app.call();
      await app.pass(1);
      caller.press('2');
      await app.pass(5);
      return ['/start', '/key', '/later'].map((path) => app.sentTo(path)[0]?.Digits);
    },
    seen: [
      [false, [undefined, '2', undefined]],
      [true, [undefined, '2', '2']],
    ],
  },
  emptyGatherHasDigits: {
    pages: { '/start': () => '<Gather action="/key" actionOnEmptyResult="true"/>', '/key': () => '' },
    see: async (app) => {
      await wait(app);
      return app.sentTo('/key')[0]?.Digits;
    },
    seen: [
      [true, ''],
      [false, undefined],
    ],
  },
  badOverrideNumber: {
    pages: {
      '/start': () => '<Redirect>/page#rc=9&amp;rp=5xx</Redirect>',
      '/page': () => response('text/xml', '', 500),
    },
    see: async (app) => {
      await wait(app, 5);
      return app.sentTo('/page').length;
    },
    seen: [
      ['default', 2],
      ['nearest', 6],
    ],
  },
  badOverrideFailsRequest: {
    pages: {
      '/start': () => '<Redirect>/page#rp=6xx</Redirect>',
      '/page': () => '<Say>here I am</Say>',
      '/fallback': () => '<Say>one moment</Say>',
    },
    see: async (app) => [(await wait(app, 5)).words, app.alertCodes],
    seen: [
      [true, [['one moment'], [11243]]],
      [false, [['here I am'], [11243]]],
    ],
  },
  emptyGatherHasSpeechResult: {
    pages: {
      '/start': () => '<Gather action="/key" input="speech" actionOnEmptyResult="true"/>',
      '/key': () => '',
    },
    see: async (app) => {
      await wait(app);
      return app.sentTo('/key')[0]?.SpeechResult;
    },
    seen: [
      [false, undefined],
      [true, ''],
    ],
  },
  speechHasConfidence: {
    pages: { '/start': () => '<Gather action="/key" input="speech"/>', '/key': () => '' },
    see: async (app) => {
      (await wait(app, 1)).say('hello');
      await app.pass(10);
      return app.sentTo('/key').map(({ SpeechResult, Confidence }) => [SpeechResult, Confidence]);
    },
    seen: [
      [true, [['hello', '0.9']]],
      [false, [['hello', undefined]]],
    ],
  },
  keysBeyondNumDigits: {
    pages: {
      '/start': () => '<Gather action="/first" numDigits="1"/>',
      '/first': () => '<Say>thank you</Say><Gather action="/second" numDigits="1"/><Say>nothing keyed</Say>',
      '/second': () => '<Gather action="/third" timeout="3"/>',
      '/third': () => '<Gather timeout="1"/><Pause length="5"/><Gather action="/late" timeout="3"/>',
      '/late': () => '',
    },
    see: async (app) => {
      const caller = await wait(app, 1);
      for (const key of '427') caller.press(key);
      await app.pass(6);
      // A Gather has waited in vain meanwhile: from then on keys are lost in any case.
      caller.press('9');
      await app.pass(20);
      const keyed = ['/first', '/second', '/third', '/late'].map((path) => app.sentTo(path)[0]?.Digits);
      return [keyed, caller.words];
    },
    seen: [
      [
        'lost',
        [
          ['4', undefined, undefined, undefined],
          ['thank you', 'nothing keyed'],
        ],
      ],
      ['next-gather', [['4', '2', '7', undefined], ['thank you']]],
    ],
  },
  playIsSigned: {
    pages: {
      '/start': () => '<Play>/sound.mp3</Play><Say>that was it</Say>',
      '/sound.mp3': ({ request }) =>
        response('text/plain', '', 'x-twilio-signature' in request.headers ? 404 : 403),
    },
    see: async (app) => {
      await wait(app, 5);
      return app.account.alerts.map(({ message }) => message);
    },
    seen: [
      [true, ['the sound answered HTTP 404']],
      [false, ['the sound answered HTTP 403']],
    ],
  },
  failureBeforeAnswer: {
    pages: { '/start': () => response('text/plain', 'no', 403) },
    see: async (app) => {
      const caller = await wait(app, 10);
      const { CallStatus, CallDuration } = app.sentTo('/status')[0] ?? {};
      return [caller.words, caller.heard.at(-1)?.kind, CallStatus, CallDuration];
    },
    seen: [
      [
        'application-error',
        [['We are sorry. An application error has occurred. Goodbye.'], 'say', 'completed', '4'],
      ],
      ['busy', [[], 'ringing', 'busy', '0']],
    ],
  },
  unplayableSoundFailsDocument: {
    pages: { '/wait': () => '<Play>/not-there.mp3</Play><Pause length="600"/>' },
    see: async (app) => {
      await wait(app);
      return [app.sentTo('/left').map(({ QueueResult }) => QueueResult), app.alertCodes];
    },
    seen: [
      [false, [[], [11200]]],
      [true, [['error'], [11200]]],
    ],
  },
  emptyAnswerFailsDocument: {
    pages: {
      '/start': () => '<Gather action="/done" numDigits="1"/>',
      '/done': () => response('text/xml', ''),
    },
    see: async (app) => {
      const call = app.call();
      await app.pass(1);
      call.press('1');
      await app.pass(10);
      return [call.words.length, call.status, app.alertCodes];
    },
    seen: [
      [true, [1, 'completed', [11770]]],
      [false, [0, 'completed', []]],
    ],
  },
  leaveOutsideQueueEndsCall: {
    pages: { '/start': () => '<Leave/><Say>still here</Say>' },
    see: async (app) => (await wait(app)).words,
    seen: [
      [false, ['still here']],
      [true, []],
    ],
  },
};
