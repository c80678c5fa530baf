const headerBytes = 12;
const chunkHeaderBytes = 8;
const pcm = 1;
const bitsPerSample = 16;

/** Of 32,768: about -44 dB. The noise of a telephone line is below it, somebody who whispers is not. */
const quietestSpeech = 200;

/** A twentieth of a second at the 8,000 samples of a telephone. */
const windowSamples = 400;

/** A crackle falls into two windows at most, a syllable into more. */
const fewestLoudWindows = 3;

/**
 * Whether a recording holds nothing but silence.
 *
 * @param wav the file as Twilio hands it out: 16 bit PCM
 * @returns false when it cannot be told: what cannot be read is never thrown away
 * @see https://www.twilio.com/docs/voice/api/recording#fetch-a-recording-media-file
 */
export function isSilentWav(wav: Uint8Array): boolean {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  const sound = soundIn(view);
  if (sound === undefined) return false;
  let loudWindows = 0;
  for (let start = 0; start < sound.samples; start += windowSamples) {
    const samples = Math.min(windowSamples, sound.samples - start);
    if (loudnessOf(view, sound.offset + 2 * start, samples) >= quietestSpeech) loudWindows += 1;
  }
  return loudWindows < fewestLoudWindows;
}

/** Where the samples are. */
function soundIn(view: DataView): { readonly offset: number; readonly samples: number } | undefined {
  if (textAt(view, 0) !== 'RIFF') return undefined;
  let isReadable = false;
  for (let at = headerBytes; at + chunkHeaderBytes <= view.byteLength; ) {
    const offset = at + chunkHeaderBytes;
    const size = view.getUint32(at + 4, true);
    const available = Math.min(size, view.byteLength - offset);
    const name = textAt(view, at);
    if (name === 'fmt ') isReadable = isPcm(view, offset);
    if (name === 'data') return isReadable ? { offset, samples: Math.floor(available / 2) } : undefined;
    // Chunks begin at even places.
    at = offset + size + (size % 2);
  }
  return undefined;
}

function isPcm(view: DataView, offset: number): boolean {
  if (offset + 16 > view.byteLength) return false;
  return view.getUint16(offset, true) === pcm && view.getUint16(offset + 14, true) === bitsPerSample;
}

/** The root of the mean square. */
function loudnessOf(view: DataView, offset: number, samples: number): number {
  let squares = 0;
  for (let index = 0; index < samples; index += 1) squares += view.getInt16(offset + 2 * index, true) ** 2;
  return Math.sqrt(squares / samples);
}

function textAt(view: DataView, at: number): string {
  if (at + 4 > view.byteLength) return '';
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}
