'use strict';
/**
 * Loaded with `node --require` into Twilio's dev server: what the cloud does for a function and that server does not.
 *
 * - `context` has the variables of the service and nothing of this machine, whose PATH would stand for the function's own.
 *   The rest of the environment can still be read in `process.env`, where the SDK looks for its proxy.
 * - A function that fails, sooner or later, ends its own request and not the server. What it does after its answer is nobody's.
 */
const { AsyncLocalStorage } = require('node:async_hooks');
const Module = require('node:module');
const { isAbsolute } = require('node:path');

const SERVER_FILE = /[\\/](dev-runtime|runtime)[\\/]server\.js$/;
const requests = new AsyncLocalStorage();

const whole = { ...process.env };
let environment = over(whole, pickedFrom(whole, JSON.parse(whole.EMULATOR_VARIABLES ?? '[]')));
Object.defineProperty(process, 'env', {
  get: () => environment,
  set: (given) => {
    environment = over(whole, given);
  },
});

/** What is spread or listed is `own`; what is read may also be `rest`. */
function over(rest, own) {
  return Object.assign(Object.create(rest), own);
}

function pickedFrom(all, names) {
  return Object.fromEntries(names.map((name) => [name, all[name]]));
}

const realLoad = Module._load;
Module._load = function load(request, parent, ...more) {
  const loaded = realLoad.call(this, request, parent, ...more);
  const isFunction = isAbsolute(request) && SERVER_FILE.test(parent?.filename ?? '');
  return isFunction && typeof loaded?.handler === 'function' ? { handler: guarded(loaded.handler) } : loaded;
};

function guarded(handler) {
  return (context, event, callback) => {
    let isOver = false;
    const answer = (error, value) => {
      if (isOver) return;
      isOver = true;
      callback(error, value);
    };
    const fail = (reason) => answer(reason ?? 'the function has failed');
    requests.run({ fail }, async () => {
      try {
        await handler(context, event, answer);
      } catch (error) {
        fail(error);
      }
    });
  };
}

/** What nobody has waited for: without a request that it belongs to, the server cannot know what still holds. */
function orphaned(error) {
  console.error(error);
  const request = requests.getStore();
  if (request) request.fail(error);
  else process.exit(1);
}

process.on('unhandledRejection', orphaned);
process.on('uncaughtException', orphaned);
