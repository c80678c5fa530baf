import type { Score } from './score.ts';

/** The credits text that ships beside the music, with each track's length in seconds. */
export function writeCredits(tracks: readonly { score: Score; seconds: number }[]): string {
  const entries = tracks.map(({ score, seconds }) =>
    [
      `Title:   ${score.title}`,
      `File:    ${score.name}.mp3`,
      `Length:  ${seconds.toFixed(1)} seconds`,
      `Mood:    ${score.mood}`,
      'Made by: composed and synthesised by scripts/compose-hold-music.ts, without samples or other recordings',
      'Licence: MIT, the licence of this project',
    ].join('\n'),
  );
  return `Hold music\n\n${entries.join('\n\n')}\n`;
}
