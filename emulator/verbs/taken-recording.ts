import type { Call } from '../calls/call.ts';
import { type Recording, secondsOf } from '../recordings/recording.ts';
import { spokenSound } from './spoken-sound.ts';
import type { Take } from './take.ts';

/** The recording of a take, from its first moment on. */
export class TakenRecording implements Recording {
  readonly sid: string;
  readonly callSid: string;
  readonly source = 'RecordVerb';
  readonly channels = 1;
  readonly track = 'both';
  readonly startTime: number;
  status: Recording['status'] = 'in-progress';
  deletedAt?: number;
  readonly #call: Call;
  readonly #take: Take;
  readonly #trimsSilence: boolean;
  #endedAt: number | undefined;

  constructor(call: Call, take: Take, trimsSilence: boolean) {
    this.sid = call.account.sid('RE');
    this.callSid = call.sid;
    this.startTime = take.beganAt;
    this.#call = call;
    this.#take = take;
    this.#trimsSilence = trimsSilence;
  }

  get durationSeconds(): number {
    const { from, until } = this.#stretch();
    return secondsOf(until - from);
  }

  /** Made anew each time that somebody listens: an hour of sound is too much to keep for everybody who called. */
  get eachChannel(): readonly Int16Array[] {
    return [spokenSound({ ...this.#stretch(), spoken: this.#take.spoken })];
  }

  /** What REST has deleted meanwhile stays deleted. */
  finish(status: 'completed' | 'absent'): void {
    this.#endedAt = this.#call.account.clock.now();
    if (this.status === 'in-progress') this.status = status;
  }

  /** The time that the recording covers. Where nobody spoke there is nothing to trim to. */
  #stretch(): { from: number; until: number } {
    const ended = this.#endedAt ?? this.#call.account.clock.now();
    const { spoken, beganAt } = this.#take;
    const [first] = spoken;
    const last = spoken.at(-1);
    if (this.status === 'absent') return { from: ended, until: ended };
    if (!this.#trimsSilence || !first || !last) return { from: beganAt, until: ended };
    return { from: Math.min(first.startsAt, ended), until: Math.min(last.endsAt, ended) };
  }
}
