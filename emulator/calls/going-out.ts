import type { Method } from '../numbers/incoming-phone-number.ts';

/** What Twilio requests beside the documents of a call; an empty URL is none. */
export interface CallWebhooks {
  readonly voiceFallbackUrl: string;
  readonly voiceFallbackMethod: Method;
  readonly statusCallback: string;
  readonly statusCallbackMethod: Method;
}

/** https://www.twilio.com/docs/voice/api/call-resource#statuscallbackevent */
export const PROGRESS_EVENTS = ['initiated', 'ringing', 'answered', 'completed'] as const;
export type ProgressEvent = (typeof PROGRESS_EVENTS)[number];

/** What is asked of a call that the account makes. */
export interface GoingOut {
  readonly to: string;
  readonly webhooks: CallWebhooks;
  /** Those that the status callback is told of. */
  readonly events: readonly ProgressEvent[];
  /** How long it may ring, in seconds. */
  readonly timeoutSeconds: number;
  /** How long it waits for its turn among other calls that go out, in milliseconds. */
  readonly queueMs: number;
}
