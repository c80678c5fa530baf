import { mp3Of, RECORDING_HERTZ, wavOf } from '../recordings/recording.ts';

/** A rising chord, in Hertz, one note after the other. */
const NOTES = [262, 330, 392, 523, 392, 330];
const NOTE_SECONDS = 0.75;
const LOUDNESS = 5000;

/** Encoding a piece takes a while: each length is made once. */
const made = new Map<string, Promise<Buffer>>();

/** Something like music, so many seconds long: what is heard in place of a sound that lies on the internet. */
export function holdMusic(seconds: number, ending: 'mp3' | 'wav'): Promise<Buffer> {
  const name = `${seconds} ${ending}`;
  const known = made.get(name);
  if (known) return known;
  const samples = chordFor(seconds);
  const sound = ending === 'mp3' ? mp3Of(samples) : Promise.resolve(wavOf(samples));
  made.set(name, sound);
  return sound;
}

function chordFor(seconds: number): Int16Array {
  return new Int16Array(seconds * RECORDING_HERTZ).map((_, index) => {
    const time = index / RECORDING_HERTZ;
    const note = Math.floor(time / NOTE_SECONDS);
    const since = time - note * NOTE_SECONDS;
    const pitch = NOTES[note % NOTES.length] ?? 0;
    return LOUDNESS * Math.exp(-2 * since) * Math.sin(2 * Math.PI * pitch * time);
  });
}
