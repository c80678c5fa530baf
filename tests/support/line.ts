import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import type { Exchange } from '../../emulator/events.ts';
import { faultFile } from '../../emulator/fault-injection/fault-file.ts';
import { Faults } from '../../emulator/fault-injection/faults.ts';
import type { Profile } from '../../emulator/functions/profile.ts';
import type { PhoneCall } from '../../emulator/handset.ts';
import type { RestRequest, RestResponse } from '../../emulator/rest/rest-request.ts';
import type { Switches } from '../../emulator/switches.ts';
import { sign } from '../../emulator/voice/signature.ts';
import type { WebRequest, WebResponse } from '../../emulator/voice/web.ts';
import { parseYaml } from '../../emulator/yaml-file.ts';
import { startEmulatedLine } from '../../scripts/emulated-line.ts';
import { clearAccount } from '../../scripts/rehearsal/clear-account.ts';
import type { CallFact } from '../../src/show/call/call-fact.ts';
import { type CallRecord, foldCallRecord } from '../../src/show/call/call-record.ts';
import { storedFacts } from '../../src/show/call/parse-call-fact.ts';
import type { Show } from '../../src/show/show.ts';
import { syncNames } from '../../src/twilio/sync-names.ts';
import { type Answer, answerOf } from './answer.ts';
import { lostKeys } from './lost-keys.ts';

export type { Answer };

export const LISTENERS = '+15550100';
export const DJ_LINE = '+15550101';
export const DJ_PHONE = '+15550190';
export const PIN = '482915';
export const SHOW_BEGINS = Date.UTC(2026, 2, 6, 20, 0, 0);

/** What twilio-run prints of itself once it has started. */
const BANNER = /^(Functions|Assets|https?:\/\/localhost:\d+\/\S+)$/;

type Fields = Readonly<Record<string, string>>;

/** A request of one's own making. */
export interface RawRequest {
  readonly method?: 'GET' | 'POST';
  readonly body?: string;
  readonly headers?: Fields;
  /** The parameters that the signature covers; undefined leaves the request unsigned. */
  readonly signed?: Fields | undefined;
}

/** The SID of an imagined call. */
export function sidOfCall(number: number): string {
  return `CA${String(number).padStart(32, '0')}`;
}

interface LineCloud {
  readonly inProcess?: boolean;
  readonly profile?: Profile;
  readonly faults?: string;
}

/** The whole line on an emulated Twilio, in the test's own process unless it is asked for in Twilio's dev runtime, with the words that a test needs. */
export class Line {
  readonly emulator: Emulator;
  readonly clock: VirtualClock;
  /** Every webhook with its answer, and every REST request with its own, oldest first. */
  readonly webhooks: Exchange[] = [];
  readonly rest: Exchange[] = [];
  /** The answers to requests of a test's own making. */
  readonly #answers: Pick<Exchange, 'url' | 'status' | 'responseBody'>[] = [];
  /** Set it to break or delay REST; what it resolves to is answered instead. */
  beforeRest: ((request: RestRequest) => Promise<RestResponse | undefined>) | undefined;
  /** Set it to break the functions and assets; it may throw a ConnectError. */
  beforeFunction: ((request: WebRequest) => Promise<WebResponse | undefined>) | undefined;
  readonly #log: string[];
  readonly #settings: Fields;

  private constructor(of: {
    emulator: Emulator;
    clock: VirtualClock;
    log: string[];
    settings: Record<string, string>;
  }) {
    this.emulator = of.emulator;
    this.clock = of.clock;
    this.#log = of.log;
    this.#settings = of.settings;
    const { cloud } = of.emulator;
    const request = cloud.request.bind(cloud);
    cloud.request = async (asked) => (await this.beforeFunction?.(asked)) ?? request(asked);
    of.emulator.account.observe((event) => {
      if (event.type === 'webhook') this.webhooks.push(event.exchange);
      if (event.type === 'rest') this.rest.push(event.exchange);
    });
  }

  /** @param cloud how the functions are run, and what goes wrong, as a file of faults says it */
  static async open(
    settings: Record<string, string> = {},
    switches: Partial<Switches> = {},
    { inProcess = true, faults = 'faults: []', ...cloud }: LineCloud = {},
  ): Promise<Line> {
    const clock = new VirtualClock(SHOW_BEGINS);
    const log: string[] = [];
    const all = { STATION_NAME: 'Radio Aurora', DJ_NUMBERS: DJ_PHONE, ...settings };
    const hook: { line?: Line } = {};
    const emulator = await startEmulatedLine({
      clock,
      listenersNumber: LISTENERS,
      djNumber: DJ_LINE,
      settings: all,
      switches,
      log: (text) => BANNER.test(text) || log.push(text),
      faults: new Faults(clock, parseYaml(faults, faultFile, 'the faults')),
      beforeRest: async (request) => hook.line?.beforeRest?.(request),
      ...cloud,
      inProcess,
    });
    hook.line = new Line({ emulator, clock, log, settings: all });
    return hook.line;
  }

  /** A line for one test alone, closed whatever becomes of the test. */
  static async during(
    settings: Record<string, string>,
    switches: Partial<Switches>,
    story: (line: Line) => Promise<void>,
  ): Promise<void> {
    const line = await Line.open(settings, switches);
    try {
      await story(line);
    } finally {
      await line.close();
    }
  }

  /** What the functions have printed. */
  get log(): readonly string[] {
    return this.#log;
  }

