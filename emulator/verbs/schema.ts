import {
  type AttributeRule,
  fails,
  listOf,
  METHOD,
  matching,
  oneOf,
  TRUE_OR_FALSE,
  warns,
  wholeNumber,
} from './attribute-rule.ts';

/** `ignored` attributes are accepted and change nothing here; `refused` ones would change what a caller meets. */
export type Support = AttributeRule | 'emulated' | 'ignored' | 'refused';

/** What is made of an attribute whose value is valid. */
export function supportOf(support: Support): 'emulated' | 'ignored' | 'refused' {
  if (typeof support === 'string') return support;
  return support.isIgnored ? 'ignored' : 'emulated';
}

export interface ElementRule {
  readonly attributes: Readonly<Record<string, Support>>;
  /** What may stand inside; `refused` children are Twilio's, but not this emulator's. */
  readonly children: readonly string[];
  readonly refusedChildren: readonly string[];
  /** What Twilio says of a child that cannot stand here. */
  readonly badChildCode: number;
}

/** Also what a schema violation without a code of its own is reported as. https://www.twilio.com/docs/api/errors/12200 */
export const SCHEMA_VIOLATION = 12200;

const SSML = ['break', 'emphasis', 'lang', 'p', 'phoneme', 'prosody', 's', 'say-as', 'sub', 'w'];
const DIALLED = ['Application', 'Client', 'Conference', 'Number', 'Sim', 'Sip', 'WhatsApp'];
const LOOP = wholeNumber({ min: 0 });
const KEYS = 'keys of a telephone';
const MOST_HINTS = 500;
const LONGEST_HINT = 100;

function element(
  attributes: ElementRule['attributes'],
  nesting: Partial<Omit<ElementRule, 'attributes'>> = {},
): ElementRule {
  return { attributes, children: [], refusedChildren: [], badChildCode: SCHEMA_VIOLATION, ...nesting };
}

function all<S extends Support>(support: S, names: string): Record<string, S> {
  return Object.fromEntries(names.split(' ').map((name) => [name, support]));
}

/** https://www.twilio.com/docs/voice/twiml/gather#hints */
function areHints(value: string): boolean {
  const hints = value.split(',');
  return hints.length <= MOST_HINTS && hints.every((hint) => hint.trim().length <= LONGEST_HINT);
}

/** `true` and `false` are older words for the first and for none. https://www.twilio.com/docs/voice/twiml/dial#record */
const DIAL_RECORD = [
  ...['record-from-answer', 'record-from-ringing', 'record-from-answer-dual', 'record-from-ringing-dual'],
  ...['do-not-record', 'true', 'false'],
];
const TRIM = oneOf('trim-silence', 'do-not-trim');
const TRACK = oneOf('inbound', 'outbound', 'both');
const RECORDING_CALLBACK: ElementRule['attributes'] = {
  recordingStatusCallback: 'emulated',
  recordingStatusCallbackMethod: warns(SCHEMA_VIOLATION, METHOD),
  recordingStatusCallbackEvent: warns(13621, listOf('in-progress', 'completed', 'absent')),
};

