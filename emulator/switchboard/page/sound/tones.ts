import { type Tone, toneSamples } from './tone-samples.ts';

/** A tone that sounds. */
export interface SoundingTone {
  /** Resolves when it has come to its end, or was stopped. */
  readonly ended: Promise<void>;
  /** Lets it sound until so many seconds after its beginning, if that is still to come. */
  stopAfter(seconds: number): void;
}

/** Ring tone, beep, keys. A browser lets a page sound only after somebody has touched it. */
export class Tones {
  #context: AudioContext | undefined;

  /** To be called whenever somebody touches the page; says whether this was the first time. */
  wake(): boolean {
    if (this.#context) return false;
    this.#context = new AudioContext();
    return true;
  }

  play(tone: Tone, { loop = false } = {}): SoundingTone {
    const context = this.#context;
    if (!context) return { ended: Promise.resolve(), stopAfter() {} };
    const samples = toneSamples(tone, context.sampleRate);
    const buffer = context.createBuffer(1, samples.length, context.sampleRate);
    buffer.getChannelData(0).set(samples);
    const source = new AudioBufferSourceNode(context, { buffer, loop });
    source.connect(context.destination);
    const begins = context.currentTime;
    source.start(begins);
    return {
      ended: new Promise((resolve) => source.addEventListener('ended', () => resolve(), { once: true })),
      stopAfter: (seconds) => source.stop(begins + seconds),
    };
  }
}
