/** The DJ's number, and again after each caller whom star has ended: the state of the queue, and whoever is first. */
exports.handler = async (context, _event, callback) => {
  const queues = await context.getTwilioClient().queues.list();
  const queue = queues.find(({ friendlyName }) => friendlyName === 'radio-callin-queue');
  const response = new Twilio.twiml.VoiceResponse();
  response.say(`${queue?.currentSize ?? 0} callers are waiting.`);
  response.dial({ hangupOnStar: true }).queue({ url: '/notice' }, 'radio-callin-queue');
  response.redirect('/dj');
  callback(null, response);
};
