/**
 * music-metadata is offered to require() under the "module-sync" condition alone, which jest leaves out.
 * @jest-environment-options {"customExportConditions": ["node", "module-sync"]}
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MPEGDecoder } from 'mpg123-decoder';
import { parseBuffer } from 'music-metadata';
import { measureLoudness } from '../../scripts/hold-music/measure-loudness.ts';

const folder = join(__dirname, '../../assets/hold-music');
const tracks = readdirSync(folder)
  .filter((file) => file.endsWith('.mp3'))
  .map((file) => ({ file, bytes: readFileSync(join(folder, file)) }));

async function formatOf({ file, bytes }: (typeof tracks)[number]) {
  return (await parseBuffer(bytes, { path: file }, { duration: true })).format;
}

async function loudnessOf(bytes: Buffer) {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  const { channelData, sampleRate, errors } = decoder.decode(bytes);
  decoder.free();
  expect(errors).toEqual([]);
  return measureLoudness(new Float64Array(channelData[0] ?? []), sampleRate);
}

describe('hold music', () => {
  it('gives the waiting caller three tracks of 35 to 60 seconds, each of its own length', async () => {
    const formats = await Promise.all(tracks.map(formatOf));
    const seconds = formats.map(({ duration = 0 }) => duration);
    expect(seconds).toHaveLength(3);
    expect(Math.min(...seconds)).toBeGreaterThanOrEqual(35);
    expect(Math.max(...seconds)).toBeLessThanOrEqual(60);
    expect(new Set(seconds.map(Math.round)).size).toBe(3);
  });

  it('starts soon on every call, as all tracks together stay below 700 kilobytes', () => {
    const totalBytes = tracks.reduce((sum, { bytes }) => sum + bytes.length, 0);
    expect(totalBytes).toBeLessThan(700_000);
  });

  it('credits every track by file name, maker and licence', () => {
    const credits = readFileSync(join(folder, 'credits.txt'), 'utf8');
    for (const { file } of tracks) expect(credits).toContain(`File:    ${file}`);
    expect(credits.match(/compose-hold-music\.ts/g)).toHaveLength(tracks.length);
    expect(credits.match(/Licence: MIT/g)).toHaveLength(tracks.length);
  });

  describe.each(tracks)('$file', (track) => {
    it('reaches the phone as it is, in mono at the line rate of 8 kHz', async () => {
      expect(await formatOf(track)).toMatchObject({ numberOfChannels: 1, sampleRate: 8000 });
    });

    it('sounds neither faint nor blaring, between -20 and -16 LUFS with peaks at or below -1 dBFS', async () => {
      const { integratedLufs, truePeakDbfs } = await loudnessOf(track.bytes);
      expect(integratedLufs).toBeGreaterThanOrEqual(-20);
      expect(integratedLufs).toBeLessThanOrEqual(-16);
      expect(truePeakDbfs).toBeLessThanOrEqual(-1);
    });
  });
});
