'use strict';

exports.handler = async (context, event, callback) => {
  const twiml = new Twilio.twiml.VoiceResponse();
  if (event.QueueResult === 'leave') {
    await context
      .getTwilioClient()
      .messages.create({ to: event.From, from: event.To, body: 'We will call you back.' });
    twiml.say('We will call you back.');
  }
  callback(null, twiml);
};
