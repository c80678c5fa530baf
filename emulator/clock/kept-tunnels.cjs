'use strict';
/**
 * Through a proxy, the SDK makes a new tunnel and a new TLS connection for every REST call, where without one it keeps its
 * connections. In a process of the emulator each client keeps its tunnels, and no longer than it would keep them in the
 * cloud: whoever makes a client for every request pays for a connection each time, here as there.
 */
const http = require('node:http');
const https = require('node:https');
const tls = require('node:tls');

/** Well below the time after which a server of Node closes an idle connection, so that none is used while it closes. */
const KEPT_FOR_MS = 2000;
/** By the agent that a client of the SDK has made for itself. */
const tunnelsOfClients = new WeakMap();

class KeptTunnels extends https.Agent {
  constructor(proxy) {
    super({ keepAlive: true });
    this.proxy = proxy;
    /** By host: a session that is taken up again costs less than a new one. */
    this.sessions = new Map();
  }

  createConnection(options, done) {
    const { host, port } = options;
    const path = `${host}:${port}`;
    const connecting = http.request({ ...this.proxy, method: 'CONNECT', path, agent: false });
    connecting.once('error', done);
    connecting.once('connect', (response, socket) => {
      if (response.statusCode === 200) {
        const session = this.sessions.get(path);
        const secured = tls.connect({ ...options, host: undefined, path: undefined, socket, session });
        secured.on('session', (fresh) => this.sessions.set(path, fresh));
        done(null, secured);
      } else {
        socket.destroy();
        done(new Error(`the proxy refuses ${path} with ${response.statusCode}`));
      }
    });
    connecting.end();
  }

  keepSocketAlive(socket) {
    const isKept = super.keepSocketAlive(socket);
    socket.setTimeout(KEPT_FOR_MS);
    return isKept;
  }

  reuseSocket(socket, request) {
    socket.setTimeout(0);
    super.reuseSocket(socket, request);
  }
}

function tunnelsOf(agent) {
  const { hostname, host, port } = agent.proxy;
  const tunnels =
    tunnelsOfClients.get(agent) ?? new KeptTunnels({ host: hostname ?? host, port: Number(port) });
  tunnelsOfClients.set(agent, tunnels);
  return tunnels;
}

/** The arguments of `https.request`, with an agent that keeps its tunnels in place of one that makes them anew. */
exports.withKeptTunnels = (args) =>
  args.map((argument) =>
    argument?.agent?.proxy && !argument.agent.secureProxy
      ? { ...argument, agent: tunnelsOf(argument.agent) }
      : argument,
  );
