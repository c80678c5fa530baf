import { watch } from 'chokidar';
import type { Emulator } from '../../emulator/emulator.ts';
import type { ServiceOptions } from '../../emulator/functions/start-service.ts';
import { reasonOf } from '../command-line.ts';
import { filesOf, type Project, serviceOf } from './project.ts';

/** Editors save a file in several steps. */
const SETTLED_AFTER_MS = 200;

/** What the emulator is to host of a project now, and what lets its functions be heard. */
interface Hosting {
  readonly service: ServiceOptions;
  /** Before the functions run, twilio-run lists every URL, under an address that nobody here needs. */
  readonly listen: () => void;
}

export function hosting(project: Project): Hosting {
  let isHeard = false;
  const log = (line: string) => isHeard && console.log(`  function: ${line}`);
  const listen = () => {
    isHeard = true;
  };
  return { service: { ...serviceOf(project), log }, listen };
}

/**
 * Hosts a project anew whenever its files change, one start at a time; what cannot be started leaves the one before in its place.
 *
 * @returns what puts an end to it
 */
export function rehostOnChange(emulator: Emulator, project: Project): () => Promise<void> {
  let settling: NodeJS.Timeout | undefined;
  let starting = Promise.resolve();
  const watcher = watch(filesOf(project), { ignoreInitial: true }).on('all', () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      starting = starting.then(() => rehost(emulator, project));
    }, SETTLED_AFTER_MS);
  });
  return async () => {
    clearTimeout(settling);
    await watcher.close();
    await starting;
  };
}

async function rehost(emulator: Emulator, project: Project): Promise<void> {
  try {
    const { service, listen } = hosting(project);
    await emulator.serve(service);
    listen();
    console.log('The project has changed, and was started again.');
  } catch (error) {
    console.log(`The project has changed and does not start; the one before goes on: ${reasonOf(error)}`);
  }
}
