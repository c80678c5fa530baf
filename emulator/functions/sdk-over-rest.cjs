'use strict';
/**
 * The unmodified SDK with another transport under it: what its HTTP client would send goes to the work that is under way, and
 * what comes back is taken as if it had come over the wire. Its serialisation, its retries and its errors stay its own.
 */
const { createRequire } = require('node:module');
const { works } = require('../clock/virtual-globals.cjs');

/** Connections that a client would have kept, so that each new one can be paid for. */
const connected = new WeakMap();

exports.sdkOverRest = (projectRequire) => {
  const { AxiosError } = createRequire(projectRequire.resolve('twilio'))('axios');
  return (client) => {
    const { axios } = client.httpClient;
    if (!connected.has(client)) {
      connected.set(client, new Set());
      axios.defaults.adapter = (config) => send({ config, axios, hosts: connected.get(client), AxiosError });
    }
    return client;
  };
};

async function send({ config, axios, hosts, AxiosError }) {
  const work = works.getStore();
  const url = new URL(axios.getUri(config));
  const isNewConnection = !hosts.has(url.host);
  hosts.add(url.host);
  const request = { method: config.method.toUpperCase(), url: url.href, ...contentOf(config, url) };
  const { status, headers, body } = await inTime(
    work.rest({ ...request, isNewConnection }),
    config,
    AxiosError,
  );
  const refuse = (message, code) => {
    throw new AxiosError(message, code, config);
  };
  if (status === 0) refuse('socket hang up', 'ECONNRESET');
  const bytes = Buffer.from(body);
  if (config.maxContentLength > -1 && bytes.length > config.maxContentLength)
    refuse(`maxContentLength size of ${config.maxContentLength} exceeded`, 'ERR_BAD_RESPONSE');
  const data = config.responseType === 'arraybuffer' ? bytes : bytes.toString();
  const response = { status, statusText: '', headers: { ...headers }, data, config, request: {} };
  if (!config.validateStatus || config.validateStatus(status)) return response;
  throw new AxiosError(`Request failed with status code ${status}`, 'ERR_BAD_RESPONSE', config, {}, response);
}

function contentOf({ headers, auth, data = '' }, { host }) {
  const named = Object.entries(headers.toJSON()).map(([name, value]) => [name.toLowerCase(), String(value)]);
  const credentials = auth && Buffer.from(`${auth.username}:${auth.password}`).toString('base64');
  return {
    headers: {
      ...Object.fromEntries(named),
      host,
      ...(credentials ? { authorization: `Basic ${credentials}` } : {}),
      'content-length': String(Buffer.byteLength(data)),
    },
    body: data,
  };
}

/** The client's own time limit, which is virtual like everything else of the work. */
function inTime(answer, { timeout }, AxiosError) {
  if (!timeout) return answer;
  return new Promise((resolve, reject) => {
    const late = () => reject(new AxiosError(`timeout of ${timeout}ms exceeded`, 'ECONNABORTED'));
    const timer = setTimeout(late, timeout);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
