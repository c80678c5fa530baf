import type { MPEGDecoder } from 'mpg123-decoder';

// What reads sounds is loaded with the first one: a command that comes by here mostly has none to hear.

/** Some of the samples of a sound, one row a channel. */
export type DecodedPiece = ReturnType<MPEGDecoder['decode']>;

/** Few enough for a place that is damaged to spoil nothing but itself. */
const PIECE_BYTES = 4096;
/** Noise has accidental frames: what is not understood in more of its pieces than this is no mp3. */
const MOST_DAMAGED = 0.5;

/**
 * What a file is that has the name of an mp3, by its first bytes.
 *
 * @returns its usual ending, such as `m4a`; undefined where it may be an mp3, which only the decoding shows
 */
export async function foreignKind(bytes: Uint8Array): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type');
  const kind = await fileTypeFromBuffer(bytes);
  return kind?.ext === 'mp3' ? undefined : kind?.ext;
}

/**
 * Decodes an mp3 to its end. It lasts as long as the frames that are in it, whatever a header claims.
 *
 * @param hear is handed one piece after the other
 * @returns seconds; undefined for what is no mp3, or has no sound in it
 */
export async function decodeMp3(
  bytes: Uint8Array,
  hear: (piece: DecodedPiece) => void = () => {},
): Promise<number | undefined> {
  if ((await foreignKind(bytes)) !== undefined) return undefined;
  const { MPEGDecoder } = await import('mpg123-decoder');
  const decoder = new MPEGDecoder({ enableGapless: false });
  await decoder.ready;
  try {
    let seconds = 0;
    let damaged = 0;
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      const piece = quietly(() => decoder.decode(bytes.subarray(at, at + PIECE_BYTES)));
      // The rate may change on the way.
      if (piece.samplesDecoded > 0) seconds += piece.samplesDecoded / piece.sampleRate;
      if (piece.errors.length > 0) damaged += 1;
      hear(piece);
    }
    const isMp3 = damaged <= MOST_DAMAGED * Math.ceil(bytes.length / PIECE_BYTES);
    return isMp3 && seconds > 0 ? seconds : undefined;
  } finally {
    decoder.free();
  }
}

/** The decoder prints each of its errors beside handing them over: hundreds, for what is no mp3. */
function quietly<T>(decode: () => T): T {
  const { error } = console;
  console.error = () => {};
  try {
    return decode();
  } finally {
    console.error = error;
  }
}
