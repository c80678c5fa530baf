/** Open questions about single requests and about the verbs that listen to a caller. */
export const VERB_SWITCHES = {
  badOverrideNumber: {
    default: 'default',
    unkind: 'nearest',
    question:
      'Which value holds where a connection override is a number out of its range: the default or the nearest?',
  },
  badOverrideFailsRequest: {
    default: true,
    unkind: false,
    question: 'Is a webhook with an unknown retry policy or edge not sent at all, or sent as if it had none?',
  },
  recordActionHasSid: {
    default: true,
    unkind: false,
    question: 'Does the Record action carry RecordingSid?',
  },
  emptyRecordRunsNextVerb: {
    default: true,
    unkind: false,
    question: 'Does the verb after Record run when nothing was recorded?',
  },
  emptyGatherHasDigits: {
    default: true,
    unkind: false,
    question: 'Does a Gather action on an empty result carry an empty Digits parameter?',
  },
  emptyGatherHasSpeechResult: {
    default: false,
    unkind: true,
    question: 'Does a Gather action on an empty result carry an empty SpeechResult parameter?',
  },
  speechHasConfidence: {
    default: true,
    unkind: false,
    question: 'Does a Gather action with a SpeechResult carry Confidence?',
  },
  unnamedModelTakesAutoTimeout: {
    default: false,
    unkind: true,
    question:
      'Does `speechTimeout="auto"` hold where no speechModel is named, or is it warned of as with the default model?',
  },
} as const;
