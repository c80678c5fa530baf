import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import { type FaultFile, faultFile } from '../../emulator/fault-injection/fault-file.ts';
import { Faults } from '../../emulator/fault-injection/faults.ts';
import type { PhoneCall } from '../../emulator/handset.ts';
import type { Message, StoredMessage } from '../../src/show/message/message.ts';
import { parseShow } from '../../src/show/parse-show.ts';
import type { Show } from '../../src/show/show.ts';
import { syncNames } from '../../src/twilio/sync-names.ts';
import { startEmulatedLine } from '../emulated-line.ts';
import { Producer } from './producer.ts';
import {
  closedShowAt,
  DJ_LINE,
  DJ_PHONE,
  LISTENERS,
  openShowAt,
  PIN,
  PRODUCER_KEY,
  SCENES_BEGIN,
  STATION,
} from './scene-facts.ts';

const names = syncNames(STATION);

/** How long somebody takes to press a key that they were asked for. */
const REACTION_MS = 1500;

/** A line on an emulated Twilio, with the words that a scene needs. */
export class SceneLine {
  readonly emulator: Emulator;
  readonly clock: VirtualClock;
  /** The calls of the scene, by the part that each plays. */
  readonly calls = new Map<string, PhoneCall>();
  readonly producer: Producer;
  readonly #faults: Faults;
  readonly #answers: { hears: string; keys: string; call: PhoneCall }[] = [];
  /** How often each call was connected to another, by CallSid. */
  readonly #bridges = new Map<string, number>();

  private constructor(of: { emulator: Emulator; clock: VirtualClock; faults: Faults }) {
    this.emulator = of.emulator;
    this.clock = of.clock;
    this.#faults = of.faults;
    this.producer = new Producer(of.emulator);
    of.emulator.account.observe((event) => {
      if (event.type === 'heard') this.#react(event.callSid, event.text);
      if (event.type === 'bridge' && event.change === 'joined')
        this.#bridges.set(event.callSid, (this.#bridges.get(event.callSid) ?? 0) + 1);
    });
  }

  static async open(): Promise<SceneLine> {
    const clock = new VirtualClock(SCENES_BEGIN);
    const faults = new Faults(clock, noFaults);
    const emulator = await startEmulatedLine({
      clock,
      faults,
      inProcess: true,
      listenersNumber: LISTENERS,
      djNumber: DJ_LINE,
      settings: { DJ_NUMBERS: DJ_PHONE, DJ_PIN: PIN, [PRODUCER_KEY.variable]: PRODUCER_KEY.hash },
    });
    return new SceneLine({ emulator, clock, faults });
  }

  listener(part: string, from: string): PhoneCall {
    return this.#dial(part, from, LISTENERS);
  }

  dj(part = 'DJ', from = DJ_PHONE): PhoneCall {
    return this.#dial(part, from, DJ_LINE);
  }

  call(part: string): PhoneCall {
    const call = this.calls.get(part);
    if (!call) throw new Error(`nobody plays the part '${part}' in this scene`);
    return call;
  }

  pass(seconds: number): Promise<void> {
    return this.clock.advance(seconds * 1000);
  }

  /** Whenever the words are heard, the keys are pressed soon after: people answer again what they are asked again. */
  answers(part: string, hears: string, keys: string): void {
    this.#answers.push({ hears, keys, call: this.call(part) });
  }

  /** From now on nobody answers anything. */
  forgetAnswers(): void {
    this.#answers.length = 0;
  }

  heard(part: string, words: string): boolean {
    return this.call(part).words.join(' ').includes(words);
  }

  /** Until the next beep that a part hears. */
  async untilBeep(part: string): Promise<void> {
    const beeps = () => this.call(part).heard.filter(({ kind }) => kind === 'beep').length;
    const before = beeps();
    for (let second = 0; second < 40 && beeps() === before; second += 1) await this.pass(1);
  }

  timesOnAir(part: string): number {
    return this.#bridges.get(this.call(part).callSid) ?? 0;
  }

  waits(part: string): boolean {
    const { callSid } = this.call(part);
    return this.emulator.account.queues
      .all()
      .some((queue) => queue.members.some(({ call }) => call.sid === callSid));
  }

  /** Twilio is asked by REST to send somebody who waits elsewhere, as by a Member update. */
  sendElsewhere(part: string, path: string): void {
    const url = `https://${this.emulator.cloud.domain}${path}`;
    const to = { kind: 'url', url, method: 'POST' } as const;
    this.emulator.account.calls
      .get(this.call(part).callSid)
      ?.interrupt({ kind: 'redirect', by: 'member-update', to });
  }

  /** As it stands in Sync. */
  get show(): Show | undefined {
    return parseShow(this.emulator.account.sync.documents.get(names.show)?.data);
  }

  /** What Sync holds in one of the station's maps. */
  itemsOf(map: string): readonly { readonly key: string; readonly data: unknown }[] {
    return this.emulator.account.sync.maps.get(map)?.items() ?? [];
  }

  /** The messages that there are for the DJ. */
  get messages(): readonly Message[] {
    const stored = this.itemsOf(names.messages).map(({ data }) => data as StoredMessage);
    return stored.filter((one) => one.kind === 'message');
  }

  /** Somebody has asked for a text when the line opens next time. */
  wish(to: string): void {
    const map = this.emulator.account.sync.createMap({ uniqueName: names.textWishes });
    map.create('somebody', { data: { to, from: LISTENERS, at: '2026-03-05T22:00:00.000Z' } });
  }

  strike(rules: FaultFile): void {
    this.#faults.arm(rules);
  }

  heal(): void {
    this.#faults.arm(noFaults);
  }

  /** The line is open, or closed, as of now. */
  setShow(state: 'open' | 'closed'): void {
    const now = this.clock.now();
    this.#writeShow(state === 'open' ? openShowAt(now) : closedShowAt(now));
  }

  #writeShow(data: object): void {
    const { sync } = this.emulator.account;
    const uniqueName = names.show;
    const document = sync.documents.get(uniqueName);
    if (document) document.write({ data });
    else sync.createDocument({ uniqueName, data });
  }

  /** Everybody hangs up, and what is still under way comes to its end. */
  async end(): Promise<void> {
    const calls = [...this.emulator.account.calls.values()];
    const isOfDj = ({ to }: { to: string }) => to === DJ_LINE;
    for (const call of calls.filter((one) => !isOfDj(one))) call.interrupt({ kind: 'hangup', by: 'caller' });
    await this.pass(10);
    for (const call of calls.filter(isOfDj)) call.interrupt({ kind: 'hangup', by: 'caller' });
    await this.pass(40);
  }

  stop(): Promise<void> {
    return this.emulator.stop();
  }

  #dial(part: string, from: string, to: string): PhoneCall {
    const call = this.emulator.handset(from).dial(to);
    this.calls.set(part, call);
    return call;
  }

  #react(callSid: string, text: string): void {
    const answer = this.#answers.find(({ call, hears }) => call.callSid === callSid && text.includes(hears));
    if (!answer) return;
    this.clock.after(REACTION_MS, () => {
      if (!answer.call.isOver) for (const key of answer.keys) answer.call.press(key);
    });
  }
}

const noFaults = faultFile.parse({ faults: [] });
