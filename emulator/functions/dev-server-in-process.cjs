'use strict';
/**
 * Twilio's own development server inside this process, without its port: a request goes in, an answer comes out. Which code
 * answers is said by the work that the request belongs to, so that each container can have a memory of its own.
 */
const { createRequire } = require('node:module');
const { dirname } = require('node:path');
const { readFileSync } = require('node:fs');
const { format } = require('node:util');
const { Script } = require('node:vm');
const inject = require('light-my-request');
const { works } = require('../clock/virtual-globals.cjs');
const { sdkOverRest } = require('./sdk-over-rest.cjs');
const { withholdHost } = require('./withhold-host.cjs');

/** A route of the server leads to this file, and from here to the container that the work runs in. */
const HANDED_OVER = require.resolve('./handed-over.cjs');
/** What code of a function may name without having made it: of its module, and what the server gives all of them as globals. */
const OF_MODULE = ['exports', 'require', 'module', '__filename', '__dirname'];
const GLOBALS = ['Twilio', 'Runtime', 'Functions', 'Response', 'twilioClient'];

/** The server of one project; `hosted` has what it serves, by path. */
exports.startDevServer = ({ directory, domain, environment, hosted }) => {
  const projectRequire = createRequire(`${directory}/package.json`);
  withholdHost(directory);
  const { LocalDevelopmentServer } = projectRequire('@twilio/runtime-handler/dev');
  const { server, globals } = apart(
    () =>
      new LocalDevelopmentServer(0, {
        baseDir: directory,
        url: `https://${domain}`,
        env: { DOMAIN_NAME: domain, ...environment },
        routes: routesTo(hosted),
        forkProcess: false,
        live: false,
        logs: false,
        detailedLogs: false,
        legacyMode: false,
        enableDebugLogs: false,
      }),
  );
  const app = server.getApp();
  // As in the cloud, an error page tells nothing of the code.
  app.set('env', 'production');
  const reachRest = sdkOverRest(projectRequire);
  return {
    answer: (request, work) => works.run(work, () => answer(app, request, work)),
    load: (file) => loadFunction(file, globals, reachRest),
    /** For what the emulator does itself: it is no part of the work that made it do so. */
    outside: (action) => works.exit(action),
  };
};

/** Makes the server, and gives this process its own globals back. */
function apart(makeServer) {
  const before = GLOBALS.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  const server = makeServer();
  const globals = GLOBALS.map((name) => globalThis[name]);
  for (const [index, name] of GLOBALS.entries()) {
    delete globalThis[name];
    if (before[index]) Object.defineProperty(globalThis, name, before[index]);
  }
  return { server, globals };
}

function routesTo(hosted) {
  const routes = { functions: [], assets: [] };
  for (const [path, { kind, visibility: access, file }] of hosted)
    routes[`${kind}s`].push({ path, filePath: kind === 'function' ? HANDED_OVER : file, access });
  return routes;
}

async function answer(app, { method, url, headers, body }, { signal }) {
  const { pathname, search, host } = new URL(url);
  const asked = { method, url: `${pathname}${search}`, headers: { host, ...headers }, payload: body, signal };
  const { statusCode, headers: answered, rawPayload } = await inject(app, asked);
  const { 'set-cookie': cookies = [], ...single } = answered;
  const named = Object.entries(single).map(([name, value]) => [name, String(value ?? '')]);
  return {
    status: statusCode,
    headers: Object.fromEntries(named),
    cookies: [cookies].flat(),
    body: rawPayload,
  };
}

/** Compiled once, run anew for each container. */
const scripts = new Map();

function scriptOf(file) {
  const text = readFileSync(file, 'utf8');
  const known = scripts.get(file);
  if (known?.text === text) return known.run;
  const run = new Script(`(function (${[...OF_MODULE, ...GLOBALS].join(', ')}) {${text}\n})`, {
    filename: file,
  }).runInThisContext();
  scripts.set(file, { text, run });
  return run;
}

/** A function with module memory of its own. Its client reaches REST through the work that uses it. */
function loadFunction(file, globals, reachRest) {
  const module = { exports: {} };
  scriptOf(file)(module.exports, createRequire(file), module, file, dirname(file), ...globals);
  const { handler } = module.exports;
  return (context, event, callback) => {
    const { getTwilioClient } = context;
    context.getTwilioClient = (options) => reachRest(getTwilioClient(options));
    return handler(context, event, callback);
  };
}

/** What is printed for a request goes where the service prints; the server itself prints what it cannot read. */
for (const name of ['log', 'info', 'debug', 'warn', 'error']) {
  const print = console[name];
  console[name] = (...args) => {
    const work = works.getStore();
    if (work) work.print(format(...args));
    else print.apply(console, args);
  };
}
