import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { leaveMessage } from '../support/left-messages.ts';
import { Line, sidOfCall } from '../support/line.ts';
import { openShow } from '../support/shows.ts';
import { wishForText } from '../support/text-wishes.ts';

const RECORDING = `RE${'b'.repeat(32)}`;
const SHOW = openShow.show;
const IN_LINE = `show=${SHOW}&since=1772827200&heard=1772827200`;

/** Twilio ends a Function with its answer. Doorways that ask nothing of REST are left out. */
const ASKED: readonly (readonly [path: string, parameters?: Record<string, string>])[] = [
  ['/enqueue'],
  ['/enqueue?thrown=1&next=1&why=fault&since=1772827200'],
  ['/wait-loop', { QueuePosition: '2', QueueTime: '70' }],
  ['/wait-told?step=name', { SpeechResult: 'Ana' }],
  [`/connect-notice?show=${SHOW}`, { QueueTime: '20', DequeingCallSid: sidOfCall(9) }],
  [`/dequeue-action?${IN_LINE}`, { QueueResult: 'hangup', QueueTime: '120', CallStatus: 'in-progress' }],
  [`/dequeue-action?${IN_LINE}`, { QueueResult: 'bridged', QueueTime: '20', CallStatus: 'in-progress' }],
  [`/dequeue-action?${IN_LINE}`, { QueueResult: 'queue-full' }],
  [`/dequeue-action?${IN_LINE}`, { QueueResult: 'leave', QueueTime: '3600' }],
  [`/after-air?${IN_LINE}`],
  [`/back-in-line?why=put-back&turn=2&${IN_LINE}`],
  [`/sent-away?as=dropped&${IN_LINE}`],
  [`/place-taken?${IN_LINE}`],
  ['/call-ended', { CallStatus: 'completed', CallDuration: '60' }],
  ['/call-ended?line=dj', { CallStatus: 'completed' }],
  ['/caller-choice?wait=40', { Digits: '2' }],
  ['/message-recorded?wait=40', { RecordingSid: RECORDING, RecordingDuration: '1' }],
  [`/message-choice?recording=${RECORDING}`, { Digits: '2' }],
  [`/message-choice?recording=${RECORDING}`, { Digits: '4' }],
  ['/message-saved', { RecordingSid: RECORDING, RecordingStatus: 'completed', RecordingDuration: '4' }],
  ['/dj-pin?wrong=0', { Digits: '482915' }],
  ['/dj-pin?wrong=0', { Digits: '1' }],
  ['/dj-next?after=arrival'],
  ['/dj-chores'],
  ['/dj-next'],
  [`/dj-next?after=air&who=${sidOfCall(8)}&dialled=1`, { DialBridged: 'true', DialCallStatus: 'completed' }],
  [`/dj-key?state=open&moment=wrap-up&last=${sidOfCall(8)}`, { Digits: '2' }],
  ['/dj-key?state=open', { Digits: '5' }],
  ['/dj-messages?proof=pin'],
  [`/dj-messages?proof=pin&pass=new&mark=001772827200000.${RECORDING}&number=1&choice=1`, { Digits: '1' }],
  [
    `/dj-messages?proof=pin&pass=new&mark=001772827200000.${RECORDING}&number=1&choice=1&erase=1`,
    { Digits: '2' },
  ],
  [`/dj-caller?state=open&does=choose&who=${sidOfCall(8)}&whosince=1`],
  [`/dj-caller?state=open&does=thank&who=${sidOfCall(8)}&whosince=1`],
  [`/dj-caller?state=open&does=block-last&who=${sidOfCall(8)}`],
  [`/dj-caller?state=open&does=block-announced&who=${sidOfCall(8)}&whosince=1`],
  [`/sent-away?as=not-taken&${IN_LINE}`],
  ['/dj-word?state=open'],
  ['/dj-word-taken?state=open', { RecordingSid: RECORDING, RecordingDuration: '4' }],
  ['/dj-word-taken?state=open', { RecordingSid: RECORDING, Digits: 'hangup' }],
  [`/dj-word-key?state=open&recording=${RECORDING}`, { Digits: '1' }],
  [`/dj-word-key?state=open&recording=${RECORDING}`, { Digits: '0' }],
  ['/dj-close-out?proof=pin'],
  ['/dj-open?proof=pin'],
];

/** They answer by themselves, or are no webhook of Twilio's: see their own tests. */
const WITHOUT_REST = ['/close-out', '/wait-key', '/dj-dial', '/dj-break', '/message-audio'];

describe('a doorway', () => {
  let line: Line;
  const rest = { begun: 0, over: 0 };
  beforeAll(async () => {
    line = await Line.open({ DJ_PIN: '482915' });
  });
  afterAll(() => line.close());
  beforeEach(async () => {
    await line.startAfresh();
    line.writeShow({ ...openShow, djCalls: [sidOfCall(9)] });
    leaveMessage(line, { recordedAt: '2025-12-01T00:00:00.000Z' });
    leaveMessage(line);
    wishForText(line, '+15550156');
    Object.assign(rest, { begun: 0, over: 0 });
    line.beforeRest = async () => {
      rest.begun += 1;
      await line.clock.sleep(50);
      rest.over += 1;
      return undefined;
    };
  });

  it.each(ASKED.map(([path, parameters = {}]) => ({ path, parameters })))(
    'has an answer to all that it asked of REST before it answers: $path $parameters',
    async ({ path, parameters }) => {
      await line.ask(path, { CallSid: sidOfCall(8), ...parameters });
      expect(rest.begun).toBeGreaterThan(0);
      expect(rest.over).toBe(rest.begun);
    },
  );

  it('is in this list, or asks nothing', () => {
    // The console is no doorway of Twilio's: nobody on the line waits for it.
    const files = readdirSync(join(__dirname, '../../functions')).filter(
      (file) => !file.startsWith('console'),
    );
    const doorways = files.map((file) => `/${file.split('.')[0]}`);
    const listed = new Set([...ASKED.map(([path]) => path.split('?')[0]), ...WITHOUT_REST]);
    expect(doorways.filter((doorway) => !listed.has(doorway))).toEqual([]);
  });
});
