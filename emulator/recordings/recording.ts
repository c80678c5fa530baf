import { createMp3Encoder } from 'wasm-media-encoders';

/** Samples a second, as a telephone has them. */
export const RECORDING_HERTZ = 8000;
const BYTES_PER_SAMPLE = 2;
const WAV_HEADER_BYTES = 44;
const MP3_KILOBITS_PER_SECOND = 32;

/** What a caller left with Record. https://www.twilio.com/docs/voice/api/recording */
export interface Recording {
  readonly sid: string;
  readonly callSid: string;
  readonly source: 'RecordVerb';
  readonly channels: 1;
  readonly startTime: number;
  readonly durationSeconds: number;
  status: 'in-progress' | 'completed' | 'absent' | 'deleted';
  /** What the microphone took, at RECORDING_HERTZ, from -32768 to 32767. */
  readonly samples: Int16Array;
  /** Milliseconds since 1970. */
  deletedAt?: number;
}

/** A recording as wav: one channel, 128 kbit/s. https://www.twilio.com/docs/voice/api/recording#fetch-a-recording-media-file */
export function wavOf(samples: Int16Array): Buffer {
  const soundBytes = samples.length * BYTES_PER_SAMPLE;
  const wav = Buffer.alloc(WAV_HEADER_BYTES + soundBytes);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20); // PCM
  wav.writeUInt16LE(1, 22); // channels
  wav.writeUInt32LE(RECORDING_HERTZ, 24);
  wav.writeUInt32LE(RECORDING_HERTZ * BYTES_PER_SAMPLE, 28);
  wav.writeUInt16LE(BYTES_PER_SAMPLE, 32);
  wav.writeUInt16LE(BYTES_PER_SAMPLE * 8, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(soundBytes, 40);
  samples.forEach((sample, index) => {
    wav.writeInt16LE(sample, WAV_HEADER_BYTES + index * BYTES_PER_SAMPLE);
  });
  return wav;
}

/** A recording as mp3: one channel, 32 kbit/s. */
export async function mp3Of(samples: Int16Array): Promise<Buffer> {
  const encoder = await createMp3Encoder();
  encoder.configure({
    channels: 1,
    sampleRate: RECORDING_HERTZ,
    outputSampleRate: RECORDING_HERTZ,
    bitrate: MP3_KILOBITS_PER_SECOND,
  });
  // Each result lives in the encoder's own memory until its next call, hence the copies.
  const body = encoder.encode([Float32Array.from(samples, (sample) => sample / 32_768)]).slice();
  const rest = encoder.finalize().slice();
  return Buffer.concat([body, rest]);
}
