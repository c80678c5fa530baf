import { DJ, ELSEWHERE, inBridge, inWhisper } from '../queue-line.ts';
import { response } from '../tiny-app.ts';
import { type Rows, wait } from './row.ts';

const NO_QUEUE = [undefined, undefined, undefined];

/** What the dialling party meets, and what REST sends on. */
export const DIALLING: Rows = {
  whisperFailure: {
    pages: { '/notice': () => response('text/xml', '', 500) },
    see: async (app) => {
      const { caller } = await inWhisper(app);
      return [app.sentTo('/left')[0]?.QueueResult, caller.heard.some(({ kind }) => kind === 'person')];
    },
    seen: [
      ['error', ['error', false]],
      ['bridge', [undefined, true]],
    ],
  },
  hangupFiresDialAction: {
    see: async (app) => {
      (await inBridge(app)).dj.hangUp();
      await app.pass(2);
      return app.sentTo('/parted').length;
    },
    seen: [
      [true, 1],
      [false, 0],
    ],
  },
  missingQueueDialStatus: {
    see: async (app) => {
      app.call(DJ);
      await app.pass(1);
      return app.sentTo('/parted')[0]?.DialCallStatus;
    },
    seen: [
      ['failed', 'failed'],
      ['no-answer', 'no-answer'],
    ],
  },
  dialActionNames: {
    see: async (app) => {
      const { dj, caller } = await inBridge(app);
      dj.press('*');
      await app.pass(1);
      const { DialCallSid, QueueTime, DequeingCallSid, QueueSid = '' } = app.sentTo('/parted')[0] ?? {};
      return [
        DialCallSid === caller.callSid,
        QueueTime,
        DequeingCallSid === dj.callSid,
        QueueSid.slice(0, 2),
      ];
    },
    seen: [
      ['dialling-call', [true, '40', true, 'QU']],
      ['DialCallSid', [true, undefined, false, '']],
      ['nobody', [false, undefined, false, '']],
    ],
  },
  shortDialTimeout: {
    pages: {
      '/start': ({ parameters }) =>
        parameters.From === DJ ? '<Dial timeout="2" action="/parted"><Queue>line</Queue></Dial>' : '',
    },
    see: async (app) => {
      app.account.queues.create({ friendlyName: 'line', maxSize: 10 });
      app.call(DJ);
      await app.pass(8);
      return app.sentTo('/parted').length;
    },
    seen: [
      ['as-given', 1],
      ['five', 0],
    ],
  },
  dialingPartyHears: {
    see: async (app) => (await inWhisper(app)).dj.heard.map(({ kind }) => kind),
    seen: [
      ['silence', ['ringing']],
      ['ringback', ['ringing', 'ringing']],
    ],
  },
  memberUpdateCarriesQueue: {
    see: async (app) => {
      app.legOf(await wait(app)).interrupt({ kind: 'redirect', by: 'member-update', to: ELSEWHERE });
      app.legOf(await wait(app)).interrupt({ kind: 'redirect', by: 'call-update', to: ELSEWHERE });
      await app.pass(2);
      return app
        .sentTo('/elsewhere')
        .map(({ QueueSid, QueueTime, QueueResult }) => [QueueSid?.slice(0, 2), QueueTime, QueueResult]);
    },
    seen: [
      [true, [['QU', '40', 'redirected'], NO_QUEUE]],
      [false, [NO_QUEUE, NO_QUEUE]],
    ],
  },
};
