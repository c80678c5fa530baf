'use strict';
/**
 * What becomes of a Function that has answered: Twilio ends it there. A REST request that it makes later never leaves, and one
 * that is under way may reach its goal, but nobody is left to hear of it.
 * https://www.twilio.com/docs/serverless/functions-assets/functions/invocation
 */
const http = require('node:http');
const { Duplex } = require('node:stream');

/** Takes whatever is written and gives nothing back, for ever. */
class Nowhere extends Duplex {
  _read() {}
  _write() {}
}
// A client may ask a connection for these, and must not be told that time is up.
for (const name of ['setTimeout', 'setKeepAlive', 'setNoDelay', 'ref', 'unref']) {
  Nowhere.prototype[name] = function unheard() {
    return this;
  };
}

/** A request that never comes to anything: no answer, no error, no end. */
exports.neverSent = () => new http.ClientRequest({ createConnection: () => new Nowhere() });

/** Lets a request that is under way come to nothing. Its connection is closed, since no answer will be read from it. */
exports.comesToNothing = (outgoing) => {
  outgoing.emit = () => false;
  outgoing.destroy();
};

/** Calls back once: as soon as a Function gives its answer, before that has left, or when the client has gone away. */
exports.onceAnswered = (response, answered) => {
  const { end } = response;
  let isOver = false;
  const over = () => {
    if (!isOver) answered();
    isOver = true;
  };
  response.once('close', over);
  response.end = function endAnswered(...rest) {
    over();
    return end.apply(this, rest);
  };
};
