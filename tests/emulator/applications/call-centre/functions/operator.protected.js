'use strict';

exports.handler = (context, _event, callback) => {
  const twiml = new Twilio.twiml.VoiceResponse();
  const dial = twiml.dial({ callerId: context.OPERATOR_NUMBER, action: '/operator-done', timeout: 5 });
  dial.queue('office');
  callback(null, twiml);
};
