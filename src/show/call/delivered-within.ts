/**
 * Twilio gives a request, with all that it tries again, this long: whatever it tells twice, or late, it tells by then.
 *
 * @see https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
export const deliveredWithinMilliseconds = 15_000;
