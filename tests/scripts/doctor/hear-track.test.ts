import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hearTrack } from '../../../scripts/doctor/hear-track.ts';
import { resample } from '../../../scripts/doctor/resample.ts';
import { encodeMp3 } from '../../../scripts/hold-music/encode-mp3.ts';
import { measureLoudness } from '../../../scripts/hold-music/measure-loudness.ts';

const track = readFileSync(join(__dirname, '../../../assets/hold-music/morning-tram.mp3'));

function tone(seconds: number, sampleRateHertz: number, amplitude = 0.25): Float64Array {
  const samples = new Float64Array(seconds * sampleRateHertz);
  return samples.map((_, index) => amplitude * Math.sin((2 * Math.PI * 440 * index) / sampleRateHertz));
}

describe('listening to a track', () => {
  it('tells how long it lasts and how loud it is', async () => {
    const sound = await hearTrack(track);
    expect(sound?.seconds).toBeGreaterThan(35);
    expect(sound?.loudnessLufs).toBeGreaterThan(-20);
    expect(sound?.loudnessLufs).toBeLessThan(-16);
  });

  it('hears that it is silent', async () => {
    const sound = await hearTrack(await encodeMp3(tone(3, 8000, 0)));
    expect(sound?.loudnessLufs).toBeLessThan(-60);
  });

  it.each([
    ['text', Buffer.from('not found')],
    ['nothing', Buffer.from('')],
  ])('hears that %s is no track', async (_what, bytes) => {
    expect(await hearTrack(bytes)).toBeUndefined();
  });

  it('finds a tone as loud at the rate of a compact disc as at that of a telephone', () => {
    const cd = resample(tone(2, 44_100), 44_100, 48_000);
    expect(cd.length).toBe(96_000);
    const { integratedLufs } = measureLoudness(cd, 48_000);
    expect(integratedLufs).toBeCloseTo(measureLoudness(tone(2, 8000), 8000).integratedLufs, 1);
  });
});
