import { watch } from 'chokidar';
import type { Emulator } from '../../emulator/emulator.ts';
import type { ServiceOptions } from '../../emulator/functions/start-service.ts';
import { reasonOf } from '../command-line.ts';
import { functionLog } from './function-log.ts';
import { filesOf, type Project, serviceOf } from './project.ts';

/** Editors save a file in several steps. */
const SETTLED_AFTER_MS = 200;

type Tell = (line: string) => void;

/** What the emulator is to host of a project now; what its functions print is told. */
export function hosted(project: Project, tell: Tell): ServiceOptions {
  return { ...serviceOf(project), log: functionLog(tell) };
}

interface Rehosted {
  readonly emulator: Emulator;
  readonly project: Project;
  readonly tell: Tell;
}

/**
 * Hosts a project anew whenever its files change, one start at a time; what cannot be started leaves the one before in its place.
 *
 * @returns what puts an end to it
 */
export function rehostOnChange(rehosted: Rehosted): () => Promise<void> {
  let settling: NodeJS.Timeout | undefined;
  let starting = Promise.resolve();
  const watcher = watch(filesOf(rehosted.project), { ignoreInitial: true }).on('all', () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      starting = starting.then(() => rehost(rehosted));
    }, SETTLED_AFTER_MS);
  });
  return async () => {
    clearTimeout(settling);
    await watcher.close();
    await starting;
  };
}

async function rehost({ emulator, project, tell }: Rehosted): Promise<void> {
  try {
    await emulator.serve(hosted(project, tell));
    tell('The project has changed, and was started again.');
  } catch (error) {
    tell(`The project has changed and does not start; the one before goes on: ${reasonOf(error)}`);
  }
}
