import {
  type HoldTrack,
  type HoldTracks,
  type RoundBefore,
  soundOfRound,
} from '../../../src/show/line/hold-music.ts';

const NOW = 1_772_827_200;
const track = (name: string, durationSeconds = 40): HoldTrack => ({
  name,
  path: `/hold-music/${name}`,
  durationSeconds,
});
const three: HoldTracks = [track('a.mp3'), track('b.mp3'), track('c.mp3')];
const before: RoundBefore = {
  lastTrack: undefined,
  callSid: 'CA7',
  musicFrom: undefined,
  now: NOW,
  keptSeconds: undefined,
  timesThrownOut: 0,
  hereSeconds: 0,
};
const heardAfter = (tracks: HoldTracks, change: Partial<RoundBefore>) =>
  soundOfRound(tracks, { ...before, ...change }).music?.track.name;

function heardInTurn(tracks: HoldTracks, rounds: number): (string | undefined)[] {
  const heard: (string | undefined)[] = [];
  for (let round = 0; round < rounds; round += 1) heard.push(heardAfter(tracks, { lastTrack: heard.at(-1) }));
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

  it.each([
    [53, ['short.mp3', 'jingle.mp3']],
    // The jingle is played twice.
    [39, ['short.mp3']],
    [undefined, ['long.mp3', 'short.mp3', 'jingle.mp3']],
  ])(
    'hears music that is over in time, while there is any, when kept for a DJ for %d s',
    (keptSeconds, names) => {
      const tracks: HoldTracks = [track('long.mp3', 56), track('short.mp3', 39), track('jingle.mp3', 20)];
      const callSids = ['CA0', 'CA1', 'CA2'];
      const heard = callSids.map((callSid) => heardAfter(tracks, { callSid, keptSeconds }));
      expect([...new Set(heard)].sort()).toEqual([...names].sort());
    },
  );

  it.each([
    [12, undefined, 12],
    [0.5, undefined, 1],
    [39, undefined, 39],
    // There is time for music, or for what is left of the last round, but not for both.
    [60, NOW - 1, 60],
  ])(
    'hears nothing when kept for a DJ for %d s, too little for music',
    (keptSeconds, musicFrom, silentSeconds) => {
      expect(soundOfRound(three, { ...before, keptSeconds, musicFrom })).toEqual({
        silentSeconds,
        music: undefined,
      });
    },
  );

  it('starts elsewhere than the next caller', () => {
    const starts = ['CA0', 'CA1', 'CA2'].map((callSid) => heardAfter(three, { callSid }));
    expect(new Set(starts).size).toBe(3);
  });

  it('hears music although the last track is gone since the last deployment, or the call has no name', () => {
    expect(heardAfter(three, { lastTrack: 'gone.mp3' })).toBeDefined();
    expect(heardAfter(three, { callSid: '' })).toBeDefined();
  });

  it.each([
    [60, 1],
    [35, 1],
    [34.9, 2],
    [10, 4],
  ])('hears a track of %d seconds %d times, so that a round lasts', (durationSeconds, plays) => {
    expect(soundOfRound([track('a.mp3', durationSeconds)], before).music?.plays).toBe(plays);
  });

  it.each([
    ['after music that was over at once', 1, 34],
    ['after music that could not be had for 15 s', 16, 19],
    ['after music that is shorter than it was thought to be', 29, 6],
    ['after the shortest round with music', 30, 0],
    ['after any round with music', 41, 0],
    ['after a round of which a clock that is slow says that it has not begun', -3, 35],
    ['after a round of which a clock that is wrong says nothing that makes sense', -100_000, 35],
  ])('is silent for the rest of a round %s', (_what, lastedSeconds, silentSeconds) => {
    const sound = soundOfRound(three, { ...before, lastTrack: 'a.mp3', musicFrom: NOW - lastedSeconds });
    expect(sound).toEqual({ silentSeconds, music: { track: three[1], plays: 1 } });
  });

  it.each([
    [0, 0, true],
    // The first time may have been anything.
    [1, 0, true],
    [2, 0, false],
    [2, 599, false],
    [2, 600, true],
    [9, 30, false],
  ])(
    'who was thrown out of the queue %d times and is back for %d s hears music: %s',
    (timesThrownOut, hereSeconds, hears) => {
      const sound = soundOfRound(three, { ...before, timesThrownOut, hereSeconds });
      expect(sound.music !== undefined).toBe(hears);
      expect(sound.silentSeconds).toBe(hears ? 0 : 35);
    },
  );
});
