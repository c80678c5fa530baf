import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import { Emulator } from '../../emulator/emulator.ts';
import type { Profile } from '../../emulator/functions/profile.ts';
import type { RestRequest, RestResponse } from '../../emulator/rest/rest-request.ts';
import type { WebResponse } from '../../emulator/voice/web.ts';
import { ACCOUNT_SID, AUTH_TOKEN } from '../../scripts/emulated-account.ts';

const MODULES = join(__dirname, '../../node_modules');
const DOMAIN = 'small-0000.twil.io';

/** What runs functions: the contract is one, so each sentence of it is asked of both. */
export const HOSTS = [
  { host: "Twilio's dev runtime", inProcess: false },
  { host: 'the process itself', inProcess: true },
] as const;

export interface SmallServiceOptions {
  readonly inProcess: boolean;
  /** Source text by name; each is the body of a function of `context`, `event` and `callback`. */
  readonly functions: Readonly<Record<string, string>>;
  readonly assets?: Readonly<Record<string, string>>;
  readonly profile?: Profile;
  readonly seed?: string;
}

type StringMap = Readonly<Record<string, string>>;
type TimedAnswer = WebResponse & { readonly tookMs: number };

/** A few small functions on a host, with the virtual clock. */
export class SmallService {
  readonly emulator: Emulator;
  readonly clock: VirtualClock;
  readonly log: string[];
  beforeRest: ((request: RestRequest) => Promise<RestResponse | undefined>) | undefined;
  readonly #folder: string;

  private constructor(of: { emulator: Emulator; clock: VirtualClock; folder: string; log: string[] }) {
    this.emulator = of.emulator;
    this.clock = of.clock;
    this.#folder = of.folder;
    this.log = of.log;
  }

  static async start({ inProcess, profile, seed, ...content }: SmallServiceOptions): Promise<SmallService> {
    const folder = mkdtempSync(join(tmpdir(), 'small-service-'));
    layOut(folder, content);
    const clock = new VirtualClock(Date.UTC(2026, 2, 6, 20));
    const log: string[] = [];
    const hook: { service?: SmallService } = {};
    const emulator = await Emulator.start({
      clock,
      accountSid: ACCOUNT_SID,
      authToken: AUTH_TOKEN,
      certificatesFolder: join(__dirname, '../../.emulator'),
      beforeRest: async (request) => hook.service?.beforeRest?.(request),
      ...(seed === undefined ? {} : { seed }),
      service: {
        directory: folder,
        functionsFolder: 'functions',
        assetsFolder: 'assets',
        domain: DOMAIN,
        environment: { GREETING: 'hello' },
        inProcess,
        ...(profile ? { profile } : {}),
        log: (line) => log.push(line),
      },
    });
    hook.service = new SmallService({ emulator, clock, folder, log });
    return hook.service;
  }

  /** The answer, and the virtual milliseconds that it took. Time passes only for as long as somebody waits for it. */
  async ask(path: string, form: StringMap = {}, headers: StringMap = {}): Promise<TimedAnswer> {
    const [answer] = await this.askAtOnce([path], form, headers);
    if (!answer) throw new Error(`${path} was not asked`);
    return answer;
  }

  /** Several requests at the same instant. */
  async askAtOnce(
    paths: readonly string[],
    form: StringMap = {},
    headers: StringMap = {},
  ): Promise<TimedAnswer[]> {
    let over = false;
    const asked = Promise.all(paths.map((path) => this.#post(path, form, headers))).finally(() => {
      over = true;
    });
    await this.clock.settle();
    while (!over) await this.clock.advance(10);
    await this.clock.settle();
    return asked;
  }

  async #post(path: string, form: StringMap, headers: StringMap): Promise<TimedAnswer> {
    const askedAt = this.clock.now();
    const answer = await this.emulator.cloud.request({
      method: 'POST',
      url: `https://${DOMAIN}${path}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(form).toString(),
    });
    return { ...answer, tookMs: this.clock.now() - askedAt };
  }

  async stop(): Promise<void> {
    await this.emulator.stop();
    rmSync(this.#folder, { recursive: true });
  }
}

function layOut(
  folder: string,
  { functions, assets = {} }: Pick<SmallServiceOptions, 'functions' | 'assets'>,
): void {
  symlinkSync(MODULES, join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{}');
  for (const name of ['functions', 'assets']) mkdirSync(join(folder, name));
  for (const [name, body] of Object.entries(functions))
    writeFileSync(
      join(folder, 'functions', `${name}.js`),
      `let calls = 0;\nexports.handler = function (context, event, callback) {\n${body}\n};\n`,
    );
  for (const [name, text] of Object.entries(assets)) writeFileSync(join(folder, 'assets', name), text);
}
