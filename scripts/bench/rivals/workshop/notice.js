/** Before the two are connected. */
exports.handler = (_context, _event, callback) => {
  const response = new Twilio.twiml.VoiceResponse();
  response.say('Your call will be recorded. You are now going on the air.');
  callback(null, response);
};
