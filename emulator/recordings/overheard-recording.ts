import type { Account } from '../account.ts';
import type { EmulatorEvent } from '../events.ts';
import { spokenSound } from '../verbs/spoken-sound.ts';
import type { Speech } from '../voice/speech.ts';
import { type Recording, secondsOf } from './recording.ts';
import { type RecordingCallback, tellRecordingStatus } from './recording-status.ts';

/** What is to be recorded of a call that goes on meanwhile. */
export interface RecordingOrder extends Pick<Recording, 'callSid' | 'source' | 'channels' | 'track'> {
  readonly trimsSilence: boolean;
  /** A call that is connected with this one already. */
  readonly withCallSid?: string;
  readonly callback: RecordingCallback | undefined;
}

/** A time that is recorded; without an end it goes on. */
interface Stretch {
  readonly from: number;
  until?: number;
  /** Something is recorded, but it is silence. */
  readonly isMuted?: boolean;
}

const IS_OVER = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

/** What is said on a call, by its person (the first channel) and to it: by the application, or by who is connected with it. */
export class OverheardRecording implements Recording {
  readonly sid: string;
  readonly startTime: number;
  status: Recording['status'] = 'in-progress';
  deletedAt?: number;
  readonly #account: Account;
  readonly #order: RecordingOrder;
  readonly #stretches: Stretch[] = [];
  readonly #said: Speech[] = [];
  readonly #heard: Speech[] = [];
  readonly #connected = new Set<string>();
  readonly #stop: () => void;

  constructor(account: Account, order: RecordingOrder) {
    this.sid = account.sid('RE');
    this.startTime = account.clock.now();
    this.#account = account;
    this.#order = order;
    this.#stretches.push({ from: this.startTime });
    if (order.withCallSid !== undefined) this.#connected.add(order.withCallSid);
    this.#stop = account.observe((event) => this.#take(event));
    account.recordings.set(this.sid, this);
    this.#tell();
  }

  get callSid(): string {
    return this.#order.callSid;
  }

  get source(): Recording['source'] {
    return this.#order.source;
  }

  get track(): Recording['track'] {
    return this.#order.track;
  }

  /** A single track fills one channel. */
  get channels(): 1 | 2 {
    return this.track === 'both' ? this.#order.channels : 1;
  }

  get durationSeconds(): number {
    return secondsOf(this.#kept().reduce((sum, { from, until }) => sum + until - from, 0));
  }

  get eachChannel(): readonly Int16Array[] {
    if (this.channels === 2) return [this.#soundOf(this.#said), this.#soundOf(this.#heard)];
    const tracks = { inbound: this.#said, outbound: this.#heard, both: [...this.#said, ...this.#heard] };
    return [this.#soundOf(tracks[this.track])];
  }

  /** Records nothing for a while, or silence. */
  pause(behaviour: 'skip' | 'silence'): void {
    this.#close();
    if (behaviour === 'silence') this.#stretches.push({ from: this.#account.clock.now(), isMuted: true });
    this.status = 'paused';
  }

  resume(): void {
    this.#close();
    this.#stretches.push({ from: this.#account.clock.now() });
    this.status = 'in-progress';
  }

  /** Ends it, once; what REST has deleted meanwhile stays deleted. */
  finish(): void {
    if (this.isOver) return;
    this.#stop();
    this.#close();
    this.status = this.durationSeconds > 0 ? 'completed' : 'absent';
    this.#tell();
  }

  get isOver(): boolean {
    return this.status !== 'in-progress' && this.status !== 'paused';
  }

  #take(event: EmulatorEvent): void {
    if (event.type === 'bridge') this.#connect(event);
    if (!('callSid' in event)) return;
    const isOwn = event.callSid === this.callSid;
    if (event.type === 'spoken' && isOwn) this.#said.push(event);
    if (event.type === 'spoken' && this.#connected.has(event.callSid)) this.#heard.push(event);
    if (event.type === 'heard' && event.kind === 'say' && isOwn) {
      const { at, lastsMs, text } = event;
      this.#heard.push({ text, startsAt: at, endsAt: at + lastsMs, confidence: 1 });
    }
    if (event.type === 'call' && isOwn && IS_OVER.includes(event.status)) this.finish();
  }

  #connect({ callSid, withCallSid, change }: EmulatorEvent & { type: 'bridge' }): void {
    if (callSid !== this.callSid && withCallSid !== this.callSid) return;
    const other = callSid === this.callSid ? withCallSid : callSid;
    if (change === 'joined') this.#connected.add(other);
    else this.#connected.delete(other);
  }

  #close(): void {
    const last = this.#stretches.at(-1);
    if (last) last.until ??= this.#account.clock.now();
  }

  /** What is kept of the time: where silence is trimmed, from the first word to the last. */
  #kept(): Required<Stretch>[] {
    const now = this.#account.clock.now();
    const all = [...this.#said, ...this.#heard];
    const isTrimmed = this.#order.trimsSilence && all.length > 0;
    const first = isTrimmed ? Math.min(...all.map(({ startsAt }) => startsAt)) : Number.NEGATIVE_INFINITY;
    const last = isTrimmed ? Math.max(...all.map(({ endsAt }) => endsAt)) : Number.POSITIVE_INFINITY;
    return this.#stretches
      .map(({ from, until = now, isMuted = false }) => {
        return { from: Math.max(from, first), until: Math.min(until, last), isMuted };
      })
      .filter(({ from, until }) => until > from);
  }

  #soundOf(spoken: readonly Speech[]): Int16Array {
    const parts = this.#kept().map(({ from, until, isMuted }) =>
      spokenSound({ from, until, spoken: isMuted ? [] : spoken }),
    );
    const whole = new Int16Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  #tell(): void {
    this.#account.background(tellRecordingStatus(this.#account, this, this.#order.callback));
  }
}
