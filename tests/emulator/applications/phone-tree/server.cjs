'use strict';
/**
 * A phone tree, as tutorials have it: GET webhooks and relative addresses, a menu in two languages by key or by word, an extension
 * that is dialled, and a message for whoever is not there. It ends calls by an answer without a body.
 */
const express = require('express');
const { VoiceResponse } = require('twilio').twiml;

const EXTENSIONS = { sales: '+15550171', repairs: '+15550172' };
const CHOICES = { 1: 'sales', 2: 'repairs' };

const app = express();
app.use(express.urlencoded({ extended: false }));

function answer(response, build) {
  const twiml = new VoiceResponse();
  build(twiml);
  response.type('text/xml').send(twiml.toString());
}

app.get('/ivr/welcome', (_request, response) =>
  answer(response, (twiml) => {
    const gather = twiml.gather({
      input: 'dtmf speech',
      action: 'menu',
      method: 'GET',
      numDigits: 1,
      timeout: 3,
      hints: 'sales, repairs',
      bargeIn: true,
    });
    gather.say('For sales press one, for repairs press two.');
    gather.say({ language: 'zh-CN' }, '如需中文服务，请按三。');
    twiml.redirect({ method: 'GET' }, 'welcome?again=yes');
  }),
);

app.get('/ivr/menu', ({ query }, response) =>
  answer(response, (twiml) => {
    const { Digits = '', SpeechResult = '' } = query;
    const chosen =
      CHOICES[Digits] ?? Object.keys(EXTENSIONS).find((name) => SpeechResult.toLowerCase().includes(name));
    if (Digits === '3') return twiml.say({ language: 'zh-CN' }, '感谢您的来电，请稍候，我们会尽快为您服务。');
    if (!chosen) return twiml.redirect({ method: 'GET' }, 'welcome');
    twiml.say(`Connecting you to ${chosen}.`);
    twiml.play({ digits: 'ww1' });
    const dial = twiml.dial({ action: `extension?name=${chosen}`, method: 'GET', timeout: 20 });
    dial.number(EXTENSIONS[chosen]);
  }),
);

app.get('/ivr/extension', ({ query }, response) =>
  answer(response, (twiml) => {
    if (query.DialCallStatus === 'completed') return twiml.hangup();
    twiml.say(`Nobody in ${query.name} can take your call. Please leave a message.`);
    twiml.record({ action: 'message', method: 'GET', finishOnKey: '#', playBeep: true });
    twiml.say('We did not hear anything.');
  }),
);

app.get('/ivr/message', ({ query }, response) => {
  console.log(`a message of ${query.RecordingDuration} seconds, ended by ${query.Digits ?? 'silence'}`);
  response.send('');
});

const server = app.listen(process.env.PORT, '127.0.0.1', () =>
  console.log(`listening on ${server.address().port}`),
);
