import { parseScenario } from '../../../scripts/rehearsal/scenario.ts';
import type { AtConsole, ShowEvent } from '../../../scripts/rehearsal/show-event.ts';
import { Timeline } from '../../../scripts/rehearsal/timeline.ts';

const BEGINS = Date.UTC(2026, 2, 6, 20);
const SCENARIO = `
title: A show
begins: '2026-03-06T20:00:00Z'
lasts: '1:00:00'
numbers: { listeners: '+15550100', dj: '+15550101' }
dj: { phone: '+15550190', moves: [] }
listeners: [{ name: Ana, from: '+15550111', calls: '0:40' }]
`;

describe('the timeline of a rehearsal', () => {
  const timeline = new Timeline(parseScenario(SCENARIO));
  const at = BEGINS + 61_000;
  const callSid = `CA${'1'.repeat(32)}`;
  beforeAll(() => {
    const call = { callSid, from: '+15550111', to: '+15550100', status: 'ringing' };
    timeline.describe({ type: 'call', at: BEGINS, direction: 'inbound', ...call });
  });

  const exchange = (path: string, requestBody: string) => ({
    ...{ from: '', to: '', method: 'POST', url: `https://line.example${path}`, requestBody },
    ...{ status: 200, responseBody: '', callSid },
  });

  it.each<[string, ShowEvent, string | undefined]>([
    ['words into the telephone', { type: 'said', at, callSid, words: 'Hello.' }, 'says: "Hello."'],
    [
      'a recording that is complete',
      {
        type: 'webhook',
        at,
        exchange: exchange('/message-saved', 'RecordingStatus=completed&RecordingDuration=7'),
      },
      'has been recorded for 7 s',
    ],
    [
      'somebody who waits in the queue of those who come first',
      { type: 'queue', at, callSid, queue: 'radio-callin-queue-next', change: 'joined' },
      'waits ahead of the line',
    ],
    ['any other request', { type: 'webhook', at, exchange: exchange('/enqueue', '') }, undefined],
    [
      'a message that is played, without what lets somebody hear it',
      {
        type: 'heard',
        at,
        callSid,
        kind: 'play',
        text: 'https://line.example/message-audio?recording=RE1&token=secret',
        lastsMs: 7000,
      },
      'hears: ♪ message-audio',
    ],
  ])('tells of %s', (_what, event, line) => {
    expect(timeline.describe(event)).toBe(line && `00:01:01  Ana              ${line}`);
  });

  it.each<[string, Partial<AtConsole>, string | undefined]>([
    ['an act', { asked: 'order', callSid, to: 1 }, 'Producer         at the console: order Ana number 2'],
    ['an act about the line', { asked: 'last-call' }, 'Producer         at the console: last-call'],
    [
      'an act that was refused',
      { asked: 'drop', callSid, status: 409, code: 'locked', role: 'dj' },
      'DJ               at the console: drop Ana, refused (locked)',
    ],
    ['a look at the board', { asked: 'board' }, undefined],
    [
      'a board that cannot be seen',
      { asked: 'board', status: 503, code: 'unavailable' },
      'Producer         cannot see the board (unavailable)',
    ],
  ])('tells of %s at the console', (_what, of, line) => {
    const event = { type: 'console', at, askedAt: at, role: 'producer', status: 200, ...of } as AtConsole;
    expect(timeline.describe(event)).toBe(line && `00:01:01  ${line}`);
  });
});
