import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeployedPatient } from '../../../scripts/doctor/check.ts';
import { hearTrack } from '../../../scripts/doctor/hear-track.ts';
import { holdMusic, ownVoice } from '../../../scripts/doctor/hold-music.ts';
import { resample } from '../../../scripts/doctor/resample.ts';
import { encodeMp3 } from '../../../scripts/hold-music/encode-mp3.ts';
import { measureLoudness } from '../../../scripts/hold-music/measure-loudness.ts';
import { claimingFrames, foreignSounds, mp3Tone, noSounds, variableMp3 } from '../../support/sounds.ts';

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

  it.each([...Object.entries(noSounds), ...Object.entries(foreignSounds)])(
    'hears that %s is no track, and prints nothing of its decoder',
    async (_what, bytes) => {
      const complaints = jest.spyOn(console, 'error').mockImplementation(() => {});
      expect(await hearTrack(bytes)).toBeUndefined();
      expect(complaints).not.toHaveBeenCalled();
      complaints.mockRestore();
    },
  );

  it('believes no header of how long it lasts', async () => {
    const sound = await hearTrack(claimingFrames(await variableMp3(20, 44_100), 1_000_000, 'Xing'));
    expect(sound?.seconds).toBeCloseTo(20, 0);
  });

  it('finds a tone as loud at the rate of a compact disc as at that of a telephone', () => {
    const cd = resample(tone(2, 44_100), 44_100, 48_000);
    expect(cd.length).toBe(96_000);
    const { integratedLufs } = measureLoudness(cd, 48_000);
    expect(integratedLufs).toBeCloseTo(measureLoudness(tone(2, 8000), 8000).integratedLufs, 1);
  });
});

describe('what the doctor says of sounds that were deployed', () => {
  /** All that is fetched is this. */
  const deployed = (assetPaths: string[], body: Uint8Array, contentType = 'audio/mpeg') =>
    ({
      base: 'https://line.twil.io',
      content: { assetPaths, variables: {} },
      web: async () => ({ status: 200, contentType, body: Buffer.from(body) }),
    }) as unknown as DeployedPatient;

  it.each([
    [holdMusic, '/hold-music/memo.mp3'],
    [holdMusic, '/hold-music/MEMO.MP3'],
    [ownVoice, '/prompts/welcome.mp3'],
  ])('is that an m4a with the name of an mp3 is broken', async (check, path) => {
    const verdict = await check.look(deployed([path], foreignSounds.m4a ?? Buffer.alloc(0)));
    expect(verdict).toMatchObject({ state: 'broken', finding: `${path} is no mp3 that plays` });
  });

  it('is that a sentence may be as short as it is', async () => {
    const verdict = await ownVoice.look(deployed(['/prompts/welcome.mp3'], await mp3Tone(1)));
    expect(verdict).toMatchObject({ state: 'ok', finding: expect.stringMatching(/^1 recording/) });
  });

  it('is that there need be no recording, but music', async () => {
    expect(await ownVoice.look(deployed([], track))).toMatchObject({ state: 'ok' });
    expect(await holdMusic.look(deployed([], track))).toMatchObject({ state: 'broken' });
  });

  it('is that a type that Twilio does not play is broken, though the bytes are right', async () => {
    const verdict = await holdMusic.look(deployed(['/hold-music/a.mp3'], track, 'audio/mp3'));
    expect(verdict).toMatchObject({ state: 'broken', finding: expect.stringContaining("'audio/mp3'") });
  });
});
