/** What a caller left with Record. https://www.twilio.com/docs/voice/api/recording */
export interface Recording {
  readonly sid: string;
  readonly callSid: string;
  readonly source: 'RecordVerb';
  readonly channels: 1;
  readonly startTime: number;
  readonly durationSeconds: number;
  status: 'in-progress' | 'completed' | 'absent' | 'deleted';
  /** What the microphone took, at RECORDING_HERTZ, from -32768 to 32767. */
  readonly samples: Int16Array;
  /** Milliseconds since 1970. */
  deletedAt?: number;
}
