import type { Exchange } from '../../../emulator/events.ts';
import { fateOf } from '../../../scripts/rehearsal/fate.ts';
import type { ShowEvent } from '../../../scripts/rehearsal/show-event.ts';

const callSid = `CA${'1'.repeat(32)}`;
const joined: ShowEvent = { type: 'queue', at: 0, callSid, queue: 'line', change: 'joined' };
const taken: ShowEvent = { ...joined, change: 'taken' };
const left = (result: string): ShowEvent => ({ ...joined, change: 'left', result });
const heard = (text: string): ShowEvent => ({ type: 'heard', at: 0, callSid, kind: 'say', text, lastsMs: 0 });
const key: ShowEvent = { type: 'key', at: 0, callSid, digit: '1', used: true };
const bridge: ShowEvent = { type: 'bridge', at: 0, callSid, withCallSid: 'CA2', change: 'joined' };

function webhook(path: string, of: Partial<Exchange>): Exchange {
  const url = `https://line.example${path}`;
  return { from: '', to: '', method: 'POST', url, requestBody: '', status: 200, responseBody: '', ...of };
}
const welcomed = webhook('/enqueue', { responseBody: '<Response><Enqueue>line</Enqueue></Response>' });
const closed = webhook('/enqueue', { responseBody: '<Response><Gather/></Response>' });
const placeTaken = webhook('/place-taken', {});
const recording = webhook('/dequeue-action', {
  requestBody: 'QueueResult=leave',
  responseBody: '<Response><Record/></Response>',
});
const full = webhook('/dequeue-action', { requestBody: 'CallSid=CA1&QueueResult=queue-full' });

const noRoom = webhook('/dequeue-action', {
  requestBody: 'QueueResult=leave',
  responseBody: '<Response><Gather action="/caller-choice?show=1&amp;room=1"/></Response>',
});
const sentAway = (as: string, responseBody = '<Response><Say>Goodbye.</Say><Hangup/></Response>') =>
  webhook(`/sent-away?as=${as}`, { responseBody });
const thanked = sentAway('not-taken', '<Response><Gather/></Response>');
const blocked = sentAway('blocked', '<Response><Say/><Hangup/></Response>');
const keptOut = webhook('/enqueue', { responseBody: '<Response><Say>Thanks.</Say><Hangup/></Response>' });

describe('the fate of a call', () => {
  it.each<[string, string, ShowEvent[], Exchange[]]>([
    ['a caller whom the DJ takes', 'aired', [joined, bridge], [welcomed]],
    ['a caller who hangs up in line', 'gave up', [joined, left('hangup')], [welcomed]],
    ['a caller who hangs up during the welcome', 'gave up', [], [welcomed]],
    ['a caller whom no function has answered', 'gave up', [], []],
    ['a caller of a full line', 'refused', [], [welcomed, full]],
    ['a caller for whom the line had no room', 'refused', [joined, left('leave')], [welcomed, noRoom]],
    ['a caller who is kept out', 'kept out', [], [keptOut]],
    ['a caller of a closed line, who may have left a message', 'refused', [key], [closed]],
    ['a caller whom close-out has moved', 'closed out', [joined, left('redirected')], [welcomed]],
    [
      'a caller whom the line lets go at the end of the show',
      'closed out',
      [joined, heard('Our show has come to its end.'), left('leave')],
      [welcomed],
    ],
    [
      'a caller whom the line lets go after an hour',
      'waited too long',
      [joined, heard('You have waited a long time.'), left('leave')],
      [welcomed],
    ],
    [
      'a caller who presses a key to leave a message',
      'message instead',
      [joined, heard('Our DJ has been away.'), key, left('leave')],
      [welcomed, recording],
    ],
    [
      'a caller who has called again, and holds the place by the second call',
      'called again',
      [joined, left('redirected'), heard('You have called again.')],
      [welcomed, placeTaken],
    ],
    [
      'a caller whom the DJ does not take',
      'not taken',
      [joined, left('redirected'), heard('We cannot put you on the air today.')],
      [welcomed, thanked],
    ],
    ['a caller whom the DJ blocks in line', 'kept out', [joined, left('redirected')], [welcomed, blocked]],
    ...(
      [
        ['drops', 'dropped', sentAway('dropped')],
        ['blocks', 'kept out', sentAway('blocked')],
        [
          'asks for a message',
          'message instead',
          sentAway('message-instead', '<Response><Record/></Response>'),
        ],
      ] as const
    ).map(([does, fate, asked]): [string, string, ShowEvent[], Exchange[]] => [
      `a caller whom somebody at the console ${does}`,
      fate,
      [joined, left('redirected')],
      [welcomed, asked],
    ]),
    [
      'a caller who was put back, and hangs up before the second time',
      'aired',
      [joined, taken, bridge, { ...bridge, change: 'parted' }, joined, left('hangup')],
      [welcomed],
    ],
    [
      'a caller whom the DJ wanted later, and whom the end of the show has moved',
      'closed out',
      [joined, left('redirected'), joined, left('redirected')],
      [welcomed],
    ],
  ])('of %s is told: %s', (_who, fate, events, webhooks) => {
    expect(fateOf({ events, webhooks, isOver: true })).toBe(fate);
    expect(fateOf({ events, webhooks, isOver: false })).toBe('still there');
  });
});
