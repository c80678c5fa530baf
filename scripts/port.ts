import { createServer } from 'node:net';
import { Refusal } from './command-line.ts';

/** A port, and the flag by which it was given or could have been. */
export interface FlaggedPort {
  readonly flag: string;
  readonly port: number;
}

/** A port as it was given on the command line. Throws a Refusal that names the flag when it is none. */
export function portFrom(text: string, flag: string): FlaggedPort {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new Refusal(`${flag} must be a port from 1 to 65535, not '${text}'`);
  return { flag, port };
}

/** Throws a Refusal that names the flag when two of a command's ports are one, or when somebody has one of them. */
export async function expectFree(ports: readonly FlaggedPort[]): Promise<void> {
  for (const [index, { flag, port }] of ports.entries()) {
    const other = ports.slice(0, index).find((before) => before.port === port);
    if (other) throw new Refusal(`port ${port} is that of ${other.flag} too: give another with ${flag}`);
  }
  for (const { flag, port } of ports) if (!(await isPortFree(port))) throw inUse({ flag, port });
}

/** Starts what listens on a port. Rejects with a Refusal that names the flag when somebody else has taken it meanwhile. */
export async function listenOn<Listening>(
  { flag, port }: FlaggedPort,
  start: (port: number) => Promise<Listening>,
): Promise<Listening> {
  try {
    return await start(port);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? inUse({ flag, port }) : error;
  }
}

function inUse({ flag, port }: FlaggedPort): Refusal {
  return new Refusal(`port ${port} is in use: end what uses it, or give another with ${flag}`);
}

/** Whether nobody on this machine listens on the port, on whichever address. */
function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}
