import { OverheardRecording } from '../recordings/overheard-recording.ts';
import { recordingUrl } from '../recordings/recording-status.ts';
import type { Pickup } from '../voice/pickup.ts';
import type { Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';
import { callbackOf } from './recording-attributes.ts';

/** The recording of a Dial, if there is to be one: with what the dialling party says in its first channel. */
export class DialRecording {
  readonly #scope: Scope;
  readonly #element: TwimlElement;
  readonly #pickup: Pickup;
  #recording: OverheardRecording | undefined;

  constructor(scope: Scope, element: TwimlElement, pickup: Pickup) {
    this.#scope = scope;
    this.#element = element;
    this.#pickup = pickup;
    const { record = 'do-not-record' } = element.attributes;
    if (record === 'do-not-record' || record === 'false') return;
    if (record.startsWith('record-from-ringing')) this.#start();
    else pickup.bridged.then(() => pickup.wasBridged && this.#start());
    pickup.parted.then(() => this.#recording?.finish());
  }

  /** Ends it. What the action is told of it, by captures of 2023; nothing where there is none. */
  end(): Record<string, string> {
    this.#recording?.finish();
    if (this.#recording?.status !== 'completed') return {};
    return {
      RecordingUrl: recordingUrl(this.#scope.account, this.#recording),
      RecordingSid: this.#recording.sid,
      RecordingDuration: String(this.#recording.durationSeconds),
    };
  }

  #start(): void {
    const { record = '', recordingTrack = 'both', trim } = this.#element.attributes;
    this.#recording = new OverheardRecording(this.#scope.account, {
      callSid: this.#scope.call.sid,
      withCallSid: this.#pickup.caller.sid,
      source: 'DialVerb',
      channels: record.endsWith('-dual') ? 2 : 1,
      track: recordingTrack as 'both' | 'inbound' | 'outbound',
      trimsSilence: trim === 'trim-silence',
      callback: callbackOf(this.#scope, this.#element),
    });
  }
}
