import { audioLink } from '../../src/runtime/message/audio-link.ts';
import type { Message } from '../../src/show/message/message.ts';
import { noteDjCall } from './dj-words.ts';
import { leaveMessage } from './left-messages.ts';
import { type Line, PIN, sidOfCall } from './line.ts';
import { openShow } from './shows.ts';

const SHOW = openShow.show;
const RECORDING = `RE${'b'.repeat(32)}`;
const TAKE = {
  RecordingSid: RECORDING,
  RecordingUrl: `https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/${RECORDING}`,
  RecordingDuration: '4',
};
const PUT_BACK = sidOfCall(88);

/** What a doorway is asked first of all, on an open line with a DJ and one new message, and what it answers. */
export interface FirstRequest {
  readonly query?: string | ((line: Line, message: Message) => string);
  readonly parameters?: Readonly<Record<string, string>>;
  /** The verbs of the answer, as Twilio reads it. */
  readonly verbs: string;
  /** A part of what is said. */
  readonly says?: string;
  /** Where the call goes next, by the last verb. */
  readonly leadsTo?: string;
}

/** By the doorway's path. */
export const FIRST_REQUESTS: Readonly<Record<string, FirstRequest>> = {
  '/after-air': { query: `show=${SHOW}`, verbs: 'Say Pause Say Hangup', says: 'Goodbye.' },
  '/back-in-line': {
    query: `why=put-back&show=${SHOW}&since=1772827200&turn=2`,
    verbs: 'Say Enqueue',
    says: 'would like to talk to you once more',
    leadsTo: 'radio-callin-queue-next',
  },
  '/call-ended': { parameters: { CallStatus: 'completed', CallDuration: '60' }, verbs: '' },
  '/caller-choice': {
    query: `show=${SHOW}&wait=40`,
    parameters: { Digits: '1' },
    verbs: 'Say Say Record Redirect',
    says: 'Please leave your message after the beep.',
    leadsTo: '/message-recorded',
  },
  '/close-out': {
    query: `show=${SHOW}&wait=12`,
    verbs: 'Gather Say Hangup',
    says: 'Our show has come to its end, and we could not get to everyone.',
  },
  '/connect-notice': {
    query: `show=${SHOW}`,
    parameters: { QueueTime: '10' },
    verbs: 'Say',
    says: 'You are going on the air, and may be recorded.',
  },
  '/dequeue-action': {
    query: `show=${SHOW}`,
    parameters: { QueueResult: 'leave', QueueTime: '200' },
    verbs: 'Say Say Record Redirect',
    says: 'Please leave your message after the beep.',
    leadsTo: '/message-recorded',
  },
  '/dj-break': {
    query: 'break=1772827500&state=open',
    verbs: 'Gather Redirect',
    says: 'Your break is over.',
    leadsTo: '/dj-next',
  },
  '/dj-chores': { verbs: 'Redirect', leadsTo: '/dj-next' },
  '/dj-close-out': {
    query: 'proof=pin',
    verbs: 'Gather Redirect',
    says: 'The line is closed.',
    leadsTo: '/dj-next',
  },
  '/dj-dial': {
    verbs: 'Gather Redirect',
    says: 'Welcome to the line of Radio Aurora.',
    leadsTo: '/dj-next',
  },
  '/dj-key': {
    query: `state=open&moment=wrap-up&last=${PUT_BACK}&who=${PUT_BACK}`,
    parameters: { Digits: '5' },
    verbs: 'Gather Redirect',
    says: 'Nobody is waiting.',
    leadsTo: '/dj-next',
  },
  '/dj-messages': {
    query: 'proof=pin',
    verbs: 'Gather Redirect',
    says: 'One message: this evening, ten seconds.',
    leadsTo: '/dj-messages',
  },
  '/dj-next': { verbs: 'Gather Redirect', says: 'Nobody is waiting.', leadsTo: '/dj-next' },
  '/dj-open': {
    parameters: { Digits: '1' },
    verbs: 'Gather Redirect',
    says: 'The line is open already.',
    leadsTo: '/dj-next',
  },
  '/dj-pin': {
    query: 'wrong=0',
    parameters: { Digits: PIN },
    verbs: 'Gather Redirect',
    says: 'Welcome to the line of Radio Aurora.',
    leadsTo: '/dj-next',
  },
  '/dj-caller': {
    query: `state=open&moment=wrap-up&does=thank`,
    verbs: 'Gather Redirect',
    says: 'That caller is gone.',
    leadsTo: '/dj-next',
  },
  '/dj-word': {
    query: 'state=open&moment=wrap-up',
    verbs: 'Gather Record Redirect',
    says: 'Speak after the beep, for twenty seconds at most.',
    leadsTo: '/dj-word-taken',
  },
  '/dj-word-key': {
    query: `state=open&moment=wrap-up&recording=${RECORDING}`,
    parameters: { Digits: '9' },
    verbs: 'Gather Redirect',
    says: 'Press 1 to play it once to all who wait',
    leadsTo: '/dj-word-taken',
  },
  '/dj-word-taken': {
    query: 'state=open&moment=wrap-up',
    verbs: 'Gather Redirect',
    says: 'Nothing was heard.',
    leadsTo: '/dj-next',
  },
  '/enqueue': {
    parameters: { CallStatus: 'ringing' },
    verbs: 'Say Say Say Enqueue',
    says: 'Your call may be broadcast and recorded.',
    leadsTo: 'radio-callin-queue',
  },
  '/message-audio': {
    verbs: 'Play',
    query: ({ emulator, clock }, { recordingSid }) => {
      const now = new Date(clock.now());
      return audioLink({ authToken: emulator.account.authToken, now }, recordingSid).split('?')[1] ?? '';
    },
  },
  '/message-choice': {
    query: `recording=${RECORDING}`,
    parameters: { Digits: '1' },
    verbs: 'Say Hangup',
    says: 'The DJ will hear your message.',
  },
  '/message-recorded': {
    query: `show=${SHOW}&wait=40`,
    parameters: TAKE,
    verbs: 'Say Say Say Record Redirect',
    says: 'Sorry, we could not hear anything.',
    leadsTo: '/message-recorded',
  },
  '/message-saved': { parameters: { ...TAKE, RecordingStatus: 'completed' }, verbs: '' },
  '/sent-away': {
    query: `as=dropped&show=${SHOW}&since=1772827200`,
    verbs: 'Say Say Hangup',
    says: 'Thank you for calling',
  },
  '/place-taken': {
    query: `show=${SHOW}&since=1772827200`,
    verbs: 'Say Hangup',
    says: 'your new call has your place',
  },
  '/wait-key': {
    parameters: { Digits: '1' },
    verbs: 'Gather Redirect',
    says: 'Please tell us your name and your town.',
    leadsTo: '/wait-told',
  },
  '/wait-loop': {
    parameters: { QueuePosition: '2', QueueTime: '70', CurrentQueueSize: '3', AvgQueueTime: '60' },
    verbs: 'Gather Redirect',
    says: 'You are number 2 of 3.',
    leadsTo: '/wait-loop',
  },
  '/wait-told': {
    query: 'step=name',
    parameters: { SpeechResult: 'Ana' },
    verbs: 'Gather Redirect',
    says: 'what would you like to say?',
    leadsTo: '/wait-told',
  },
};

/** Opens the line to which the first requests come, on an account that has just been emptied; the path is that of the request. */
export function openFor(line: Line, doorway: string): string {
  line.writeShow({ ...openShow, djCalls: [`CA${'9'.repeat(32)}`], djAwaySince: null });
  const recordedAt = new Date(line.clock.now() - 60_000).toISOString();
  const message = leaveMessage(line, { recordedAt });
  // It notes the call, and looks for others, at once: which is first is a matter of chance.
  if (doorway === '/dj-word') noteDjCall(line, `CA${'1'.repeat(32)}`);
  const query = FIRST_REQUESTS[doorway]?.query ?? '';
  return `${doorway}?${typeof query === 'string' ? query : query(line, message)}`;
}
