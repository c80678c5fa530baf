'use strict';
/** Runs steps that a test sends as source text, each with a client of the SDK, and sends back what came of them. */
const { runInThisContext } = require('node:vm');
const twilio = require('twilio');

const client = twilio(process.env.ACCOUNT_SID, process.env.AUTH_TOKEN);

process.on('message', async ({ id, step, given }) => {
  try {
    const value = await runInThisContext(`(${step})`)(client, given);
    process.send({ id, value: JSON.parse(JSON.stringify(value ?? null)) });
  } catch ({ name, message, status, code, moreInfo }) {
    process.send({ id, error: { name, message, status, code, moreInfo } });
  }
});
