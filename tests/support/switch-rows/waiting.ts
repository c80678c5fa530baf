import { DJ } from '../queue-line.ts';
import { response } from '../tiny-app.ts';
import { type Rows, wait } from './row.ts';

/** The queue itself, its wait document, and the verbs that know nothing of queues. */
export const WAITING: Rows = {
  firstWaitCountsCaller: {
    see: async (app) => {
      await wait(app);
      return app
        .sentTo('/wait')
        .map(({ QueuePosition, CurrentQueueSize }) => [QueuePosition, CurrentQueueSize]);
    },
    seen: [
      [
        true,
        [
          ['1', '1'],
          ['1', '1'],
        ],
      ],
      [
        false,
        [
          ['0', '0'],
          ['1', '1'],
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
  recordActionHasSid: {
    pages: { '/start': () => '<Record action="/recorded"/>', '/recorded': () => '' },
    see: async (app) => {
      const caller = await wait(app, 1);
      caller.say('hello');
      caller.press('#');
      await app.pass(1);
      return app.sentTo('/recorded')[0]?.RecordingSid?.slice(0, 2);
    },
    seen: [
      [true, 'RE'],
      [false, undefined],
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
  unnamedModelTakesAutoTimeout: {
    pages: {
      '/start': () => '<Gather action="/key" input="speech" speechTimeout="auto" timeout="9"/>',
      '/key': () => '',
    },
    see: async (app) => {
      (await wait(app, 1)).say('hello');
      await app.pass(4);
      return [app.sentTo('/key').length, app.alertCodes];
    },
    seen: [
      [false, [0, [13335]]],
      [true, [1, []]],
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
