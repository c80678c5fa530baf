import { join } from 'node:path';
import type { VirtualClock } from '../../../emulator/clock/virtual-clock.ts';
import { Emulator } from '../../../emulator/emulator.ts';
import type { Profile } from '../../../emulator/functions/profile.ts';
import type { ServiceOptions } from '../../../emulator/functions/start-service.ts';
import { ACCOUNT_SID, AUTH_TOKEN } from '../../emulated-account.ts';
import { startEmulatedLine } from '../../emulated-line.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');
const RIVALS = 'scripts/bench/rivals';
const SEED = 'felt';

export const LISTENERS = '+15550100';
export const DJ_LINE = '+15550101';
export const DJ_PHONE = '+15550190';
export const DJ_PIN = '482915';
/** Of a line with messages: leads to the beep, as the choice at the end of a show does. */
export const MESSAGE_LINE = '+15550102';

/** One way to run a call-in line. */
export interface FeltLine {
  readonly name: 'ours' | 'workshop' | 'floor';
  readonly start: (clock: VirtualClock, profile: Profile) => Promise<Emulator>;
  /** Whether callers in line, and the DJ between two callers, can press a key. */
  readonly hasKeys: boolean;
  /** Whether callers can leave messages, which the DJ hears by telephone. */
  readonly hasMessages: boolean;
}

/** This line. */
export const ours: FeltLine = { name: 'ours', hasKeys: true, hasMessages: true, start: startOurs };

/** The design of Twilio's workshop, https://github.com/twilio/workshop: no keys but star, and no memory. */
export const workshop: FeltLine = {
  name: 'workshop',
  hasKeys: false,
  hasMessages: false,
  start: startWorkshop,
};

/** Documents without any code, which nothing can be faster than. */
export const floor: FeltLine = { name: 'floor', hasKeys: true, hasMessages: false, start: startFloor };

async function startOurs(clock: VirtualClock, profile: Profile): Promise<Emulator> {
  const emulator = await startEmulatedLine({
    clock,
    seed: SEED,
    inProcess: true,
    profile,
    listenersNumber: LISTENERS,
    djNumber: DJ_LINE,
    settings: { STATION_NAME: 'Radio Aurora', DJ_NUMBERS: DJ_PHONE, DJ_PIN, TOPIC: 'The buses of the town.' },
  });
  emulator.addNumber({ phoneNumber: MESSAGE_LINE, voiceUrl: '/caller-choice?Digits=1&wait=240' });
  return emulator;
}

function startWorkshop(clock: VirtualClock, profile: Profile): Promise<Emulator> {
  const service = { functionsFolder: `${RIVALS}/workshop`, profile };
  return startRival(clock, service, { listeners: '/listener', dj: '/dj', voiceMethod: 'POST' });
}

function startFloor(clock: VirtualClock, profile: Profile): Promise<Emulator> {
  const service = { assetsFolder: `${RIVALS}/floor`, profile };
  return startRival(clock, service, { listeners: '/listener.xml', dj: '/dj.xml', voiceMethod: 'GET' });
}

interface RivalNumbers {
  readonly listeners: string;
  readonly dj: string;
  readonly voiceMethod: 'GET' | 'POST';
}

async function startRival(
  clock: VirtualClock,
  service: Pick<ServiceOptions, 'functionsFolder' | 'assetsFolder' | 'profile'>,
  { listeners, dj, voiceMethod }: RivalNumbers,
): Promise<Emulator> {
  const emulator = await Emulator.start({
    clock,
    accountSid: ACCOUNT_SID,
    authToken: AUTH_TOKEN,
    certificatesFolder: join(PROJECT, '.emulator'),
    seed: SEED,
    service: {
      directory: PROJECT,
      domain: 'rival-0000-dev.twil.io',
      environment: {},
      inProcess: true,
      ...service,
    },
  });
  emulator.addNumber({ phoneNumber: LISTENERS, voiceUrl: listeners, voiceMethod });
  emulator.addNumber({ phoneNumber: DJ_LINE, voiceUrl: dj, voiceMethod });
  return emulator;
}
