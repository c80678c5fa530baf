/** One piece of hold music, as the build found it. */
export interface HoldTrack {
  /** File name, such as `paper-boats.mp3`. */
  readonly name: string;
  /** Where Twilio fetches it on our own domain, such as `/hold-music/paper-boats.mp3`. */
  readonly path: string;
  readonly durationSeconds: number;
}

/** The build refuses to bundle an empty list. */
export type HoldTracks = readonly [HoldTrack, ...HoldTrack[]];

export interface HoldMusic {
  readonly track: HoldTrack;
  /** How many times in a row the track is played. */
  readonly plays: number;
}

/** What a round of waiting sounds like once all is said: silence, music, or music after silence. */
export interface RoundSound {
  readonly silentSeconds: number;
  readonly music: HoldMusic | undefined;
}

/** What the sound of a round depends on. */
export interface RoundBefore {
  /** The name of the track the caller heard last; undefined in the first round. */
  readonly lastTrack: string | undefined;
  /** Callers start at different tracks, so that two listeners in one room do not hear an echo. */
  readonly callSid: string;
  /** When the music of the last round was to begin, in seconds since 1970; undefined when there was none, or a key broke it off. */
  readonly musicFrom: number | undefined;
  /** Seconds since 1970. */
  readonly now: number;
  /** How long a caller is still kept for a DJ; undefined for whoever has all the time in the world. */
  readonly keptSeconds: number | undefined;
  /** How often an error has thrown the caller out of the queue. */
  readonly timesThrownOut: number;
  /** How long they have been in it since. */
  readonly hereSeconds: number;
}

/** Less sound than this would have every waiting caller ask for a new document more than about twice a minute. */
const soundPerRoundSeconds = 35;

/** A hundred words: place, times and news, where no key has asked for more. */
const longestAnnouncementSeconds = 40;

/** A round that is over sooner was without its music: all others have more sound than this, however their seconds are counted. */
const shortestRoundSeconds = 30;

/** Thrown out once may be anything; more often, it may be the music, which is tried again after so long. */
const most = { timesThrownOut: 1, secondsWithoutMusic: 600 } as const;

/**
 * Chooses what a caller hears in the next round of waiting. Twilio does not tell that a track could not be had or played: it goes
 * on at once, and the caller is back sooner than any music lets them. The rest of that round is silence then, and the next track
 * comes after it, so that broken music costs no more requests than music.
 */
export function soundOfRound(tracks: HoldTracks, before: RoundBefore): RoundSound {
  const { keptSeconds = Number.POSITIVE_INFINITY, lastTrack, callSid } = before;
  if (isSparedMusic(before)) return silence(Math.min(keptSeconds, soundPerRoundSeconds));
  const restSeconds = restOfLastRound(before);
  const timeForMusic = keptSeconds - restSeconds;
  const music = nextTrack(tracksWithin(tracks, timeForMusic), lastTrack, callSid);
  // Whoever is kept for a DJ for a little while only has no time for a whole track.
  if (secondsOf(music.track) > timeForMusic) return silence(keptSeconds);
  return { silentSeconds: restSeconds, music };
}

function silence(seconds: number): RoundSound {
  return { silentSeconds: Math.max(1, Math.ceil(seconds)), music: undefined };
}

/** Whoever music may have thrown out of the queue waits without it. */
function isSparedMusic({ timesThrownOut, hereSeconds }: RoundBefore): boolean {
  return timesThrownOut > most.timesThrownOut && hereSeconds < most.secondsWithoutMusic;
}

function restOfLastRound({ musicFrom, now }: RoundBefore): number {
  const lastedSeconds = musicFrom === undefined ? Number.POSITIVE_INFINITY : Math.max(0, now - musicFrom);
  return lastedSeconds < shortestRoundSeconds ? soundPerRoundSeconds - lastedSeconds : 0;
}

/** Never the track just heard where there is another. */
function nextTrack(tracks: HoldTracks, lastTrack: string | undefined, callSid: string): HoldMusic {
  const last = tracks.findIndex(({ name }) => name === lastTrack);
  const next = last === -1 ? spread(callSid) : last + 1;
  const track = tracks[next % tracks.length] ?? tracks[0];
  return { track, plays: playsOf(track) };
}

/** A round of waiting with its music lasts no longer, whatever is said in it. */
export function longestRoundSeconds(tracks: HoldTracks): number {
  return Math.max(soundPerRoundSeconds, ...tracks.map(secondsOf)) + longestAnnouncementSeconds;
}

/** The tracks of which a round is over in time; all of them where none is, for then there is no round of music. */
function tracksWithin(tracks: HoldTracks, seconds: number): HoldTracks {
  const [first, ...others] = tracks.filter((track) => secondsOf(track) <= seconds);
  return first === undefined ? tracks : [first, ...others];
}

function secondsOf(track: HoldTrack): number {
  return track.durationSeconds * playsOf(track);
}

function playsOf({ durationSeconds }: HoldTrack): number {
  return Math.max(1, Math.ceil(soundPerRoundSeconds / durationSeconds));
}

function spread(callSid: string): number {
  return [...callSid].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
}
