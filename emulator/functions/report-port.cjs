'use strict';
/**
 * Loaded with `node --require` into Twilio's dev server, which is told to take whichever port is free and says nowhere
 * which one that was: tells the emulator. So no port is looked for beforehand, which somebody else could take meanwhile.
 * When the emulator is gone, whatever has ended it, the server ends too.
 */
const { Server } = require('node:http');
const { withholdHost } = require('./withhold-host.cjs');

withholdHost(process.cwd());

const realEmit = Server.prototype.emit;
Server.prototype.emit = function emit(event, ...args) {
  if (event === 'listening') {
    Server.prototype.emit = realEmit;
    process.send({ port: this.address().port });
  }
  // The server would ask whoever sits at the keyboard for another port, and nobody does.
  if (event === 'error') return process.send({ code: args[0].code }, () => process.exit(1));
  return realEmit.call(this, event, ...args);
};

process.once('disconnect', () => process.exit());
// The channel must not keep a server alive that has ended before it listened.
process.channel.unref();
