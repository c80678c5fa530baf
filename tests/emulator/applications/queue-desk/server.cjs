'use strict';
/**
 * A desk with a queue, as demos of Twilio's and hotlines have it: callers hear their place and Twilio's own hold music, are put
 * through to whoever calls from the desk, and are asked for a message when nobody has come in time. Every request must be signed.
 */
const express = require('express');
const twilio = require('twilio');

const QUEUE = 'help desk';
const DESK = '+15550190';
const HOLD_MUSIC = 'http://com.twilio.music.classical.s3.amazonaws.com/BusyStrings.mp3';
const LONGEST_WAIT_SECONDS = 400;

const app = express();
app.use(express.urlencoded({ extended: false }));
app.use(twilio.webhook());

function answer(response, build) {
  const twiml = new twilio.twiml.VoiceResponse();
  build(twiml);
  response.type('text/xml').send(twiml.toString());
}

function dialQueue(twiml) {
  const dial = twiml.dial({
    action: 'next',
    hangupOnStar: true,
    timeout: 2,
    callerId: '+15550100',
    record: 'record-from-answer-dual',
    recordingStatusCallback: 'recorded',
    recordingStatusCallbackEvent: 'completed',
  });
  dial.queue({ url: 'connecting' }, QUEUE);
}

app.post('/voice', ({ body }, response) =>
  answer(response, (twiml) => {
    if (body.From === DESK) return dialQueue(twiml);
    twiml.say('Thank you for calling the help desk.');
    twiml.enqueue({ waitUrl: 'wait', action: 'left' }, QUEUE);
  }),
);

app.post('/wait', ({ body }, response) =>
  answer(response, (twiml) => {
    if (Number(body.QueueTime) > LONGEST_WAIT_SECONDS) return twiml.leave();
    twiml.say(`You are number ${body.QueuePosition} of ${body.CurrentQueueSize}.`);
    twiml.play(HOLD_MUSIC);
  }),
);

app.post('/connecting', (_request, response) =>
  answer(response, (twiml) => twiml.say('You are being connected. This call is recorded.')),
);

app.post('/left', ({ body }, response) =>
  answer(response, (twiml) => {
    if (body.QueueResult !== 'leave') return twiml.say('Goodbye.');
    twiml.say('We are sorry that nobody was free. Please leave a message.');
    twiml.record({ action: 'message', maxLength: 60 });
  }),
);

app.post('/message', (_request, response) =>
  answer(response, (twiml) => twiml.say('We will call you back.')),
);

app.post('/next', ({ body }, response) =>
  answer(response, (twiml) => {
    if (body.DialCallStatus === 'no-answer') return twiml.say('Nobody is waiting.');
    console.log(
      `talked for ${body.DialCallDuration} seconds, ${body.RecordingSid ? 'recorded' : 'not recorded'}`,
    );
    dialQueue(twiml);
  }),
);

app.post('/recorded', ({ body }, response) => {
  console.log(`${body.RecordingChannels} channels by ${body.RecordingSource}`);
  response.sendStatus(204);
});

app.post('/status', ({ body }, response) => {
  console.log(`${body.From} ${body.CallStatus}`);
  response.sendStatus(204);
});

const server = app.listen(process.env.PORT, '127.0.0.1', () =>
  console.log(`listening on ${server.address().port}`),
);
