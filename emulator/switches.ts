import { VERB_SWITCHES } from './verb-switches.ts';

/**
 * Where Twilio's documentation leaves open what happens, the behaviour is a switch. `default` is what is most
 * probably true; `unkind` is the other way, and an application is only safe when it bears both.
 */
export const SWITCHES = {
  callerStaysAfterBridge: {
    default: true,
    unkind: false,
    question:
      'Is a queued caller still on the line, and run by the Enqueue action, after the DJ leaves the bridge?',
  },
  hangupFiresAction: {
    default: true,
    unkind: false,
    question: 'Is the Enqueue action requested when the caller hangs up in the queue?',
  },
  hangupActionCallStatus: {
    default: 'completed',
    unkind: 'in-progress',
    question: 'Which CallStatus has an Enqueue action that was caused by a hang-up?',
  },
  hangupDuringWhisper: {
    default: 'bridging-in-process',
    unkind: 'hangup',
    question: 'Which QueueResult has a call that ends between its dequeuing and the bridge?',
  },
  waitFailure: {
    default: 'error-action',
    unkind: 'fallback',
    question:
      'Does a waitUrl that cannot be fetched end in QueueResult `error`, in the fallback URL, or drop the call?',
  },
  whisperFailure: {
    default: 'error',
    unkind: 'bridge',
    question:
      'Does a whisper document that fails end in QueueResult `error`, or are the two connected without it?',
  },
  redirectOrder: {
    default: 'together',
    unkind: 'target-first',
    question: 'Which comes first after a REST redirect: the target or the action with `redirected`?',
  },
  completedUpdateResult: {
    default: 'hangup',
    unkind: 'system-error',
    question: 'Which QueueResult has a waiting call that REST completes?',
  },
  hangupFiresDialAction: {
    default: true,
    unkind: false,
    question: 'Is the Dial action requested, though nothing of it runs, when the dialling party hangs up?',
  },
  missingQueueDialStatus: {
    default: 'failed',
    unkind: 'no-answer',
    question: 'Which DialCallStatus has a Dial of a queue that does not exist?',
  },
  dialActionNames: {
    default: 'dialling-call',
    unkind: 'nobody',
    question: 'Does the Dial action of a queue carry DialCallSid, QueueSid, QueueTime and DequeingCallSid?',
  },
  dialingPartyHears: {
    default: 'silence',
    unkind: 'ringback',
    question: 'What does the dialling party hear while the caller hears the whisper document?',
  },
  firstWaitCountsCaller: {
    default: true,
    unkind: false,
    question: 'Does the first wait request already count the caller in QueuePosition and CurrentQueueSize?',
  },
  waitRedirectCarriesQueue: {
    default: true,
    unkind: false,
    question: 'Do requests made by a Redirect or Gather inside a wait document carry the Queue parameters?',
  },
  memberUpdateCarriesQueue: {
    default: false,
    unkind: true,
    question: 'Does the request that a Member update causes carry QueueSid and QueueTime?',
  },
  queueNamesAreExact: {
    default: true,
    unkind: false,
    question: 'Are queue names compared to the letter, white space and case included?',
  },
  autoQueueMaxSize: {
    default: 1000,
    unkind: 100,
    question: 'How large is a queue that Enqueue makes on demand?',
  },
  deleteNonEmptyQueueStatus: {
    default: 400,
    unkind: 409,
    question: 'Which HTTP status refuses to delete a queue that is not empty?',
  },
  duplicateQueueStatus: {
    default: 400,
    unkind: 409,
    question: 'Which HTTP status refuses a second queue of the same name?',
  },
  goneMemberStatus: {
    default: 404,
    unkind: 400,
    question: 'Which HTTP status has the update of a member that is no longer in the queue?',
  },
  djCallOverAtAction: {
    default: true,
    unkind: false,
    question:
      'Does a call that is fetched show its end at once, as when that end has just parted a bridge, or a second later?',
  },
  callsListedAtOnce: {
    default: true,
    unkind: false,
    question: 'Does the list of calls show at once that one has begun or ended, or two seconds later?',
  },
  syncMissingCode: {
    default: 20404,
    unkind: 54100,
    question: 'Which code does Sync give for an object that does not exist?',
  },
  syncExistsStatus: {
    default: 409,
    unkind: 400,
    question: 'Which HTTP status refuses to create a Sync object or item that exists already?',
  },
  syncTooLargeStatus: {
    default: 413,
    unkind: 400,
    question: 'Which HTTP status refuses a Sync value over 16 KiB?',
  },
  tooManyFunctionsStatus: {
    default: 429,
    unkind: 503,
    question: 'Which HTTP status has a request over the limit of Functions running at once?',
  },
  unsignedFunctionStatus: {
    default: 400,
    unkind: 403,
    question: 'Which HTTP status refuses an unsigned request to a protected Function?',
  },
  signsEveryParameter: {
    default: true,
    unkind: false,
    question: 'Are CallToken and StirVerstat part of the signed string?',
  },
  ...VERB_SWITCHES,
  leaveOutsideQueueEndsCall: {
    default: false,
    unkind: true,
    question: 'Does Leave outside a queue end the call, or do nothing?',
  },
  statusCallbackFirst: {
    default: false,
    unkind: true,
    question: 'Does the status callback of a call arrive before the action that its end caused?',
  },
} as const satisfies Record<string, { default: unknown; unkind: unknown; question: string }>;

export type SwitchName = keyof typeof SWITCHES;

type Widened<T> = T extends boolean ? boolean : T extends number ? number : T extends string ? string : never;
export type Switches = { [Name in SwitchName]: Widened<(typeof SWITCHES)[Name]['default']> };

const NAMES = Object.keys(SWITCHES) as SwitchName[];

function settingOf(side: 'default' | 'unkind', names: readonly SwitchName[]): Partial<Switches> {
  return Object.fromEntries(names.map((name) => [name, SWITCHES[name][side]]));
}

/** All switches at their default, except those given. */
export function switchesWith(changed: Partial<Switches> = {}): Switches {
  return { ...(settingOf('default', NAMES) as Switches), ...changed };
}

/** The runs that a scenario should survive: the defaults, each switch flipped alone, all unkind ones together. */
export function unkindVariants(): { name: string; switches: Partial<Switches> }[] {
  return [
    { name: 'defaults', switches: {} },
    ...NAMES.map((name) => ({ name, switches: settingOf('unkind', [name]) })),
    { name: 'waitFailure dropped', switches: { waitFailure: 'drop' } },
    { name: 'redirectOrder action first', switches: { redirectOrder: 'action-first' } },
    { name: 'all unkind', switches: settingOf('unkind', NAMES) },
  ];
}
