import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';
import { composeHoldMusic } from './commands/develop.ts';
import { encodeMp3 } from './hold-music/encode-mp3.ts';
import { harbourLamps } from './hold-music/harbour-lamps.ts';
import { master } from './hold-music/master.ts';
import { morningTram } from './hold-music/morning-tram.ts';
import { paperBoats } from './hold-music/paper-boats.ts';
import { perform } from './hold-music/perform.ts';
import { SAMPLE_RATE_HERTZ } from './hold-music/sample-rate.ts';
import { writeCredits } from './hold-music/write-credits.ts';

const folder = join(import.meta.dirname, '..', 'assets', 'hold-music');

/** `npm run compose-hold-music`: composes the three tracks and their credits. */
commandLine(composeHoldMusic, async () => {
  await mkdir(folder, { recursive: true });
  const tracks = [];
  for (const score of [harbourLamps, paperBoats, morningTram]) {
    const samples = master(perform(score));
    const mp3 = await encodeMp3(samples);
    await writeFile(join(folder, `${score.name}.mp3`), mp3);
    const seconds = samples.length / SAMPLE_RATE_HERTZ;
    tracks.push({ score, seconds });
    console.log(`${score.name}.mp3: ${seconds.toFixed(1)} s, ${mp3.length} bytes`);
  }
  await writeFile(join(folder, 'credits.txt'), writeCredits(tracks));
  return 0;
});
