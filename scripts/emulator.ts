import { join } from 'node:path';
import { WallClock } from '../emulator/clock/wall-clock.ts';
import { Emulator } from '../emulator/emulator.ts';
import { Faults } from '../emulator/fault-injection/faults.ts';
import type { ServiceOptions } from '../emulator/functions/start-service.ts';
import type { NumberSettings } from '../emulator/numbers/incoming-phone-number.ts';
import { Recorder } from '../emulator/record.ts';
import { Switchboard } from '../emulator/switchboard/switchboard.ts';
import { commandLine, Refusal } from './command-line.ts';
import { emulator as command } from './commands/try-and-rehearse.ts';
import { ACCOUNT_SID, API_KEY, AUTH_TOKEN } from './emulated-account.ts';
import { hosted, rehostOnChange } from './emulator/hosted-project.ts';
import { instructions } from './emulator/instructions.ts';
import { projectIn } from './emulator/project.ts';
import { Trouble } from './emulator/trouble.ts';
import { absoluteUrl, readNumbers } from './numbers-file.ts';
import { expectFree, listenOn, portFrom } from './port.ts';
import { DJ_LINE, LISTENERS } from './telephones.ts';
import { untilInterrupted } from './until-interrupted.ts';

/** Where a number leads that somebody has just bought. */
const NEWLY_BOUGHT = 'https://demo.twilio.com/welcome/voice/';

const print = (line: string) => console.log(line);

/** `npm run emulator`: a Twilio on this machine for any application, in real time, until Ctrl-C. */
commandLine(command, async (options) => {
  const project = options.project === undefined ? undefined : projectIn(options.project);
  // Whoever says where the functions are serves them elsewhere.
  const isHosted = project?.kind === 'functions' && options.functions === undefined;
  const service = project && isHosted ? hosted(project, print) : undefined;
  const numbers = numbersFrom(options, service && `https://${service.domain}`);
  const board = portFrom(options.port, '--port');
  const proxy = portFrom(options.proxyPort, '--proxy-port');
  await expectFree([board, proxy]);
  const emulator = await listenOn(proxy, (proxyPort) => startEmulator({ ...options, proxyPort, service }));
  const recorder = options.record === undefined ? undefined : new Recorder(emulator.account, options.record);
  for (const number of numbers) emulator.addNumber(number);
  const switchboard = await listenOn(board, (port) => Switchboard.start(emulator.account, port));
  // Before it is said that Ctrl-C ends it.
  const interrupted = untilInterrupted();
  const situation = {
    emulator,
    switchboardPort: board.port,
    kind: project?.kind,
    hostedAt: service?.domain,
  };
  console.log(instructions(situation));
  const trouble = new Trouble(emulator.account, print);
  const stopWatching = project && isHosted ? rehostOnChange({ emulator, project, tell: print }) : undefined;
  await interrupted;
  await stopWatching?.();
  console.log(trouble.end());
  await switchboard.stop();
  await emulator.stop();
  await recorder?.finish();
  return 0;
});

interface AskedEmulator {
  readonly proxyPort: number;
  readonly service: ServiceOptions | undefined;
  readonly seed?: string | undefined;
  readonly faults?: string | undefined;
}

async function startEmulator({ proxyPort, service, seed, faults }: AskedEmulator): Promise<Emulator> {
  const clock = new WallClock();
  const emulator = await Emulator.start({
    clock,
    accountSid: ACCOUNT_SID,
    authToken: AUTH_TOKEN,
    certificatesFolder: join(import.meta.dirname, '..', '.emulator'),
    proxyPort,
    ...(seed === undefined ? {} : { seed }),
    ...(faults === undefined ? {} : { faults: Faults.read(faults, clock) }),
    ...(service ? { service } : {}),
  });
  emulator.account.addApiKey(API_KEY);
  return emulator;
}

interface AskedNumbers {
  readonly numbers?: string | undefined;
  readonly voiceUrl?: string | undefined;
  readonly functions?: string | undefined;
}

/** Those of the file; without one, two as a new customer has them, of which the first may lead somewhere. */
function numbersFrom(
  { numbers, voiceUrl, functions }: AskedNumbers,
  hostedAt: string | undefined,
): NumberSettings[] {
  const base = functions ?? hostedAt;
  if (numbers !== undefined && voiceUrl !== undefined)
    throw new Refusal('--voice-url is for whoever has no file of --numbers: leave one of them out');
  if (numbers !== undefined) return readNumbers(numbers, base);
  const first = voiceUrl === undefined ? NEWLY_BOUGHT : absoluteUrl(voiceUrl, { base, where: '--voice-url' });
  return [
    { phoneNumber: LISTENERS, voiceUrl: first },
    { phoneNumber: DJ_LINE, voiceUrl: NEWLY_BOUGHT },
  ];
}
