import { createMp3Encoder } from 'wasm-media-encoders';
import { SAMPLE_RATE_HERTZ } from './sample-rate.ts';

const BITRATE_KILOBITS_PER_SECOND = 24;

/** Mono samples in -1 to 1 as a constant-bitrate mp3 at the telephone's sample rate. */
export async function encodeMp3(samples: Float64Array): Promise<Uint8Array> {
  const encoder = await createMp3Encoder();
  encoder.configure({
    channels: 1,
    sampleRate: SAMPLE_RATE_HERTZ,
    outputSampleRate: SAMPLE_RATE_HERTZ,
    bitrate: BITRATE_KILOBITS_PER_SECOND,
  });
  // Each result lives in the encoder's own memory until its next call, hence the copies.
  const body = encoder.encode([Float32Array.from(samples)]).slice();
  const rest = encoder.finalize().slice();
  return Buffer.concat([body, rest]);
}
