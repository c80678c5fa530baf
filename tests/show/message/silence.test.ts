import { wavOf } from '../../../emulator/recordings/recording.ts';
import { isSilentWav } from '../../../src/show/message/silence.ts';

const SECOND = 8000;

/** So many samples of a tone as loud as that, after silence. */
function tone(samples: number, loudness: number, silentBefore = SECOND): Int16Array {
  const sound = new Int16Array(silentBefore + samples + SECOND);
  for (let index = 0; index < samples; index += 1)
    sound[silentBefore + index] = loudness * Math.sin((2 * Math.PI * 300 * index) / SECOND);
  return sound;
}

describe('a recording', () => {
  it.each([
    ['of nothing', new Int16Array(5 * SECOND)],
    ['of no length', new Int16Array(0)],
    ['of the noise of a line', tone(3 * SECOND, 100)],
    ['of a crackle', tone(40, 9000)],
  ])('%s is silent', (_, samples) => {
    expect(isSilentWav(wavOf(samples))).toBe(true);
  });

  it.each([
    ['of a voice', tone(SECOND, 9000)],
    ['of a whisper', tone(SECOND, 500)],
    ['of one syllable', tone(SECOND / 5, 4000, 12_345)],
  ])('%s is not', (_, samples) => {
    expect(isSilentWav(wavOf(samples))).toBe(false);
  });

  it('is not taken for silent when it cannot be read', () => {
    const wav = wavOf(new Int16Array(SECOND));
    const mulaw = Buffer.from(wav);
    mulaw.writeUInt16LE(7, 20);
    const unreadable = [
      Buffer.alloc(0),
      Buffer.from('ID3'),
      Buffer.from('<html>'),
      wav.subarray(0, 30),
      wav.subarray(0, 43),
      mulaw,
    ];
    expect(unreadable.map(isSilentWav)).toEqual(unreadable.map(() => false));
  });

  it('is read past chunks that are not sound, and although it is cut off', () => {
    const wav = wavOf(tone(SECOND, 9000));
    const list = Buffer.from('LIST\u0003\0\0\0abc\0');
    const withList = Buffer.concat([wav.subarray(0, 36), list, wav.subarray(36)]);
    expect(isSilentWav(withList)).toBe(false);
    expect(isSilentWav(withList.subarray(0, 55 + 2 * SECOND))).toBe(true);
    expect(isSilentWav(new Uint8Array(Buffer.concat([Buffer.from('x'), withList])).subarray(1))).toBe(false);
  });
});
