import { MPEGDecoder } from 'mpg123-decoder';
import { measureLoudness } from '../hold-music/measure-loudness.ts';
import { resample } from './resample.ts';

/** What an mp3 sounds like. */
export interface TrackSound {
  readonly seconds: number;
  /** Minus infinity for silence. */
  readonly loudnessLufs: number;
}

/** The rate for which loudness is defined. */
const MEASURING_RATE_HERTZ = 48_000;
/** The rest of a long track sounds much like its beginning. */
const MEASURED_SECONDS = 60;

/** Decodes an mp3. Undefined when it is none. */
export async function hearTrack(mp3: Uint8Array): Promise<TrackSound | undefined> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  try {
    const { channelData, sampleRate, samplesDecoded } = decoder.decode(mp3);
    if (samplesDecoded === 0) return undefined;
    const samples = mono(channelData, Math.min(samplesDecoded, MEASURED_SECONDS * sampleRate));
    const isDirect = MEASURING_RATE_HERTZ % sampleRate === 0;
    const measured = isDirect ? samples : resample(samples, sampleRate, MEASURING_RATE_HERTZ);
    const { integratedLufs } = measureLoudness(measured, isDirect ? sampleRate : MEASURING_RATE_HERTZ);
    return {
      seconds: samplesDecoded / sampleRate,
      loudnessLufs: Number.isNaN(integratedLufs) ? Number.NEGATIVE_INFINITY : integratedLufs,
    };
  } finally {
    decoder.free();
  }
}

/** The middle of all channels, as a telephone plays them. */
function mono(channels: readonly Float32Array[], length: number): Float64Array {
  const sum = new Float64Array(length);
  for (const channel of channels)
    for (let i = 0; i < length; i += 1) sum[i] = (sum[i] ?? 0) + (channel[i] ?? 0) / channels.length;
  return sum;
}
