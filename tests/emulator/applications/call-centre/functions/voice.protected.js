'use strict';

const { isOpen } = require(Runtime.getFunctions()['is-open'].path);

/** A caller is greeted and waits; the operator takes whoever is first. */
exports.handler = (context, event, callback) => {
  const twiml = new Twilio.twiml.VoiceResponse();
  if (event.From === context.OPERATOR_NUMBER) twiml.redirect(`https://${context.DOMAIN_NAME}/operator`);
  else if (!isOpen(new Date().getUTCHours())) twiml.redirect({ method: 'GET' }, '/closed.xml');
  else {
    twiml.say(`Welcome to ${context.COMPANY}.`);
    twiml.enqueue({ waitUrl: '/wait?since=now', action: '/left' }, 'office');
  }
  callback(null, twiml);
};
