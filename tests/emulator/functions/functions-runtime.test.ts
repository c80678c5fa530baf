import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FunctionsRuntime } from '../../../emulator/functions/functions-runtime.ts';
import { sendHttp } from '../../../emulator/functions/http-request.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'functions-runtime-'));
  symlinkSync(join(__dirname, '../../../node_modules'), join(directory, 'node_modules'));
  writeFileSync(join(directory, 'package.json'), '{}');
  writeFileSync(
    join(directory, '.twilioserverlessrc'),
    '{ functionsFolder: "built", assetsFolder: "assets" }',
  );
  mkdirSync(join(directory, 'built'));
  mkdirSync(join(directory, 'assets'));
  writeFileSync(
    join(directory, 'built/greet.js'),
    'exports.handler = (context, event, callback) => callback(null, context.GREETING + " " + event.name);',
  );
});

afterEach(() => rmSync(directory, { recursive: true }));

/** Listens on the port as soon as nobody else does, and resolves with it. */
async function listening(server: Server, port: number): Promise<number> {
  for (;;) {
    const isListening = await new Promise<boolean>((resolve) => {
      server.once('error', () => setImmediate(resolve, false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (isListening) return (server.address() as AddressInfo).port;
  }
}

async function reasonNotToStart(options: { port?: number; environment?: Record<string, string> } = {}) {
  return FunctionsRuntime.start({ directory, environment: {}, ...options }).then(
    () => 'started',
    ({ message }: Error) => message,
  );
}

describe('the functions', () => {
  it('run in the dev runtime of Twilio, with the environment they are given', async () => {
    const runtime = await FunctionsRuntime.start({ directory, environment: { GREETING: 'hello' } });
    try {
      const url = `http://127.0.0.1:${runtime.port}/greet?name=Ada`;
      const { status, body } = await sendHttp({ method: 'GET', url, headers: {}, body: '' });
      expect([status, body.toString()]).toEqual([200, 'hello Ada']);
    } finally {
      await runtime.stop();
    }
    expect(runtime.process.signalCode ?? runtime.process.exitCode).not.toBeNull();
    await runtime.stop();
  }, 20_000);

  it('find in their context what they are given, their own path, and nothing of this machine', async () => {
    writeFileSync(
      join(directory, 'built/tells.js'),
      `exports.handler = (context, event, callback) =>
        callback(null, { path: context.PATH, names: Object.keys(context), read: process.env.OF_THE_PROCESS });`,
    );
    const runtime = await FunctionsRuntime.start({
      directory,
      environment: { GREETING: 'hello' },
      processEnvironment: { OF_THE_PROCESS: 'kept' },
    });
    try {
      const url = `http://127.0.0.1:${runtime.port}/tells`;
      const { body } = await sendHttp({ method: 'GET', url, headers: {}, body: '' });
      const { path, names, read } = JSON.parse(body.toString()) as Record<string, unknown>;
      expect([path, read]).toEqual(['/tells', 'kept']);
      expect((names as string[]).sort()).toEqual(
        ['DOMAIN_NAME', 'ENVIRONMENT_SID', 'GREETING', 'PATH', 'SERVICE_SID', 'getTwilioClient'].sort(),
      );
    } finally {
      await runtime.stop();
    }
  }, 20_000);

  it('are not mistaken for another server that takes their port while they start', async () => {
    const other = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'));
    const port = await listening(other, 0);
    await new Promise((resolve) => other.close(resolve));
    const starting = reasonNotToStart({ port });
    await listening(other, port);
    try {
      expect(await starting).toBe(`port ${port} is in use`);
    } finally {
      other.close();
    }
  }, 20_000);

  it('say in one sentence that the port is taken', async () => {
    const other = createServer();
    const port = await listening(other, 0);
    try {
      expect(await reasonNotToStart({ port })).toBe(`port ${port} is in use`);
    } finally {
      other.close();
    }
  });

  it('say in one sentence what of the project twilio-run refuses', async () => {
    const dependencies = { '@twilio/runtime-handler': '^2.0.1' };
    writeFileSync(join(directory, 'package.json'), JSON.stringify({ dependencies }));
    expect(await reasonNotToStart()).toMatch(
      /^the functions did not start: Invalid @twilio\/runtime-handler version .*Expected Format: .*"2\.0\.1",$/,
    );
  }, 20_000);

  it('say in one sentence why they did not start', async () => {
    const environment = { NODE_OPTIONS: '--require /nowhere/preload.cjs' };
    expect(await reasonNotToStart({ environment })).toMatch(
      /^the functions did not start: Error: Cannot find module '\/nowhere\/preload.cjs'$/,
    );
  }, 20_000);

  it('say in one sentence that twilio-run is not there', async () => {
    rmSync(join(directory, 'node_modules'));
    expect(await reasonNotToStart()).toBe(`twilio-run is not installed in ${directory}`);
  });
});
