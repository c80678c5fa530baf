import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHoldMusic } from '../../../scripts/build/read-hold-music.ts';
import { readRecordings } from '../../../scripts/build/read-recordings.ts';
import { claimingFrames, foreignSounds, mp3Tone, noSounds, variableMp3 } from '../../support/sounds.ts';

interface Folder {
  readonly name: string;
  /** A name that a sound may have here, without its ending. */
  readonly sound: string;
  readonly read: (folder: string) => Promise<unknown>;
}

const FOLDERS: readonly Folder[] = [
  { name: 'hold-music', sound: 'garden', read: readHoldMusic },
  { name: 'prompts', sound: 'welcome', read: readRecordings },
];

describe.each(FOLDERS)('the sounds in assets/$name', ({ name: room, sound, read }) => {
  let folder: string;
  let tune: Uint8Array;
  beforeAll(async () => {
    tune = await mp3Tone(3);
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sounds-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const put = (name: string, content: Uint8Array | string) => writeFile(join(folder, name), content);
  const refusal = (name: string, words: string) => {
    const escaped = `assets/${room}/${name}`.replace(/[.+]/g, '\\$&');
    return new RegExp(`${escaped}.*${words}`);
  };

  it.each(['MP3', 'Mp3', 'wav', 'm4a', 'WAV', 'flac', 'ogg', 'mp4', 'mpga', 'caf', 'wma', '3gp'])(
    'are not passed over in silence for the ending .%s',
    async (ending) => {
      await put(`${sound}.mp3`, tune);
      await put(`other.${ending}`, tune);
      await expect(read(folder)).rejects.toThrow(refusal(`other.${ending}`, 'would not be heard'));
    },
  );

  it.each(['MP3', 'mp3.bak', 'sound', ''])(
    'are known by their bytes, whatever the ending: .%s',
    async (ending) => {
      const name = ending === '' ? 'tune' : `tune.${ending}`;
      await put(`${sound}.mp3`, tune);
      await put(name, tune);
      await expect(read(folder)).rejects.toThrow(refusal(name, 'would not be heard'));
    },
  );

  it('are told apart from what is none: words, a picture, a folder', async () => {
    await put(`${sound}.mp3`, tune);
    await put('credits.txt', 'Played by Ana.');
    await put('cover.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    await put('.gitkeep', '');
    await mkdir(join(folder, 'old.mp3'));
    await expect(read(folder)).resolves.toHaveLength(1);
  });

  it.each(Object.entries(foreignSounds))(
    'are refused when %s has the name of an mp3',
    async (kind, bytes) => {
      await put(`${sound}.mp3`, bytes);
      await expect(read(folder)).rejects.toThrow(refusal(`${sound}.mp3`, `is no mp3, but ${kind}`));
    },
  );

  it.each(Object.entries(noSounds))(
    'are refused, without a word of the decoder, when they are %s',
    async (_, bytes) => {
      const complaints = jest.spyOn(console, 'error').mockImplementation(() => {});
      await put(`${sound}.mp3`, bytes);
      await expect(read(folder)).rejects.toThrow(refusal(`${sound}.mp3`, 'does not play'));
      expect(complaints).not.toHaveBeenCalled();
      complaints.mockRestore();
    },
  );

  it.each(['private', 'protected', 'public'])(
    'are to be renamed where twilio-run reads .%s. as its own',
    async (mark) => {
      await put(`${sound}.${mark}.mp3`, tune);
      await expect(read(folder)).rejects.toThrow(refusal(`${sound}.${mark}.mp3`, `rename it.*\\.${mark}`));
    },
  );
});

describe('the hold music', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'music-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const lengthOf = async (mp3: Uint8Array) => {
    await writeFile(join(folder, 'tune.mp3'), mp3);
    const [{ durationSeconds }] = await readHoldMusic(folder);
    return durationSeconds;
  };

  it.each([
    ['Xing', 10],
    ['Xing', 1_000_000],
    ['Info', 10],
    ['Info', 1_000_000],
    ['VBRI', 10],
    ['VBRI', 1_000_000],
  ] as const)('lasts as long as its frames, though %s claims %d of them', async (name, frames) => {
    expect(await lengthOf(claimingFrames(await variableMp3(20, 44_100), frames, name))).toBeCloseTo(20, 0);
  });

  it('that was cut off lasts as long as what is left of it', async () => {
    const mp3 = claimingFrames(await variableMp3(20, 44_100), 766, 'Xing');
    expect(await lengthOf(mp3.subarray(0, mp3.length / 4))).toBeCloseTo(5, 0);
  });

  it('that changes its rate on the way lasts as long as both parts', async () => {
    const parts = [await mp3Tone(10), await variableMp3(5, 44_100)];
    // Where one rate follows on the other, a second or so may be taken for one of the other.
    expect(Math.abs((await lengthOf(Buffer.concat(parts))) - 15)).toBeLessThan(2);
  });

  it.each(['my song.mp3', 'canción.mp3', 'a&b.mp3', '50%.mp3', '.hidden.mp3', `${'a'.repeat(250)}.mp3`])(
    'is to be renamed where an address would be another: %s',
    async (name) => {
      await writeFile(join(folder, name), await mp3Tone(3));
      await expect(readHoldMusic(folder)).rejects.toThrow(`rename assets/hold-music/${name}`);
    },
  );

  it('is asked for where there is none', async () => {
    await expect(readHoldMusic(folder)).rejects.toThrow('no hold music: put at least one mp3');
  });
});
