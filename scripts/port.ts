import { isPortFree } from '../emulator/functions/free-port.ts';
import { Refusal } from './command-line.ts';

/** A port as it was given on the command line. Throws a Refusal that names the flag when it is none, or taken. */
export async function freePortFrom(text: string, flag: string): Promise<number> {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Refusal(`${flag} must be a port from 1 to 65535, not '${text}'`);
  if (!(await isPortFree(port)))
    throw new Refusal(`port ${port} is in use: end what uses it, or give another with ${flag}`);
  return port;
}
