import { NOBODY, NOT_FOUND, type OpenQuestion } from './open-question.ts';

/** Open questions about queues, and about the two calls that meet in one. */
export const QUEUE_SWITCHES = {
  callerStaysAfterBridge: {
    default: true,
    unkind: false,
    question:
      'Is a queued caller still on the line, and run by the Enqueue action, after the DJ leaves the bridge?',
    knownFrom: { by: 'documentation', date: '2026' },
    open: 'the pages only say that the action is requested when the two part; nobody shows it after a `*`',
  },
  hangupActionCallStatus: {
    default: 'in-progress',
    unkind: 'completed',
    question: 'Which CallStatus has an Enqueue action that was caused by a hang-up?',
    knownFrom: { by: 'capture', date: '2016' },
    open: 'one capture, and the action of Record says `completed` after a hang-up',
  },
  hangupDuringWhisper: {
    default: 'bridging-in-process',
    unkind: 'hangup',
    question: 'Which QueueResult has a call that ends between its dequeuing and the bridge?',
    knownFrom: NOBODY,
    open: NOT_FOUND,
  },
  waitFailure: {
    default: 'error-action',
    unkind: 'fallback',
    also: ['drop'],
    question:
      'Does a waitUrl that cannot be fetched end in QueueResult `error`, in the fallback URL, or drop the call?',
    knownFrom: NOBODY,
    open: NOT_FOUND,
  },
  whisperFailure: {
    default: 'error',
    unkind: 'bridge',
    question:
      'Does a whisper document that fails end in QueueResult `error`, or are the two connected without it?',
    knownFrom: NOBODY,
    open: NOT_FOUND,
  },
  redirectOrder: {
    default: 'together',
    unkind: 'target-first',
    also: ['action-first'],
    question: 'Which comes first after a REST redirect: the target or the action with `redirected`?',
    knownFrom: NOBODY,
    open: 'a capture of 2015 has both requests, but not their order',
  },
  completedUpdateResult: {
    default: 'hangup',
    unkind: 'system-error',
    question: 'Which QueueResult has a waiting call that REST completes?',
    knownFrom: NOBODY,
    open: NOT_FOUND,
  },
  hangupFiresDialAction: {
    default: true,
    unkind: false,
    question: 'Is the Dial action requested, though nothing of it runs, when the dialling party hangs up?',
    knownFrom: { by: 'capture', date: '2023' },
    open: 'captured where a number or a client was dialled, never with a queue',
  },
  missingQueueDialStatus: {
    default: 'failed',
    unkind: 'no-answer',
    question: 'Which DialCallStatus has a Dial of a queue that does not exist?',
    knownFrom: NOBODY,
    open: NOT_FOUND,
  },
  shortDialTimeout: {
    default: 'as-given',
    unkind: 'five',
    question: 'Which timeout has a Dial that asks for less than five seconds: what it asks for, or five?',
    knownFrom: { by: 'documentation', date: '2026' },
    open: 'the page of alert 13212 wants a positive whole number, that of Dial names five as the least; a program in use asks for two',
  },
  dialActionNames: {
    default: 'dialling-call',
    unkind: 'nobody',
    also: ['DialCallSid'],
    question:
      'Does the Dial action of a queue carry DialCallSid, QueueSid, QueueTime and DequeingCallSid, only the first, or none?',
    knownFrom: NOBODY,
    open: 'captures of other Dials have DialCallSid; there is none of a queue',
  },
  dialingPartyHears: {
    default: 'silence',
    unkind: 'ringback',
    question: 'What does the dialling party hear while the caller hears the whisper document?',
    knownFrom: NOBODY,
    open: NOT_FOUND,
  },
  waitHasMaxQueueSize: {
    default: true,
    unkind: false,
    question: 'Do the requests of a wait document carry MaxQueueSize?',
    knownFrom: { by: 'documentation', date: '2026' },
    open: 'it is missing in two captures of 2013 to 2016',
  },
  waitRedirectCarriesQueue: {
    default: true,
    unkind: false,
    question: 'Do requests made by a Redirect or Gather inside a wait document carry the Queue parameters?',
    knownFrom: { by: 'capture', date: '2020' },
    open: 'programs in use read them after a Gather, and one after a Redirect; there is no raw request',
  },
  memberUpdateCarriesQueue: {
    default: true,
    unkind: false,
    question:
      'Does the request that a Member update causes carry QueueSid, QueueTime and QueueResult `redirected`?',
    knownFrom: { by: 'capture', date: '2016' },
    open: 'one program; its author may have mixed the request up with that of the Enqueue action',
  },
  queueNamesAreExact: {
    default: true,
    unkind: false,
    question: 'Are queue names compared to the letter, white space and case included?',
    knownFrom: NOBODY,
    open: NOT_FOUND,
  },
  autoQueueMaxSize: {
    default: 1000,
    unkind: 100,
    question: 'How large is a queue that Enqueue makes on demand?',
    knownFrom: { by: 'documentation', date: '2026' },
    open: 'the same page said 100 until 2024',
  },
} as const satisfies Record<string, OpenQuestion>;
