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

/** Less sound than this would have every waiting caller ask for a new document more than about twice a minute. */
const soundPerRoundSeconds = 35;

/**
 * Chooses the music for the next round of waiting: never the track just heard where there is another.
 *
 * @param lastTrack the name of the track the caller heard last; undefined in the first round
 * @param callSid callers start at different tracks, so that two listeners in one room do not hear an echo
 */
export function nextTrack(tracks: HoldTracks, lastTrack: string | undefined, callSid: string): HoldMusic {
  const last = tracks.findIndex(({ name }) => name === lastTrack);
  const next = last === -1 ? spread(callSid) : last + 1;
  const track = tracks[next % tracks.length] ?? tracks[0];
  return { track, plays: playsOf(track) };
}

/**
 * The tracks of which a round is over in time; all of them where none is, for then there is no round of music.
 *
 * @param seconds undefined for whoever has all the time in the world
 */
export function tracksWithin(tracks: HoldTracks, seconds = Number.POSITIVE_INFINITY): HoldTracks {
  const [first, ...others] = tracks.filter((track) => track.durationSeconds * playsOf(track) <= seconds);
  return first === undefined ? tracks : [first, ...others];
}

function playsOf({ durationSeconds }: HoldTrack): number {
  return Math.max(1, Math.ceil(soundPerRoundSeconds / durationSeconds));
}

function spread(callSid: string): number {
  return [...callSid].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
}
