'use strict';

/** While they wait, callers can ask for a call back by a key; the document leads back to itself by its own path. */
exports.handler = async (context, event, callback) => {
  const twiml = new Twilio.twiml.VoiceResponse();
  if (event.Digits === '1') {
    await context
      .getTwilioClient()
      .sync.v1.services('default')
      .documents.create({ data: { number: event.From } });
    twiml.leave();
    return callback(null, twiml);
  }
  const gather = twiml.gather({ numDigits: 1, action: context.PATH, timeout: 20 });
  gather.say('Press one to be called back.');
  return callback(null, twiml);
};
