import type { HoldTracks } from '../../show/in-line/hold-music.ts';

/** Put in place by the build, from the files in assets/hold-music. */
declare const HOLD_MUSIC_TRACKS: HoldTracks;

/** Every track that a waiting caller may hear. */
export const holdMusicTracks = HOLD_MUSIC_TRACKS;
