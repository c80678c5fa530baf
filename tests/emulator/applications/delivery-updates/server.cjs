'use strict';
/**
 * Texts about deliveries, as order systems send them: by a messaging service, signed in with an API key, each followed by its
 * status callbacks. What is not delivered, or refused, is told in the log.
 */
const express = require('express');
const twilio = require('twilio');

const { ACCOUNT_SID, AUTH_TOKEN, API_KEY, API_SECRET, MESSAGING_SERVICE, PORT } = process.env;
const client = twilio(API_KEY, API_SECRET, { accountSid: ACCOUNT_SID });

const app = express();
app.use(express.urlencoded({ extended: false }));

/** Status by text. */
const statuses = new Map();

app.post('/orders/:number/dispatched', async ({ params, body, headers }, response) => {
  try {
    const message = await client.messages.create({
      to: body.to,
      messagingServiceSid: MESSAGING_SERVICE,
      body: `Order ${params.number} is on its way.`,
      statusCallback: `http://${headers.host}/texts/status`,
    });
    statuses.set(message.sid, [message.status]);
    response.status(201).json({ sid: message.sid });
  } catch (error) {
    console.log(`refused: ${error.code} ${error.message}`);
    response.sendStatus(422);
  }
});

app.post('/texts/status', twilio.webhook(AUTH_TOKEN), ({ body }, response) => {
  statuses.get(body.MessageSid)?.push(body.MessageStatus);
  console.log(
    `${body.To}: ${statuses.get(body.MessageSid)?.join(', ')}${body.ErrorCode ? ` (${body.ErrorCode})` : ''}`,
  );
  response.sendStatus(204);
});

/** Verification codes go through another product. */
app.post('/codes', async ({ body }, response) => {
  try {
    await client.verify.v2
      .services(`VA${'0'.repeat(32)}`)
      .verifications.create({ to: body.to, channel: 'sms' });
    response.sendStatus(201);
  } catch (error) {
    console.log(`no code: ${error.status} ${error.code} ${error.message}`);
    response.sendStatus(503);
  }
});

const server = app.listen(PORT, '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
