import { join } from 'node:path';
import { WallClock } from '../emulator/clock/wall-clock.ts';
import { Emulator } from '../emulator/emulator.ts';
import { Faults } from '../emulator/fault-injection/faults.ts';
import { Recorder } from '../emulator/record.ts';
import { Switchboard } from '../emulator/switchboard/switchboard.ts';
import { commandLine } from './command-line.ts';
import { emulator as command } from './commands/try-and-rehearse.ts';
import { ACCOUNT_SID, AUTH_TOKEN } from './emulated-account.ts';
import { Trouble } from './emulator/trouble.ts';
import { readNumbers } from './numbers-file.ts';
import { expectFree, listenOn, portFrom } from './port.ts';
import { DJ_LINE, LISTENERS } from './telephones.ts';
import { untilInterrupted } from './until-interrupted.ts';

/** Without a file of numbers: an account as a new customer has it, with two numbers that lead nowhere yet. */
const NEWLY_BOUGHT = [LISTENERS, DJ_LINE].map((phoneNumber) => ({
  phoneNumber,
  voiceUrl: 'https://demo.twilio.com/welcome/voice/',
}));

/** `npm run emulator`: a Twilio on this machine for any application, in real time, until Ctrl-C. */
commandLine(command, async (options) => {
  const numbers =
    options.numbers === undefined ? NEWLY_BOUGHT : readNumbers(options.numbers, options.functions);
  const board = portFrom(options.port, '--port');
  const proxy = portFrom(options.proxyPort, '--proxy-port');
  await expectFree([board, proxy]);
  const clock = new WallClock();
  const faults = options.faults === undefined ? {} : { faults: Faults.read(options.faults, clock) };
  const emulator = await listenOn(proxy, (proxyPort) =>
    Emulator.start({
      clock,
      accountSid: ACCOUNT_SID,
      authToken: AUTH_TOKEN,
      certificatesFolder: join(import.meta.dirname, '..', '.emulator'),
      proxyPort,
      ...(options.seed === undefined ? {} : { seed: options.seed }),
      ...faults,
    }),
  );
  const recorder = options.record === undefined ? undefined : new Recorder(emulator.account, options.record);
  for (const number of numbers) emulator.addNumber(number);
  const switchboard = await listenOn(board, (port) => Switchboard.start(emulator.account, port));
  // Before it is said that Ctrl-C ends it.
  const interrupted = untilInterrupted();
  printInstructions(emulator, { port: board.port, numbers: numbers.map(({ phoneNumber }) => phoneNumber) });
  const trouble = new Trouble(emulator.account, (line) => console.log(line));
  await interrupted;
  console.log(trouble.end());
  await switchboard.stop();
  await emulator.stop();
  await recorder?.finish();
  return 0;
});

function printInstructions(emulator: Emulator, { port, numbers }: { port: number; numbers: string[] }): void {
  const { HTTP_PROXY, NODE_EXTRA_CA_CERTS } = emulator.clientEnvironment;
  console.log(`An emulated Twilio is running, on this machine only. What your application, or a command, needs to reach it:

  export HTTP_PROXY=${HTTP_PROXY}
  export NODE_EXTRA_CA_CERTS=${NODE_EXTRA_CA_CERTS}
  export ACCOUNT_SID=${ACCOUNT_SID}
  export AUTH_TOKEN=${AUTH_TOKEN}

Telephones: http://localhost:${port}
Call with:  ${numbers.map((number) => `npm run phone -- ${number} --switchboard ${port}`).join('\n            ')}
Ctrl-C ends it.
`);
}
