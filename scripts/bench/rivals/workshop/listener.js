/** The listeners' number: every call lists the queues, to know whether the wait is long. */
exports.handler = async (context, _event, callback) => {
  const queues = await context.getTwilioClient().queues.list();
  const queue = queues.find(({ friendlyName }) => friendlyName === 'radio-callin-queue');
  const response = new Twilio.twiml.VoiceResponse();
  if (queue !== undefined && queue.averageWaitTime > 600) response.say('The wait is long today.');
  response.say('You are being enqueued now.');
  response.enqueue({ waitUrl: '/wait', action: '/after' }, 'radio-callin-queue');
  callback(null, response);
};
