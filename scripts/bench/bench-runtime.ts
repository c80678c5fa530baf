import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FunctionsRuntime } from '../../emulator/functions/functions-runtime.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
/** Below the project, because the runtime looks for the SDK from where the functions are. */
const FOLDER = '.emulator/bench-functions';

const FLOOR_FUNCTION = `exports.handler = (context, event, callback) => {
  const response = new Twilio.twiml.VoiceResponse();
  response.say('hi');
  callback(null, response);
};
`;

/** Puts the built functions, and the floor beside them, where a runtime can serve them. */
export function prepareBenchFunctions(): void {
  const folder = join(PROJECT, FOLDER);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(PROJECT, 'dist/functions'), folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  writeFileSync(join(folder, 'floor.js'), FLOOR_FUNCTION);
}

export function startBenchRuntime(environment: Readonly<Record<string, string>>): Promise<FunctionsRuntime> {
  return FunctionsRuntime.start({ directory: PROJECT, functionsFolder: FOLDER, environment });
}
