import { createMp3Encoder } from 'wasm-media-encoders';

/** Samples a second, as a telephone has them. */
export const RECORDING_HERTZ = 8000;
const BYTES_PER_SAMPLE = 2;
const WAV_HEADER_BYTES = 44;
const MP3_BITRATES = { 1: 32, 2: 64 } as const;

/** What was recorded of a call. https://www.twilio.com/docs/voice/api/recording */
export interface Recording {
  readonly sid: string;
  readonly callSid: string;
  readonly source: 'RecordVerb' | 'DialVerb' | 'StartCallRecordingTwiML' | 'StartCallRecordingAPI';
  readonly channels: 1 | 2;
  readonly track: 'both' | 'inbound' | 'outbound';
  readonly startTime: number;
  readonly durationSeconds: number;
  status: 'in-progress' | 'paused' | 'completed' | 'absent' | 'deleted';
  /** What was to be heard, by channel, at RECORDING_HERTZ, from -32768 to 32767. */
  readonly eachChannel: readonly Int16Array[];
  /** Milliseconds since 1970. */
  deletedAt?: number;
}

/** Whatever can be heard at all has a length, in whole seconds. */
export function secondsOf(ms: number): number {
  return ms === 0 ? 0 : Math.max(1, Math.round(ms / 1000));
}

/** All channels in one. */
export function mixed(channels: readonly Int16Array[]): Int16Array {
  const [first = new Int16Array(), ...others] = channels;
  if (others.length === 0) return first;
  return first.map((sample, index) => others.reduce((sum, other) => sum + (other[index] ?? 0), sample));
}

/** A recording as wav: 128 kbit/s for each channel. https://www.twilio.com/docs/voice/api/recording#fetch-a-recording-media-file */
export function wavOf(...channels: readonly Int16Array[]): Buffer {
  const frameBytes = channels.length * BYTES_PER_SAMPLE;
  const soundBytes = (channels[0]?.length ?? 0) * frameBytes;
  const wav = Buffer.alloc(WAV_HEADER_BYTES + soundBytes);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20); // PCM
  wav.writeUInt16LE(channels.length, 22);
  wav.writeUInt32LE(RECORDING_HERTZ, 24);
  wav.writeUInt32LE(RECORDING_HERTZ * frameBytes, 28);
  wav.writeUInt16LE(frameBytes, 32);
  wav.writeUInt16LE(BYTES_PER_SAMPLE * 8, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(soundBytes, 40);
  for (const [channel, samples] of channels.entries())
    samples.forEach((sample, index) => {
      wav.writeInt16LE(sample, WAV_HEADER_BYTES + index * frameBytes + channel * BYTES_PER_SAMPLE);
    });
  return wav;
}

/** One for all, since making it takes longer than using it: whoever uses it has done so before anybody else can. */
let madeEncoder: ReturnType<typeof createMp3Encoder> | undefined;

/** A recording as mp3: 32 kbit/s for each channel. */
export async function mp3Of(...channels: readonly Int16Array[]): Promise<Buffer> {
  madeEncoder ??= createMp3Encoder();
  const encoder = await madeEncoder;
  encoder.configure({
    channels: channels.length === 2 ? 2 : 1,
    sampleRate: RECORDING_HERTZ,
    outputSampleRate: RECORDING_HERTZ,
    bitrate: MP3_BITRATES[channels.length === 2 ? 2 : 1],
  });
  // Each result lives in the encoder's own memory until its next call, hence the copies.
  const sounding = channels.map((samples) => new Float32Array(samples).map((sample) => sample / 32_768));
  const body = encoder.encode(sounding).slice();
  const rest = encoder.finalize().slice();
  return Buffer.concat([body, rest]);
}
