import { join } from 'node:path';
import type { Clock } from '../emulator/clock/clock.ts';
import { Emulator, type EmulatorOptions } from '../emulator/emulator.ts';
import type { Faults } from '../emulator/fault-injection/faults.ts';
import type { Profile } from '../emulator/functions/profile.ts';
import type { Switches } from '../emulator/switches.ts';
import { link } from '../src/carried/codec.ts';
import { endedCall } from '../src/carried/dj.ts';
import { ACCOUNT_SID, AUTH_TOKEN } from './emulated-account.ts';

const PROJECT = join(import.meta.dirname, '..');

export interface EmulatedLineOptions {
  readonly clock: Clock;
  readonly listenersNumber: string;
  readonly djNumber: string;
  /** The variables of `.env`, as the functions get them. */
  readonly settings: Readonly<Record<string, string>>;
  readonly switches?: Partial<Switches>;
  readonly seed?: string;
  /** Takes what the functions print, a line at a time. */
  readonly log?: (line: string) => void;
  readonly beforeRest?: EmulatorOptions['beforeRest'];
  readonly faults?: Faults;
  readonly proxyPort?: number;
  readonly functionsPort?: number;
  /** Runs the functions in this process, and not in Twilio's dev runtime. */
  readonly inProcess?: boolean;
  /** How long things take in the cloud. */
  readonly profile?: Profile;
}

/** The whole call-in line, built, on an emulated Twilio: both numbers are bound as a deployment binds them. */
export async function startEmulatedLine(options: EmulatedLineOptions): Promise<Emulator> {
  const emulator = await Emulator.start({
    clock: options.clock,
    accountSid: ACCOUNT_SID,
    authToken: AUTH_TOKEN,
    certificatesFolder: join(PROJECT, '.emulator'),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.switches ? { switches: options.switches } : {}),
    ...(options.faults ? { faults: options.faults } : {}),
    ...(options.beforeRest ? { beforeRest: options.beforeRest } : {}),
    ...(options.proxyPort === undefined ? {} : { proxyPort: options.proxyPort }),
    service: {
      directory: PROJECT,
      functionsFolder: 'dist/functions',
      assetsFolder: 'dist/assets',
      domain: 'radio-callin-0000-dev.twil.io',
      environment: options.settings,
      ...(options.functionsPort === undefined ? {} : { port: options.functionsPort }),
      ...(options.log ? { log: options.log } : {}),
      ...(options.inProcess === undefined ? {} : { inProcess: options.inProcess }),
      ...(options.profile ? { profile: options.profile } : {}),
    },
  });
  emulator.addNumber({
    phoneNumber: options.listenersNumber,
    voiceUrl: '/enqueue',
    voiceFallbackUrl: '/fallback-listener.xml',
    voiceFallbackMethod: 'GET',
    statusCallback: '/call-ended',
  });
  emulator.addNumber({
    phoneNumber: options.djNumber,
    voiceUrl: '/dj-dial',
    voiceFallbackUrl: '/fallback-dj.xml',
    voiceFallbackMethod: 'GET',
    statusCallback: link('/call-ended', endedCall.toQuery({ line: 'dj' })),
  });
  return emulator;
}
