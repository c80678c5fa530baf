import { type DecodedPiece, decodeMp3 } from '../../emulator/verbs/decode-mp3.ts';
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
  const heard: Float64Array[] = [];
  let rate = 0;
  let samplesLeft = 0;
  const seconds = await decodeMp3(mp3, (piece) => {
    if (rate === 0) {
      rate = piece.sampleRate;
      samplesLeft = MEASURED_SECONDS * rate;
    }
    // Should the rate change on the way, its beginning is what is measured.
    if (samplesLeft <= 0 || piece.sampleRate !== rate) return;
    samplesLeft -= piece.samplesDecoded;
    heard.push(mono(piece));
  });
  return seconds === undefined ? undefined : { seconds, loudnessLufs: loudnessOf(joined(heard), rate) };
}

/** Minus infinity for silence. */
function loudnessOf(samples: Float64Array, rateHertz: number): number {
  const isDirect = MEASURING_RATE_HERTZ % rateHertz === 0;
  const measured = isDirect ? samples : resample(samples, rateHertz, MEASURING_RATE_HERTZ);
  const { integratedLufs } = measureLoudness(measured, isDirect ? rateHertz : MEASURING_RATE_HERTZ);
  return Number.isNaN(integratedLufs) ? Number.NEGATIVE_INFINITY : integratedLufs;
}

/** The middle of all channels, as a telephone plays them. */
function mono({ channelData, samplesDecoded }: DecodedPiece): Float64Array {
  const sum = new Float64Array(samplesDecoded);
  for (const channel of channelData)
    for (let i = 0; i < samplesDecoded; i += 1)
      sum[i] = (sum[i] ?? 0) + (channel[i] ?? 0) / channelData.length;
  return sum;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
