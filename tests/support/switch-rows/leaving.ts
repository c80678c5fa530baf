import { ELSEWHERE, inBridge, inWhisper } from '../queue-line.ts';
import { response, type TinyApp } from '../tiny-app.ts';
import { pathsOf, type Rows, wait } from './row.ts';

async function hangUpInQueue(app: TinyApp): Promise<void> {
  (await wait(app)).hangUp();
  await app.pass(2);
}

/** How a call leaves the queue, and what its Enqueue action is told. */
export const LEAVING: Rows = {
  callerStaysAfterBridge: {
    see: async (app) => {
      const { caller, dj } = await inBridge(app);
      dj.press('*');
      await app.pass(1);
      return [caller.words.at(-1), app.sentTo('/left').map(({ CallStatus }) => CallStatus)];
    },
    seen: [
      [true, ['goodbye', ['in-progress']]],
      [false, ['you are on air', ['in-progress']]],
    ],
  },
  hangupActionCallStatus: {
    see: async (app) => {
      await hangUpInQueue(app);
      return app.sentTo('/left')[0]?.CallStatus;
    },
    seen: [
      ['in-progress', 'in-progress'],
      ['completed', 'completed'],
    ],
  },
  hangupDuringWhisper: {
    see: async (app) => {
      (await inWhisper(app)).caller.hangUp();
      await app.pass(2);
      return app.sentTo('/left')[0]?.QueueResult;
    },
    seen: [
      ['bridging-in-process', 'bridging-in-process'],
      ['hangup', 'hangup'],
    ],
  },
  waitFailure: {
    pages: { '/wait': () => response('text/xml', '', 500), '/fallback': () => '<Say>one moment</Say>' },
    see: async (app) => {
      const caller = await wait(app, 5);
      return [caller.words, app.sentTo('/left').length, app.sentTo('/fallback')[0]?.ErrorCode];
    },
    seen: [
      ['error-action', [['goodbye'], 1, undefined]],
      ['fallback', [['one moment'], 0, '11200']],
      ['drop', [[], 0, undefined]],
    ],
  },
  redirectOrder: {
    // Who is redirected waits for the answer of the action only where the action comes first.
    pages: {
      '/left': async ({ pause }) => {
        await pause(1);
        return '';
      },
    },
    see: async (app) => {
      const caller = await wait(app);
      const before = app.requests.length;
      app.legOf(caller).interrupt({ kind: 'redirect', by: 'call-update', to: ELSEWHERE });
      await app.pass(0);
      const atOnce = app.requests.slice(before).map(({ path }) => path);
      await app.pass(2);
      return [atOnce, app.requests.slice(before).map(({ path }) => path)];
    },
    seen: [
      [
        'together',
        [
          ['/left', '/elsewhere'],
          ['/left', '/elsewhere'],
        ],
      ],
      ['action-first', [['/left'], ['/left', '/elsewhere']]],
      ['target-first', [['/elsewhere'], ['/elsewhere', '/left']]],
    ],
  },
  completedUpdateResult: {
    see: async (app) => {
      app.legOf(await wait(app)).interrupt({ kind: 'hangup', by: 'rest' });
      await app.pass(2);
      return app.sentTo('/left')[0]?.QueueResult;
    },
    seen: [
      ['hangup', 'hangup'],
      ['system-error', 'system-error'],
    ],
  },
  statusCallbackFirst: {
    see: async (app) => {
      const { dj } = await inBridge(app);
      const waiting = await wait(app);
      dj.hangUp();
      waiting.hangUp();
      await app.pass(5);
      return [pathsOf(app, dj).slice(1), pathsOf(app, waiting).slice(3)];
    },
    seen: [
      [
        false,
        [
          ['/parted', '/status'],
          ['/left', '/status'],
        ],
      ],
      [
        true,
        [
          ['/status', '/parted'],
          ['/status', '/left'],
        ],
      ],
    ],
  },
};
