import { parseBuffer } from 'music-metadata';
import { mp3Of, RECORDING_HERTZ, wavOf } from '../../../emulator/recordings/recording.ts';

const SECONDS = 3;
/** A tone, so that there is something to hear and to compress. */
const samples = Int16Array.from({ length: RECORDING_HERTZ * SECONDS }, (_, index) =>
  Math.round(8000 * Math.sin((2 * Math.PI * 440 * index) / RECORDING_HERTZ)),
);

describe('the sound of a recording', () => {
  it('can be played as wav of 128 kbit/s, sample for sample', async () => {
    const wav = wavOf(samples);
    const { format } = await parseBuffer(wav, { path: '.wav' });
    expect(format).toMatchObject({
      container: 'WAVE',
      codec: 'PCM',
      sampleRate: 8000,
      numberOfChannels: 1,
      bitsPerSample: 16,
      bitrate: 128_000,
      duration: SECONDS,
    });
    expect(wav.readInt16LE(44 + 2 * 1234)).toBe(samples[1234]);
    expect(wav).toHaveLength(44 + 2 * samples.length);
  });

  it('can be played as mp3 of 32 kbit/s', async () => {
    const { format } = await parseBuffer(await mp3Of(samples), { path: '.mp3' }, { duration: true });
    expect(format).toMatchObject({ codec: 'MPEG 2.5 Layer 3', sampleRate: 8000, bitrate: 32_000 });
    expect(format.duration).toBeCloseTo(SECONDS, 0);
  });

  it('may be no sound at all', async () => {
    expect(wavOf(new Int16Array())).toHaveLength(44);
    await expect(mp3Of(new Int16Array())).resolves.toBeInstanceOf(Buffer);
  });
});