  listener(from: string): PhoneCall {
    return this.emulator.handset(from).dial(LISTENERS);
  }

  dj(from = DJ_PHONE): PhoneCall {
    return this.emulator.handset(from).dial(DJ_LINE);
  }

  pass(seconds: number): Promise<void> {
    return this.clock.advance(seconds * 1000);
  }

  /** Requests a doorway as Twilio does, signed, with a call's standard parameters and the given ones. */
  async ask(path: string, parameters: Fields = {}): Promise<Answer> {
    return this.send(path, this.#signedForm(parameters));
  }

  /** Several requests at the same instant. */
  askAtOnce(asked: readonly { path: string; parameters?: Fields }[]): Promise<Answer[]> {
    const answers = asked.map(({ path, parameters = {} }) =>
      this.#exchange(path, this.#signedForm(parameters)),
    );
    return this.whileTimePasses(Promise.all(answers));
  }

  /** Any request at all to one of the doorways. */
  send(path: string, request: RawRequest): Promise<Answer> {
    return this.whileTimePasses(this.#exchange(path, request));
  }

  #signedForm(parameters: Fields): RawRequest {
    const form = {
      CallSid: `CA${'1'.repeat(32)}`,
      AccountSid: this.emulator.account.accountSid,
      From: '+15550111',
      To: LISTENERS,
      CallStatus: 'in-progress',
      ...parameters,
    };
    return { body: new URLSearchParams(form).toString(), signed: form };
  }

  async #exchange(
    path: string,
    { method = 'POST', body = '', headers = {}, signed }: RawRequest,
  ): Promise<Answer> {
    const url = `https://${this.emulator.cloud.domain}${path}`;
    const { authToken } = this.emulator.account;
    const signature = signed ? { 'x-twilio-signature': sign({ authToken, url, parameters: signed }) } : {};
    const contentType = method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
    const askedAt = this.clock.now();
    const response = await this.emulator.cloud.request({
      method,
      url,
      body,
      headers: { ...contentType, ...signature, ...headers },
    });
    return answerOf(response, { url, tookMs: this.clock.now() - askedAt });
  }

  /** How often REST has been asked for a path that contains this, by which method. */
  restCount(method: string, part: string): number {
    return this.rest.filter((call) => call.method === method && call.url.includes(part)).length;
  }

  /** The show document, as it stands in Sync. */
  get show(): Show | undefined {
    return this.emulator.account.sync.documents.get(`${this.#stationId}-show`)?.data as Show | undefined;
  }

  /** Puts something into the show document, as a person or another container may do behind the back of a doorway. */
  writeShow(data: object): void {
    const { sync } = this.emulator.account;
    const uniqueName = `${this.#stationId}-show`;
    const document = sync.documents.get(uniqueName);
    if (document) document.write({ data });
    else sync.createDocument({ uniqueName, data });
  }

  /** What is written down of a call, in the maps of calls and in the receipts of close-outs. */
  factsOf(callSid: string): CallFact[] {
    const names = syncNames(this.#stationId);
    const contentsOf = (map: string) =>
      (this.emulator.account.sync.maps.get(map)?.items() ?? []).map(({ data }) => data);
    const calls = contentsOf(names.calls(callSid));
    const facts = storedFacts({ calls, receipts: contentsOf(names.closeOuts) });
    return facts.filter((fact) => fact.callSid === callSid);
  }

  recordOf(callSid: string): CallRecord | undefined {
    return foldCallRecord(this.factsOf(callSid));
  }

  /** Texts that were sent, oldest first. */
  get texts(): { to: string; body: string }[] {
    return this.emulator.account.messages.all().map(({ to, body }) => ({ to, body }));
  }

  /** After every test: nothing went wrong that nobody looked at. Alerts named here are expected. */
  expectQuiet(expectedAlerts: readonly number[] = []): void {
    const { alerts, unsupported } = this.emulator.account;
    expect(alerts.filter(({ code }) => !expectedAlerts.includes(code))).toEqual([]);
    expect(unsupported).toEqual([]);
    expect(lostKeys([...this.webhooks, ...this.#answers])).toEqual([]);
  }

  /**
   * Between tests that share a line, which starts once for all of them: everybody hangs up, functions that still run
   * forget in a minute what they know, and the account is empty as at first, of a Twilio with these switches.
   */
  async startAfresh(switches: Partial<Switches> = {}): Promise<void> {
    this.beforeRest = undefined;
    this.beforeFunction = undefined;
    const { account } = this.emulator;
    for (const call of account.calls.values()) call.interrupt({ kind: 'hangup', by: 'caller' });
    await this.pass(60);
    clearAccount(account, switches);
    for (const kept of [this.webhooks, this.rest, this.#answers, this.#log]) kept.length = 0;
  }

  async close(): Promise<void> {
    await this.emulator.stop();
  }

  get #stationId(): string {
    return this.#settings.STATION_ID ?? 'radio-callin';
  }

  /** A function that only waits, for REST or for a timer of its own, waits for the virtual clock. */
  /** Waits for something, and lets time pass only for as long. */
  async whileTimePasses<T>(promise: Promise<T>): Promise<T> {
    let over = false;
    const done = promise.finally(() => {
      over = true;
    });
    await this.clock.settle();
    while (!over) await this.clock.advance(10);
    // What the function printed was written before its answer, and has arrived after one more turn.
    await this.clock.settle();
    return done;
  }
}
