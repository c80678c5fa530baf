/** How a leg of a call stands. https://www.twilio.com/docs/voice/api/call-resource#call-status-values */
export type CallStatus =
  | 'queued'
  | 'ringing'
  | 'in-progress'
  | 'completed'
  | 'busy'
  | 'failed'
  | 'no-answer'
  | 'canceled';

/** How a call stands that was ended before anybody answered it, by who ended it. */
export const UNANSWERED = { caller: 'no-answer', rest: 'canceled' } as const;
