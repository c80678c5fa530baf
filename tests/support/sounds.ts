import { createMp3Encoder } from 'wasm-media-encoders';
import { wavOf } from '../../emulator/recordings/recording.ts';
import { encodeMp3 } from '../../scripts/hold-music/encode-mp3.ts';

const HERTZ = 8000;
/** Looked up once for hundreds of thousands of samples: in the sandbox of a test, a global is slow to find. */
const { sin, PI } = Math;

/** A tone of so many seconds as an mp3. */
export function mp3Tone(seconds: number): Promise<Uint8Array> {
  return encodeMp3(tone(seconds));
}

const madeVariable = new Map<string, Promise<Uint8Array>>();

/** The same with frames of many sizes, at any rate; it takes a while, and is made once. */
export function variableMp3(seconds: number, sampleRate: 8000 | 44_100): Promise<Uint8Array> {
  const name = `${seconds} ${sampleRate}`;
  const known = madeVariable.get(name) ?? makeVariable(seconds, sampleRate);
  madeVariable.set(name, known);
  return known;
}

async function makeVariable(seconds: number, sampleRate: 8000 | 44_100): Promise<Uint8Array> {
  const encoder = await createMp3Encoder();
  encoder.configure({ channels: 1, sampleRate, outputSampleRate: sampleRate, vbrQuality: 4 });
  const noise = Float32Array.from({ length: seconds * sampleRate }, (_, at) =>
    at % sampleRate < sampleRate / 2 ? sin(at * at) / 3 : 0,
  );
  const body = encoder.encode([noise]).slice();
  return Buffer.concat([body, encoder.finalize().slice()]);
}

export function wavTone(seconds: number): Buffer {
  return wavOf(Int16Array.from(tone(seconds), (sample) => sample * 32_767));
}

function tone(seconds: number): Float64Array {
  return new Float64Array(seconds * HERTZ).map((_, at) => 0.2 * sin((2 * PI * 440 * at) / HERTZ));
}

/** Dense bytes, as compressed sound of any kind is made of; the same seed gives the same. */
export function denseBytes(length: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed;
  for (let at = 0; at < length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fff_ffff;
    bytes[at] = state >> 16;
  }
  return bytes;
}

/** What other recorders make, by the bytes that each begins with: much of what follows looks like frames of an mp3. */
export const foreignSounds: Readonly<Record<string, Buffer>> = {
  m4a: Buffer.concat([
    Buffer.from([0, 0, 0, 32]),
    Buffer.from('ftypM4A \0\0\x02\0M4A mp42isom\0\0\0\0', 'latin1'),
    Buffer.from([0, 3, 0x0d, 0x48]),
    Buffer.from('mdat', 'latin1'),
    denseBytes(200_000),
  ]),
  flac: Buffer.concat([Buffer.from('fLaC\0\0\0\x22', 'latin1'), denseBytes(200_000, 2)]),
  ogg: Buffer.concat([
    Buffer.from('OggS\0\x02\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\x01\x1e\x01vorbis', 'latin1'),
    denseBytes(200_000, 3),
  ]),
  aac: Buffer.concat([Buffer.from([0xff, 0xf1, 0x50, 0x80, 0x2e, 0x7f, 0xfc]), denseBytes(200_000, 4)]),
  mp2: Buffer.concat([Buffer.from([0xff, 0xfd, 0x84, 0]), denseBytes(200_000, 5)]),
  wav: wavTone(20),
};

/** What is no sound at all. */
export const noSounds: Readonly<Record<string, Buffer>> = {
  nothing: Buffer.alloc(0),
  words: Buffer.from('One moment, please. '.repeat(500)),
  page: Buffer.from(`<!doctype html><title>Sign in</title>${'x'.repeat(20_000)}`),
  noise: denseBytes(200_000, 6),
};

/** An mp3 of 44,100 Hz whose first frame claims so many frames in all, as encoders write it. */
export function claimingFrames(mp3: Uint8Array, frames: number, name: 'Xing' | 'Info' | 'VBRI'): Buffer {
  // MPEG 1, mono, 64 kbit/s: 144 * 64000 / 44100 bytes, with 17 of side information.
  const first = Buffer.alloc(208);
  first.set(mp3.subarray(0, 4));
  first[2] = 0x50;
  const at = name === 'VBRI' ? 4 + 32 : 4 + 17;
  first.write(name, at, 'latin1');
  if (name === 'VBRI') first.writeUInt32BE(frames, at + 14);
  else {
    first.writeUInt32BE(3, at + 4); // frames and bytes follow
    first.writeUInt32BE(frames, at + 8);
    first.writeUInt32BE(frames * first.length, at + 12);
  }
  return Buffer.concat([first, mp3]);
}
