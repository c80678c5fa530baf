import { watch } from 'chokidar';
import type { Emulator } from '../../emulator/emulator.ts';
import type { ServiceOptions } from '../../emulator/functions/start-service.ts';
import { reasonOf } from '../command-line.ts';
import { filesOf, type Project, serviceOf } from './project.ts';

/** Editors save a file in several steps. */
const SETTLED_AFTER_MS = 200;

/** What the emulator is to host of a project now; its functions print what they print. */
export function hosted(project: Project): ServiceOptions {
  return { ...serviceOf(project), log: (line) => console.log(`  function: ${line}`) };
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
    await emulator.serve(hosted(project));
    console.log('The project has changed, and was started again.');
  } catch (error) {
    console.log(`The project has changed and does not start; the one before goes on: ${reasonOf(error)}`);
  }
}
