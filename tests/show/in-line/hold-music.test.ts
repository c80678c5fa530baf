import {
  type HoldTrack,
  type HoldTracks,
  nextTrack,
  tracksWithin,
} from '../../../src/show/in-line/hold-music.ts';

const track = (name: string, durationSeconds = 40): HoldTrack => ({
  name,
  path: `/hold-music/${name}`,
  durationSeconds,
});
const three: HoldTracks = [track('a.mp3'), track('b.mp3'), track('c.mp3')];

function heardInTurn(tracks: HoldTracks, rounds: number): string[] {
  const heard: string[] = [];
  for (let round = 0; round < rounds; round += 1)
    heard.push(nextTrack(tracks, heard.at(-1), 'CA7').track.name);
  return heard;
}

describe('a waiting caller', () => {
  it('hears every track in turn, and none twice running', () => {
    const heard = heardInTurn(three, 7);
    expect(new Set(heard.slice(0, 3)).size).toBe(3);
    expect(heard.filter((name, round) => name === heard[round - 1])).toEqual([]);
  });

  it('hears both of two tracks by turns', () => {
    const [first, second, third] = heardInTurn([track('a.mp3'), track('b.mp3')], 3);
    expect(second).not.toBe(first);
    expect(third).toBe(first);
  });

  it('hears the only track again', () => {
    expect(heardInTurn([track('a.mp3')], 3)).toEqual(['a.mp3', 'a.mp3', 'a.mp3']);
  });

  it('hears music that is over in time, while there is any, when kept for a DJ for a little while', () => {
    const tracks: HoldTracks = [track('long.mp3', 56), track('short.mp3', 39), track('jingle.mp3', 20)];
    const names = (seconds: number | undefined) => tracksWithin(tracks, seconds).map(({ name }) => name);
    expect(names(53)).toEqual(['short.mp3', 'jingle.mp3']);
    // The jingle is played twice.
    expect(names(39)).toEqual(['short.mp3']);
    expect(names(10)).toEqual(['long.mp3', 'short.mp3', 'jingle.mp3']);
    expect(names(undefined)).toEqual(['long.mp3', 'short.mp3', 'jingle.mp3']);
  });

  it('starts elsewhere than the next caller', () => {
    const starts = ['CA0', 'CA1', 'CA2'].map((callSid) => nextTrack(three, undefined, callSid).track.name);
    expect(new Set(starts).size).toBe(3);
  });

  it('hears music although the last track is gone since the last deployment, or the call has no name', () => {
    expect(three).toContain(nextTrack(three, 'gone.mp3', 'CA0').track);
    expect(three).toContain(nextTrack(three, undefined, '').track);
  });

  it.each([
    [60, 1],
    [35, 1],
    [34.9, 2],
    [10, 4],
  ])('hears a track of %d seconds %d times, so that a round lasts', (durationSeconds, plays) => {
    expect(nextTrack([track('a.mp3', durationSeconds)], undefined, 'CA0').plays).toBe(plays);
  });
});
