/** In line: what Twilio sends along is read out, then there is music. */
exports.handler = (_context, { QueuePosition, QueueTime, AvgQueueTime }, callback) => {
  const response = new Twilio.twiml.VoiceResponse();
  response.say(`You are number ${QueuePosition} in line. You have been in line for ${QueueTime} seconds.`);
  response.say(`The average wait time is currently ${AvgQueueTime} seconds.`);
  response.pause({ length: 30 });
  response.redirect('/wait');
  callback(null, response);
};
