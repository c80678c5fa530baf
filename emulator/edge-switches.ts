import { NOBODY, NOT_FOUND, type OpenQuestion } from './open-question.ts';

/** Open questions about what Twilio requests and what is requested of it: webhooks, REST, and what stands before Functions. */
export const EDGE_SWITCHES = {
  badOverrideNumber: {
    default: 'default',
    unkind: 'nearest',
    question:
      'Which value holds where a connection override is a number out of its range: the default or the nearest?',
    knownFrom: NOBODY,
    open: NOT_FOUND,
  },
  badOverrideFailsRequest: {
    default: true,
    unkind: false,
    question: 'Is a webhook with an unknown retry policy or edge not sent at all, or sent as if it had none?',
    knownFrom: NOBODY,
    open: NOT_FOUND,
  },
  failureBeforeAnswer: {
    default: 'application-error',
    unkind: 'busy',
    question:
      'What does somebody hear whose call has not been answered yet when its document and the fallback have failed?',
    knownFrom: { by: 'documentation', date: '2026' },
    open: 'in a live test of 2026-09-09 a first document that answered 403 was heard as busy',
  },
  emptyAnswerFailsDocument: {
    default: true,
    unkind: false,
    question: 'Does an answer without a body fail, with alert 11770, or is it a document without verbs?',
    knownFrom: { by: 'documentation', date: '2026-03-11' },
    open: "the page of 11770 speaks of answers that are sent in chunks; three programs in use, a template of Twilio's among them, end calls by an empty answer of a known length",
  },
  statusCallbackFirst: {
    default: false,
    unkind: true,
    question: 'Does the status callback of a call arrive before the action that its end caused?',
    knownFrom: NOBODY,
    open: NOT_FOUND,
  },
  deleteNonEmptyQueueStatus: {
    default: 400,
    unkind: 409,
    question: 'Which HTTP status refuses to delete a queue that is not empty?',
    knownFrom: NOBODY,
    open: 'only the neighbouring error, a name that is taken, is known: 400 and a code of 22xxx',
  },
  goneMemberStatus: {
    default: 404,
    unkind: 400,
    question: 'Which HTTP status has the update of a member that is no longer in the queue?',
    knownFrom: { by: "somebody's live test", date: '2025' },
    open: 'seen where the queue in the path does not exist, not where the member has gone',
  },
  djCallOverAtAction: {
    default: true,
    unkind: false,
    question:
      'Does a call that is fetched show its end at once, as when that end has just parted a bridge, or a second later?',
    knownFrom: NOBODY,
    open: NOT_FOUND,
  },
  callsListedAtOnce: {
    default: true,
    unkind: false,
    question: 'Does the list of calls show at once that one has begun or ended, or two seconds later?',
    knownFrom: NOBODY,
    open: NOT_FOUND,
  },
  tooManyFunctionsStatus: {
    default: 429,
    unkind: 503,
    question: 'Which HTTP status has a request over the limit of Functions running at once?',
    knownFrom: NOBODY,
    open: NOT_FOUND,
  },
  unsignedFunctionStatus: {
    default: 403,
    unkind: 400,
    question: 'Which HTTP status refuses an unsigned request to a protected Function?',
    knownFrom: { by: 'capture', date: '2026' },
    open: 'programs in use look for 403 and the text that is sent with it; the documentation says 400',
  },
  cookieHasDomain: {
    default: false,
    unkind: true,
    question:
      'Does a cookie that a Function sets come with the domain of the Function as its Domain, so that a browser takes none whose name begins with __Host-?',
    knownFrom: NOBODY,
    open: 'the documentation says that the Domain is removed "and set to the domain of the Function", but not whether as an attribute',
  },
} as const satisfies Record<string, OpenQuestion>;
