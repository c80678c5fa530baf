import type nodeModule from 'node:module';
import { runInThisContext } from 'node:vm';

/**
 * The `require` of Node itself. A test runner has one of its own, which loads everything anew for each test file: what takes
 * long to load, or changes the process, is to be loaded once a process.
 */
export function realRequire(from: string): ReturnType<typeof nodeModule.createRequire> {
  const { getBuiltinModule } = runInThisContext('process') as NodeJS.Process;
  const { createRequire } = getBuiltinModule('node:module') as typeof nodeModule;
  return createRequire(from);
}
