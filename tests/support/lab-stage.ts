import { join } from 'node:path';
import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import { Emulator } from '../../emulator/emulator.ts';
import type { Profile } from '../../emulator/functions/profile.ts';
import type { RestRequest, RestResponse } from '../../emulator/rest/rest-request.ts';
import type { Switches } from '../../emulator/switches.ts';
import { drillStation } from '../../scripts/drill/drill-station.ts';
import { askQuestions } from '../../scripts/drill/questions/ask.ts';
import type { Answered, Experiment } from '../../scripts/drill/questions/experiment.ts';
import { findBoth } from '../../scripts/drill/ready-account.ts';
import { buildRecorder } from '../../scripts/drill/recorder/build-recorder.ts';
import { recorderBinding } from '../../scripts/drill/recorder/recorder-binding.ts';
import { STORE, storeOf } from '../../scripts/drill/recorder/script.ts';
import type { Stage } from '../../scripts/drill/stage.ts';
import { ACCOUNT_SID, AUTH_TOKEN } from '../../scripts/emulated-account.ts';
import { clearAccount } from '../../scripts/rehearsal/clear-account.ts';
import { parsePhoneNumber } from '../../src/show/phone-number.ts';
import { requestOf } from './drill-request.ts';
import { nativeClient } from './native-client.ts';

const PROJECT = join(__dirname, '../..');
const DOMAIN = 'radio-callin-0000-drill.twil.io';
const NUMBERS = { listeners: '+15550100', dj: '+15550101' } as const;

/** Built once: others of this file may be running it. */
let built: Promise<string> | undefined;

function recorder(): Promise<string> {
  built ??= buildRecorder(PROJECT);
  return built;
}

/** An account whose two numbers lead to the recorder, as a drill binds them, on virtual time. */
export class LabStage {
  readonly emulator: Emulator;
  readonly clock: VirtualClock;
  /** Set it to break REST; what it resolves to is answered instead. */
  beforeRest: ((request: RestRequest) => Promise<RestResponse | undefined>) | undefined;
  #stage: Stage | undefined;

  private constructor(emulator: Emulator, clock: VirtualClock) {
    this.emulator = emulator;
    this.clock = clock;
  }

  static async open(profile?: Profile): Promise<LabStage> {
    const clock = new VirtualClock(Date.UTC(2026, 2, 6, 20));
    const station = drillStation({ environment: 'drill', listeners: NUMBERS.listeners, callers: 3 }, {});
    const emulator = await Emulator.start({
      clock,
      accountSid: ACCOUNT_SID,
      authToken: AUTH_TOKEN,
      certificatesFolder: join(PROJECT, '.emulator'),
      service: {
        directory: await recorder(),
        functionsFolder: 'dist/functions',
        assetsFolder: 'dist/assets',
        domain: DOMAIN,
        environment: { [STORE]: storeOf({ station }) },
        inProcess: true,
        ...(profile ? { profile } : {}),
      },
    });
    const lab = new LabStage(emulator, clock);
    for (const role of ['listeners', 'dj'] as const) {
      const {
        voiceMethod: _,
        voiceFallbackMethod: __,
        statusCallbackMethod: ___,
        ...urls
      } = recorderBinding(role, `https://${DOMAIN}`);
      emulator.addNumber({ phoneNumber: NUMBERS[role], ...urls });
    }
    const client = nativeClient(emulator.account, { before: async (request) => lab.beforeRest?.(request) });
    const named = (['listeners', 'dj'] as const).map((role) => ({
      role,
      phoneNumber: parsePhoneNumber(NUMBERS[role]),
    })) as Parameters<typeof findBoth>[1];
    const wait = (milliseconds: number) => clock.sleep(milliseconds);
    lab.#stage = {
      client,
      station,
      authToken: AUTH_TOKEN,
      numbers: await findBoth(client, named),
      callers: 3,
      textTo: undefined,
      time: { now: () => clock.now(), pause: wait, wait },
      report: () => {},
      ask: async () => {},
      deploy: async () => `https://${DOMAIN}`,
      request: (asked) => requestOf(emulator, asked),
    };
    return lab;
  }

  /** Makes one experiment at a Twilio with these switches; from an empty account. */
  ask(experiment: Experiment, switches: Partial<Switches> = {}): Promise<Answered[]> {
    return this.askAll([experiment], switches);
  }

  async askAll(experiments: readonly Experiment[], switches: Partial<Switches> = {}): Promise<Answered[]> {
    const stage = this.#stage;
    if (!stage) throw new Error('the lab is not open');
    clearAccount(this.emulator.account, switches);
    const work = askQuestions(stage, { base: `https://${DOMAIN}`, experiments });
    let isOver = false;
    const done = work.finally(() => {
      isOver = true;
    });
    done.catch(() => {});
    await this.clock.settle();
    while (!isOver) await this.clock.advance(100);
    return done;
  }

  close(): Promise<void> {
    return this.emulator.stop();
  }
}
