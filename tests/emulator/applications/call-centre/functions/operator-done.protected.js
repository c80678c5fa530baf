'use strict';

/** Writes down who was talked to. It does not look whether it may: with an operator who is nobody, it fails. */
exports.handler = async (context, event, callback) => {
  const twiml = new Twilio.twiml.VoiceResponse();
  if (event.DialBridged !== 'true') throw new Error(`nobody was there: ${event.DialCallStatus}`);
  const { from } = await context.getTwilioClient().calls(event.DialCallSid).fetch();
  console.log(`talked to ${from}`);
  twiml.say('Thank you.');
  callback(null, twiml);
};
