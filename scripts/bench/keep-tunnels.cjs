'use strict';
/**
 * Loaded with `node --require` into the measured command: behind the emulator's proxy, the SDK makes a tunnel and a TLS
 * connection for every REST call, where with Twilio itself it keeps its connections.
 */
const https = require('node:https');
const { withKeptTunnels } = require('../../emulator/clock/kept-tunnels.cjs');

const { request } = https;
https.request = (...args) => request(...withKeptTunnels(args));
