import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import { Faults } from '../../emulator/fault-injection/faults.ts';
import type { Profile } from '../../emulator/functions/profile.ts';
import { Recorder } from '../../emulator/record.ts';
import type { Switches } from '../../emulator/switches.ts';
import { startEmulatedLine } from '../emulated-line.ts';
import { type CommandResult, runOnEmulator } from './command-on-emulator.ts';
import { rehearsalKeySettings } from './console/console-keys.ts';
import { PeopleAtConsole } from './console/people-at-console.ts';
import { DjAtPhone } from './dj-at-phone.ts';
import { ListenerAtPhone } from './listener-at-phone.ts';
import type { Scenario } from './scenario.ts';
import type { ShowEvent } from './show-event.ts';

export interface PlayOptions {
  readonly switches?: Partial<Switches>;
  readonly observe?: (event: ShowEvent) => void;
  /** Takes what the functions print. */
  readonly log?: (line: string) => void;
  /** A file of faults. */
  readonly faultsFile?: string;
  /** Takes every exchange, a line each. */
  readonly recordFile?: string;
  /** The line has been deployed into the account, and close-out finds out where. */
  readonly isDeployed?: boolean;
  /** Runs the functions in this process, and not in Twilio's dev runtime. */
  readonly inProcess?: boolean;
  /** How long things take in the cloud. */
  readonly profile?: Profile;
  /** Virtual seconds for each real one; without it the show goes as fast as the machine can. */
  readonly speed?: number;
}

/** A show that has been played, with everything that can be known of it. */
export interface PlayedShow {
  readonly scenario: Scenario;
  readonly emulator: Emulator;
  readonly listeners: readonly ListenerAtPhone[];
  readonly events: readonly ShowEvent[];
  readonly closeOuts: readonly CommandResult[];
  /** Whatever else somebody at the station has run. */
  readonly commands: readonly CommandResult[];
}

/** Time that the line gets, after the end of the scenario, to come to rest. */
const AFTERMATH_MS = 5 * 60_000;

/** Plays a scenario from beginning to end on an emulated line, which the caller has to stop. */
export async function playShow(scenario: Scenario, options: PlayOptions = {}): Promise<PlayedShow> {
  const clock = new VirtualClock(scenario.beginsAt);
  const emulator = await startEmulatedLine({
    clock,
    seed: scenario.seed,
    listenersNumber: scenario.numbers.listeners,
    djNumber: scenario.numbers.dj,
    settings: settingsOf(scenario),
    ...(options.switches ? { switches: options.switches } : {}),
    ...(options.log ? { log: options.log } : {}),
    ...(options.inProcess === undefined ? {} : { inProcess: options.inProcess }),
    ...(options.profile ? { profile: options.profile } : {}),
    ...(options.faultsFile === undefined ? {} : { faults: Faults.read(options.faultsFile, clock) }),
  });
  try {
    return await playOn(emulator, scenario, { ...options, clock });
  } catch (error) {
    await emulator.stop();
    throw error;
  }
}

/** The variables of `.env` that the functions of a rehearsal have. */
export function settingsOf({ settings, djPin, console: atConsole }: Scenario): Record<string, string> {
  const pin = djPin === '' ? {} : { DJ_PIN: djPin };
  return { ...settings, ...pin, ...(atConsole ? rehearsalKeySettings : {}) };
}

/** Plays a scenario on a line that is there already, with both of its numbers bound. */
export async function playOn(
  emulator: Emulator,
  scenario: Scenario,
  { clock, ...options }: PlayOptions & { readonly clock: VirtualClock },
): Promise<PlayedShow> {
  const events: ShowEvent[] = [];
  const note = (event: ShowEvent) => {
    events.push(event);
    options.observe?.(event);
  };
  const stopNoting = emulator.account.observe(note);
  for (const [number, code] of Object.entries(scenario.refusedTexts))
    emulator.account.messages.refusals.set(number, { code, message: 'refused, as the scenario says' });
  const recorder =
    options.recordFile === undefined ? undefined : new Recorder(emulator.account, options.recordFile);
  const closeOuts: Promise<CommandResult>[] = [];
  const listeners = scenario.listeners.map((listener) => new ListenerAtPhone(emulator, listener, note));
  const commands: Promise<CommandResult>[] = [];
  const run = (command: StationCommand) => runForStation(emulator, command, { scenario, ...options });
  const closeLine = () => closeOuts.push(run({ command: 'close-out', with: [] }));
  const runCommand = (command: StationCommand) => commands.push(run(command));
  const nameOf = (callSid: string) => listeners.find(({ call }) => call?.callSid === callSid)?.listener.name;
  const callOf = (name: string) => listeners.find(({ listener }) => listener.name === name)?.call?.callSid;
  const stopDj = new DjAtPhone({ emulator, scenario, closeLine, runCommand, nameOf, tell: note }).play();
  new PeopleAtConsole({ emulator, scenario, tell: note, callOf }).play();
  for (const listener of listeners) listener.callAt(scenario.beginsAt, scenario.numbers.listeners);
  await passTime(clock, scenario.beginsAt + scenario.lastsSeconds * 1000 + AFTERMATH_MS, options.speed);
  await recorder?.finish();
  stopNoting();
  stopDj();
  const results = { closeOuts: await Promise.all(closeOuts), commands: await Promise.all(commands) };
  return { scenario, emulator, listeners, events, ...results };
}

/** As a person would type it: `npm run block -- +15550123`. */
interface StationCommand {
  readonly command: 'close-out' | 'block' | 'guests' | 'say';
  readonly with: readonly string[];
}

function runForStation(
  emulator: Emulator,
  { command, with: args }: StationCommand,
  { scenario: { settings }, isDeployed }: PlayOptions & { readonly scenario: Scenario },
): Promise<CommandResult> {
  const environment = isDeployed ? settings : { ...settings, PUBLIC_URL: `https://${emulator.cloud.domain}` };
  return runOnEmulator(emulator, { script: `scripts/${command}.ts`, args, environment });
}

async function passTime(clock: VirtualClock, until: number, speed: number | undefined): Promise<void> {
  if (speed === undefined) {
    await clock.advanceTo(until);
    return;
  }
  const stepMs = 100;
  while (clock.now() < until) {
    await clock.advanceTo(Math.min(until, clock.now() + stepMs * speed));
    await new Promise((resolve) => setTimeout(resolve, stepMs));
  }
}
