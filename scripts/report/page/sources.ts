/** Whose definition a figure follows. */
export type SourceId = 'connect' | 'asterisk' | 'twilio' | 'here';

export interface Source {
  readonly id: SourceId;
  readonly name: string;
  /** Where to look it up. Nothing is fetched from there. */
  readonly url: string | null;
}

export const sources: readonly Source[] = [
  {
    id: 'connect',
    name: 'Amazon Connect, Administrator Guide: metric definitions',
    url: 'https://docs.aws.amazon.com/connect/latest/adminguide/metrics-definitions.html',
  },
  {
    id: 'asterisk',
    name: 'Asterisk, app_queue: QueueParams',
    url: 'https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Events/QueueParams/',
  },
  {
    id: 'twilio',
    name: 'Twilio, <Enqueue>: parameters of the action',
    url: 'https://www.twilio.com/docs/voice/twiml/enqueue#attributes-action-parameters',
  },
  { id: 'here', name: 'our own: call centres have no such figure', url: null },
];
