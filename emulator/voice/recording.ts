/** What a caller left with Record. https://www.twilio.com/docs/voice/api/recording */
export interface Recording {
  readonly sid: string;
  readonly callSid: string;
  readonly source: 'RecordVerb';
  readonly channels: 1;
  readonly startTime: number;
  durationSeconds: number;
  status: 'in-progress' | 'completed' | 'absent' | 'deleted';
}
