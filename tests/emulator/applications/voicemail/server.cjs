'use strict';
/**
 * A voicemail, as transcription services have it: the whole call is recorded, the message is transcribed and downloaded with
 * another client than the SDK, and everything is deleted once it has been kept.
 */
const axios = require('axios');
const express = require('express');
const twilio = require('twilio');

const { ACCOUNT_SID, AUTH_TOKEN, PORT } = process.env;
const auth = { username: ACCOUNT_SID, password: AUTH_TOKEN };
const client = twilio(ACCOUNT_SID, AUTH_TOKEN);

const app = express();
app.use(express.urlencoded({ extended: false }));
app.use('/voicemail', twilio.webhook());

app.get('/name', (_question, response) => response.send('The night desk'));

app.post('/voicemail', async (question, response) => {
  // Its own service on this machine: nothing of that goes to Twilio.
  const { data: name } = await axios.get(`http://127.0.0.1:${question.socket.localPort}/name`);
  const twiml = new twilio.twiml.VoiceResponse();
  twiml.start().recording({ recordingStatusCallback: '/kept?what=call', trim: 'do-not-trim' });
  twiml.say(`${name} is closed. Please leave a message.`);
  twiml.record({
    action: '/goodbye',
    transcribe: true,
    transcribeCallback: '/written',
    recordingStatusCallback: '/kept?what=message',
    recordingStatusCallbackEvent: 'completed absent',
  });
  twiml.say('Goodbye.');
  response.type('text/xml').send(twiml.toString());
});

app.post('/goodbye', async ({ body }, response) => {
  const recordings = await client.calls(body.CallSid).recordings.list();
  console.log(
    `the call has ${recordings
      .map(({ source }) => source)
      .sort()
      .join(' and ')}`,
  );
  const twiml = new twilio.twiml.VoiceResponse();
  twiml.say(body.Digits === 'hangup' ? '' : `Thank you for ${body.RecordingDuration} seconds.`);
  response.type('text/xml').send(twiml.toString());
});

app.post('/kept', async ({ body, query }, response) => {
  response.sendStatus(204);
  const { data } = await axios.get(`${body.RecordingUrl}.mp3`, { auth, responseType: 'arraybuffer' });
  console.log(
    `${query.what}: ${data.length > 1000 ? 'sound' : 'nothing'}, ${body.RecordingChannels} channels`,
  );
  await client.recordings(body.RecordingSid).remove();
  console.log(`${query.what}: deleted`);
});

app.post('/written', ({ body }, response) => {
  console.log(`written: ${body.TranscriptionText}`);
  response.sendStatus(204);
});

const server = app.listen(PORT, '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
