/** A call has left the queue: an apology by text where the wait was long or the queue was full, then thanks. */
exports.handler = async (context, { From, To, QueueResult, QueueTime }, callback) => {
  if (Number(QueueTime) > 30 || QueueResult === 'queue-full') {
    const body = 'We are sorry that you had to wait.';
    await context.getTwilioClient().messages.create({ to: From, from: To, body });
  }
  const response = new Twilio.twiml.VoiceResponse();
  response.say('Thank you for calling. Goodbye.');
  callback(null, response);
};
