import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nearestNames } from '../../../scripts/build/nearest-names.ts';
import { readRecordings } from '../../../scripts/build/read-recordings.ts';

const TRACKS = join(__dirname, '../../../assets/hold-music');

describe('the recordings of a station', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prompts-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const record = (name: string, track = 'paper-boats.mp3') => cp(join(TRACKS, track), join(folder, name));

  it('need not be there', async () => {
    expect(await readRecordings(folder)).toEqual([]);
    expect(await readRecordings(join(folder, 'nowhere'))).toEqual([]);
  });

  it('stand for the sentences after which they are named, and for the topic', async () => {
    await record('topic.mp3');
    await record('one-moment.mp3');
    await writeFile(join(folder, 'credits.txt'), 'Read by Ana.');
    await writeFile(join(folder, '.gitkeep'), '');
    expect(await readRecordings(folder)).toEqual([
      ['one-moment', expect.stringMatching(/^\/prompts\/one-moment\.mp3\?v=[0-9a-f]{8}$/)],
      ['topic', expect.stringMatching(/^\/prompts\/topic\.mp3\?v=[0-9a-f]{8}$/)],
    ]);
  });

  it('have another address once they are recorded anew', async () => {
    await record('one-moment.mp3');
    const before = await readRecordings(folder);
    expect(await readRecordings(folder)).toEqual(before);
    await record('one-moment.mp3', 'morning-tram.mp3');
    expect(await readRecordings(folder)).not.toEqual(before);
  });

  it.each([
    [
      'one-momment.mp3',
      /assets\/prompts\/one-momment\.mp3 stands for no sentence: the nearest are one-moment,/,
    ],
    ['Topic.mp3', /the nearest are topic,/],
    ['one-moment.wav', /one-moment\.wav would not be heard: make an mp3 of it/],
    ['one-moment.MP3', /one-moment\.MP3 would not be heard/],
  ])('stop the build when nobody would hear them: %s', async (name, words) => {
    await record(name);
    await expect(readRecordings(folder)).rejects.toThrow(words);
  });

  it.each([
    ['nothing', ''],
    ['words', 'One moment, please. '.repeat(500)],
  ])('stop the build when they do not play: %s', async (_, content) => {
    await writeFile(join(folder, 'one-moment.mp3'), content);
    await expect(readRecordings(folder)).rejects.toThrow(
      'assets/prompts/one-moment.mp3 does not play: replace it by an mp3, or remove it',
    );
  });
});

describe('a wrong name', () => {
  it.each([
    ['welcom', 'welcome'],
    ['wellcome', 'welcome'],
    ['you-are-nxt', 'you-are-next'],
    ['you are next', 'you-are-next'],
    ['', 'topic'],
  ])('"%s" is nearest to the right one', (name, nearest) => {
    const names = ['one-moment', 'you-are-next', 'welcome', 'topic', 'goodbye-for-now'];
    expect(nearestNames(name, names)).toHaveLength(3);
    expect(nearestNames(name, names)[0]).toBe(nearest);
  });
});
