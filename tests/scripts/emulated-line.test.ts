import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { WallClock } from '../../emulator/clock/wall-clock.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import { startEmulatedLine } from '../../scripts/emulated-line.ts';
import { DJ_LINE, LISTENERS } from '../support/line.ts';

/** One that was free a moment ago. */
function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    }),
  );
}

describe('the line of npm start, as it is reached on its port', () => {
  let emulator: Emulator;
  let url: string;

  beforeAll(async () => {
    const functionsPort = await freePort();
    url = `http://localhost:${functionsPort}`;
    emulator = await startEmulatedLine({
      clock: new WallClock(),
      listenersNumber: LISTENERS,
      djNumber: DJ_LINE,
      settings: { STATION_NAME: 'Hill Radio' },
      functionsPort,
    });
  });
  afterAll(() => emulator.stop());

  it.each([
    ['/enqueue', 'POST', 403],
    ['/dj-next', 'GET', 403],
    ['/message-audio', 'GET', 403],
    ['/nowhere', 'GET', 404],
    ['/enqueue', 'DELETE', 405],
    ['/fallback-listener.xml', 'GET', 200],
  ])('is what a deployment would be to a stranger: %s by %s is %i', async (path, method, status) => {
    expect((await fetch(`${url}${path}`, { method })).status).toBe(status);
  });

  it('answers OPTIONS as the platform does, and not as the dev runtime', async () => {
    const { status, headers } = await fetch(`${url}/enqueue`, { method: 'OPTIONS' });
    expect([status, headers.get('access-control-allow-headers')]).toEqual([204, '*']);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });
});
