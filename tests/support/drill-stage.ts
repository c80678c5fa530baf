import { join } from 'node:path';
import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import { Emulator } from '../../emulator/emulator.ts';
import type { Profile } from '../../emulator/functions/profile.ts';
import type { RestRequest, RestResponse } from '../../emulator/rest/rest-request.ts';
import type { Switches } from '../../emulator/switches.ts';
import { functionVariables } from '../../scripts/deploy/function-variables.ts';
import { readyLine } from '../../scripts/deploy/ready-line.ts';
import { drillStation } from '../../scripts/drill/drill-station.ts';
import { findBoth } from '../../scripts/drill/ready-account.ts';
import { Interrupted, type Stage } from '../../scripts/drill/stage.ts';
import { ACCOUNT_SID, AUTH_TOKEN } from '../../scripts/emulated-account.ts';
import { parsePhoneNumber } from '../../src/show/phone-number.ts';
import { requestOf } from './drill-request.ts';
import { nativeClient } from './native-client.ts';
import { registerEnvironment } from './registered-environment.ts';

const PROJECT = join(__dirname, '../..');
export const LISTENERS = '+15550100';
export const DJ_LINE = '+15550101';
export const ELSEWHERE = {
  voiceUrl: 'https://elsewhere.example/hello',
  statusCallback: 'https://elsewhere.example/bye',
};

export interface DrillStageOptions {
  readonly callers?: number;
  readonly textTo?: string;
  readonly switches?: Partial<Switches>;
  readonly profile?: Profile;
}

/** An account with two numbers that lead elsewhere, on virtual time, and a line that `deploy` makes known in a moment. */
export class DrillStage {
  readonly said: string[] = [];
  /** Set it to break REST; what it resolves to is answered instead. */
  beforeRest: ((request: RestRequest) => Promise<RestResponse | undefined>) | undefined;
  isInterrupted = false;
  readonly emulator: Emulator;
  readonly clock: VirtualClock;
  readonly stage: Stage;

  private constructor(of: {
    emulator: Emulator;
    clock: VirtualClock;
    stage: Omit<Stage, 'time' | 'report'>;
  }) {
    this.emulator = of.emulator;
    this.clock = of.clock;
    const pause = async (milliseconds: number) => {
      if (this.isInterrupted) throw new Interrupted();
      await this.clock.sleep(milliseconds);
      if (this.isInterrupted) throw new Interrupted();
    };
    const wait = (milliseconds: number) => this.clock.sleep(milliseconds);
    const time = { now: () => this.clock.now(), pause, wait };
    this.stage = { ...of.stage, time, report: (line) => this.said.push(line) };
  }

  static async open({
    callers = 5,
    textTo,
    switches = {},
    profile,
  }: DrillStageOptions = {}): Promise<DrillStage> {
    const clock = new VirtualClock(Date.UTC(2026, 2, 6, 20));
    const station = drillStation(
      { environment: 'drill', listeners: LISTENERS, callers },
      { STATION_NAME: 'Radio Aurora' },
    );
    const hook: { opened?: DrillStage } = {};
    const domain = 'radio-callin-0000-drill.twil.io';
    const emulator = await Emulator.start({
      clock,
      switches,
      accountSid: ACCOUNT_SID,
      authToken: AUTH_TOKEN,
      certificatesFolder: join(PROJECT, '.emulator'),
      service: {
        directory: PROJECT,
        functionsFolder: 'dist/functions',
        assetsFolder: 'dist/assets',
        domain,
        environment: functionVariables(station.variables),
        inProcess: true,
        ...(profile ? { profile } : {}),
      },
    });
    const { account } = emulator;
    for (const phoneNumber of [LISTENERS, DJ_LINE]) emulator.addNumber({ phoneNumber, ...ELSEWHERE });
    if (textTo !== undefined) emulator.addNumber({ phoneNumber: textTo, ...ELSEWHERE });
    const client = nativeClient(account, { before: async (request) => hook.opened?.beforeRest?.(request) });
    const named = [
      { role: 'listeners', phoneNumber: parsePhoneNumber(LISTENERS) },
      { role: 'dj', phoneNumber: parsePhoneNumber(DJ_LINE) },
    ] as Parameters<typeof findBoth>[1];
    const stage = {
      client,
      authToken: AUTH_TOKEN,
      station,
      callers,
      textTo,
      numbers: await findBoth(client, named),
      ask: async () => {},
      deploy: async () => {
        registerEnvironment(account, { serviceName: station.serviceName, suffix: 'drill', domain });
        await readyLine(
          { client, stationId: station.settings.stationId },
          station.settings,
          new Date(clock.now()),
        );
        return `https://${domain}`;
      },
      request: (asked: Parameters<Stage['request']>[0]) => requestOf(emulator, asked),
    };
    hook.opened = new DrillStage({ emulator, clock, stage });
    return hook.opened;
  }

  /** Lets time pass until the work is over. */
  async whileTimePasses<T>(work: Promise<T>): Promise<T> {
    let isOver = false;
    const done = work.finally(() => {
      isOver = true;
    });
    done.catch(() => {});
    await this.clock.settle();
    while (!isOver) await this.clock.advance(100);
    return done;
  }

  bindings(): (string | undefined)[][] {
    return [LISTENERS, DJ_LINE].map((phoneNumber) => {
      const number = this.emulator.account.numbers.get(phoneNumber);
      return [number?.voiceUrl, number?.statusCallback];
    });
  }

  /** What a drill has left in the account, other than calls. */
  leftOvers(): object {
    const { account } = this.emulator;
    return {
      bindings: this.bindings(),
      services: [...account.serverless.values()].map(({ uniqueName }) => uniqueName),
      queues: account.queues.all().map(({ friendlyName }) => friendlyName),
      documents: account.sync.documents.all().map(({ uniqueName }) => uniqueName),
      maps: account.sync.maps.all().map(({ uniqueName }) => uniqueName),
      recordings: [...account.recordings.values()].filter(({ status }) => status !== 'deleted').length,
      calls: [...account.calls.values()].filter(({ isOver }) => !isOver).length,
    };
  }
}

export const NOTHING_LEFT = {
  bindings: [Object.values(ELSEWHERE), Object.values(ELSEWHERE)],
  services: [],
  queues: [],
  documents: [],
  maps: [],
  recordings: 0,
  calls: 0,
};
