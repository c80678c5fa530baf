import { NOBODY, NOT_FOUND, type OpenQuestion } from './open-question.ts';

/** Open questions about the verbs that listen to a caller or play something. */
export const VERB_SWITCHES = {
  unplayableSoundFailsDocument: {
    default: false,
    unkind: true,
    question:
      'Does a Play whose sound cannot be had or played fail its document, or does the next verb follow at once?',
    knownFrom: { by: "somebody's live test", date: '2020' },
    open: 'two reports, both of applications of Twilio: a queue menu that spins (2020), and an application error (2021)',
  },
  emptyRecordRunsNextVerb: {
    default: true,
    unkind: false,
    question: 'Does the verb after Record run when nothing was recorded?',
    knownFrom: { by: 'documentation', date: '2026' },
    open: 'the page calls the verbs after Record unreachable, and its own example has one for just that case',
  },
  emptyGatherHasDigits: {
    default: true,
    unkind: false,
    question: 'Does a Gather action on an empty result carry an empty Digits parameter?',
    knownFrom: { by: 'capture', date: '2026' },
    open: 'none of the captures is of a Gather that takes words too',
  },
  laterRequestsCarryDigits: {
    default: false,
    unkind: true,
    question: 'Do later requests of a call carry the Digits of an earlier Gather?',
    knownFrom: NOBODY,
    open: 'one capture of 2015 has them in an Enqueue action, and looks as if it had been edited by hand',
  },
  emptyGatherHasSpeechResult: {
    default: false,
    unkind: true,
    question: 'Does a Gather action on an empty result carry an empty SpeechResult parameter?',
    knownFrom: NOBODY,
    open: NOT_FOUND,
  },
  speechHasConfidence: {
    default: true,
    unkind: false,
    question: 'Does a Gather action with a SpeechResult carry Confidence?',
    knownFrom: { by: 'documentation', date: '2026' },
    open: 'the page says that it may be missing',
  },
  keysBeyondNumDigits: {
    default: 'lost',
    unkind: 'next-gather',
    question:
      'What becomes of keys that are pressed once a Gather has all its digits, until something listens again?',
    knownFrom: NOBODY,
    open: 'the pages say that Digits has no more than numDigits, and nothing of the others',
  },
  playIsSigned: {
    default: true,
    unkind: false,
    question: 'Is the request for a sound signed, so that Play can have a protected Asset?',
    knownFrom: { by: "somebody's live test", date: '2022' },
    open: 'a tutorial plays such a file over the telephone; nobody shows the request',
  },
  leaveOutsideQueueEndsCall: {
    default: false,
    unkind: true,
    question: 'Does Leave outside a queue end the call, or do nothing?',
    knownFrom: NOBODY,
    open: NOT_FOUND,
  },
} as const satisfies Record<string, OpenQuestion>;
