/** What only Twilio itself still holds, and we cannot take out, with the page that says so. */
export interface LeftAtTwilio {
  readonly what: string;
  readonly until: string;
  readonly source: string;
}

export const leftAtTwilio: readonly LeftAtTwilio[] = [
  {
    what: 'call log: the numbers and times of calls',
    until: 'until the calls are deleted there',
    source: 'https://www.twilio.com/docs/voice/api/call-resource#delete-a-call-resource',
  },
  {
    what: 'message log: the numbers and times of texts, without their words',
    until: 'until the messages are deleted there',
    source: 'https://www.twilio.com/docs/messaging/api/message-resource#delete-a-message-resource',
  },
  {
    what: 'call events: what speech recognition has understood of a caller, and what we answered',
    until: 'up to 30 days',
    source: 'https://www.twilio.com/docs/voice/api/call-event-resource',
  },
  {
    what: 'debugger: requests that went wrong, with their parameters',
    until: 'up to 30 days',
    source: 'https://www.twilio.com/docs/usage/monitor-alert',
  },
  {
    what: 'logs of Functions, in which we write masked numbers only',
    until: 'up to 30 days',
    source: 'https://www.twilio.com/docs/serverless/api',
  },
  {
    what: 'that there were recordings, without their sound',
    until: '40 days',
    source: 'https://www.twilio.com/docs/voice/api/recording#delete-a-recording-resource',
  },
];
