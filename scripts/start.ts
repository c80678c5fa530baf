import { WallClock } from '../emulator/clock/wall-clock.ts';
import { Switchboard } from '../emulator/switchboard/switchboard.ts';
import { readSettings } from '../src/runtime/settings.ts';
import { build } from './build/build.ts';
import { commandLine, Refusal } from './command-line.ts';
import { start } from './commands/try-and-rehearse.ts';
import { type ConsoleKey, makeConsoleKey } from './console-key/make-console-key.ts';
import { startEmulatedLine } from './emulated-line.ts';
import { functionLog } from './emulator/function-log.ts';
import { readEnvFile } from './env-file.ts';
import { expectFree, listenOn, portFrom } from './port.ts';
import { SWITCHBOARD_PORT } from './switchboard-port.ts';
import { DJ_LINE, DJ_PHONE, LISTENERS, TELEPHONES } from './telephones.ts';
import { untilInterrupted } from './until-interrupted.ts';

/** `npm start`: the whole line on this machine, in real time, until Ctrl-C. */
commandLine(start, async (options) => {
  // Those of `.env` are hashes, and the words belong to the deployment: this machine has its own, for as long as it runs.
  const keys = [makeConsoleKey('producer'), makeConsoleKey('dj')];
  const hashes = Object.fromEntries(keys.map(({ variable, hash }) => [variable, hash]));
  const settings = { ...settingsForThisMachine(), ...hashes };
  const functions = portFrom(options.port, '--port');
  const board = portFrom(options.switchboard, '--switchboard');
  await expectFree([functions, board]);
  await build();
  const emulator = await listenOn(functions, (functionsPort) =>
    startEmulatedLine({
      clock: new WallClock(),
      listenersNumber: LISTENERS,
      djNumber: DJ_LINE,
      settings,
      functionsPort,
      log: functionLog((line) => console.log(line)),
    }),
  );
  const { stationName } = readSettings(settings).settings;
  const switchboard = await listenOn(board, (port) =>
    Switchboard.start(emulator.account, port, { title: stationName, ...TELEPHONES }),
  );
  const stopTelling = emulator.account.observe((event) => {
    if (event.type === 'alert') console.log(`  alert ${event.code}: ${event.message}`);
    if (event.type === 'fault') console.log(`  FAULT: ${event.message}: ${event.remedy}`);
    if (event.type === 'message') console.log(`  text to …${event.to.slice(-4)}: ${event.body}`);
  });
  // Before it is said that Ctrl-C ends it.
  const interrupted = untilInterrupted();
  printWelcome({ stationName, functionsPort: functions.port, switchboardPort: board.port, keys });
  await interrupted;
  // What the end itself breaks off is nobody's mistake.
  stopTelling();
  await switchboard.stop();
  await emulator.stop();
  return 0;
});

interface Welcome {
  readonly stationName: string;
  readonly functionsPort: number;
  readonly switchboardPort: number;
  readonly keys: readonly ConsoleKey[];
}

function printWelcome({ stationName, functionsPort, switchboardPort, keys }: Welcome): void {
  const [producer, dj] = keys.map(({ key }) => key);
  const elsewhere = switchboardPort === SWITCHBOARD_PORT ? '' : ` --switchboard ${switchboardPort}`;
  console.log(`The line of ${stationName} is on the air, on this machine only.

  Telephones:      http://localhost:${switchboardPort}
  In a terminal:   npm run phone -- ${LISTENERS}${elsewhere}
  Be the DJ:       npm run phone -- ${DJ_LINE} --from ${DJ_PHONE}${elsewhere}
  The console:     http://localhost:${functionsPort}/console
    producer's key   ${producer}
    DJ's key         ${dj}

Ctrl-C ends it.
`);
}

/** The variables of `.env`; where no DJ is let in by them, the one on this machine is. */
function settingsForThisMachine(): Record<string, string> {
  const { ACCOUNT_SID: _sid, AUTH_TOKEN: _token, ...settings } = readEnvFile();
  const problem = readSettings(settings).problems[0];
  if (problem) throw new Refusal(`.env: ${problem.name} cannot be used: ${problem.remedy}`);
  const letsNobodyIn = !settings.DJ_PIN && !settings.DJ_NUMBERS;
  return letsNobodyIn ? { ...settings, DJ_NUMBERS: DJ_PHONE } : settings;
}