/** Attributes and children as the VoiceResponse of Twilio's SDK 6 types them. */
export const ELEMENTS: Readonly<Record<string, ElementRule>> = {
  Say: element(
    {
      loop: warns(13510, LOOP),
      voice: warns(13511, matching(/^(man|woman|alice|(Polly|Google)\..+)$/, "one of Twilio's voices")),
      language: 'ignored',
    },
    { children: SSML },
  ),
  Play: element({
    loop: warns(13410, LOOP),
    digits: warns(13430, matching(/^[0-9A-D*#wW]+$/, 'keys, and w or W between them')),
  }),
  Pause: element({ length: warns(13910, wholeNumber({ min: 1 })) }),
  Redirect: element({ method: warns(13710, METHOD) }),
  Hangup: element({}, { refusedChildren: ['Parameter'] }),
  Leave: element({}),
  Reject: element({ reason: warns(13810, oneOf('rejected', 'busy')) }, { refusedChildren: ['Parameter'] }),
  Gather: element(
    {
      ...all('emulated', 'action speechModel language'),
      method: warns(13312, METHOD),
      timeout: warns(13313, wholeNumber({ min: 1 })),
      finishOnKey: warns(13310, matching(/^[0-9*#]?$/, 'one key or nothing')),
      numDigits: warns(13314, wholeNumber({ min: 1 })),
      actionOnEmptyResult: warns(13338, TRUE_OR_FALSE),
      input: warns(SCHEMA_VIOLATION, oneOf('dtmf', 'speech', 'dtmf speech', 'speech dtmf')),
      speechTimeout: warns(13327, matching(/^(auto|0*[1-9]\d*)$/, 'a whole number from 1, or auto')),
      hints: warns(13330, { isValid: areHints, expected: '500 entries of 100 characters', isIgnored: true }),
      profanityFilter: warns(SCHEMA_VIOLATION, { ...TRUE_OR_FALSE, isIgnored: true }),
      enhanced: warns(13339, { ...TRUE_OR_FALSE, isIgnored: true }),
      debug: 'ignored',
      bargeIn: warns(SCHEMA_VIOLATION, TRUE_OR_FALSE),
      ...all('refused', 'partialResultCallback partialResultCallbackMethod maxSpeechTime'),
    },
    { children: ['Say', 'Play', 'Pause'], badChildCode: 13320 },
  ),
  Enqueue: element(
    {
      ...all('emulated', 'action waitUrl'),
      method: fails(14201, METHOD),
      waitUrlMethod: fails(14206, METHOD),
      ...all('refused', 'workflowSid maxQueueSize'),
    },
    { refusedChildren: ['Task'] },
  ),
  Dial: element(
    {
      action: 'emulated',
      method: warns(13210, METHOD),
      timeout: warns(13212, wholeNumber({ min: 1, max: 600 })),
      hangupOnStar: warns(13213, TRUE_OR_FALSE),
      timeLimit: warns(13216, wholeNumber({ min: 1 })),
      answerOnBridge: warns(13219, TRUE_OR_FALSE),
      ...all('ignored', 'callReason ringTone callerId'),
      record: warns(13217, oneOf(...DIAL_RECORD)),
      ...RECORDING_CALLBACK,
      recordingTrack: warns(SCHEMA_VIOLATION, TRACK),
      trim: warns(SCHEMA_VIOLATION, TRIM),
      ...all('refused', 'recordingConfigurationId sequential'),
      ...all('refused', 'referUrl referMethod passports events'),
    },
    { children: ['Queue'], refusedChildren: DIALLED, badChildCode: 13215 },
  ),
  Queue: element({
    url: 'emulated',
    method: fails(14210, METHOD),
    ...all('refused', 'reservationSid postWorkActivitySid'),
  }),
  Record: element({
    action: 'emulated',
    method: warns(13610, METHOD),
    timeout: warns(13611, wholeNumber({ min: 0 })),
    maxLength: warns(13612, wholeNumber({ min: 1, max: 14_400 })),
    finishOnKey: warns(13613, matching(/^[0-9*#]*$/, KEYS)),
    playBeep: warns(13616, TRUE_OR_FALSE),
    ...RECORDING_CALLBACK,
    trim: warns(13699, { ...TRIM, otherwise: 'do-not-trim' }),
    transcribe: warns(SCHEMA_VIOLATION, TRUE_OR_FALSE),
    transcribeCallback: 'emulated',
    recordingConfigurationId: 'refused',
  }),
  Start: element(all('ignored', 'action method'), {
    children: ['Recording'],
    refusedChildren: ['Siprec', 'Stream', 'Transcription'],
  }),
  Recording: element({
    ...RECORDING_CALLBACK,
    track: warns(SCHEMA_VIOLATION, TRACK),
    channels: warns(SCHEMA_VIOLATION, oneOf('mono', 'dual')),
    trim: warns(SCHEMA_VIOLATION, TRIM),
    recordingConfigurationId: 'refused',
  }),
};

/** Verbs that Twilio has and this emulator has not. */
export const REFUSED_VERBS = ['Connect', 'Echo', 'Pay', 'Prompt', 'Queue', 'Refer', 'Sms', 'Stop'];
