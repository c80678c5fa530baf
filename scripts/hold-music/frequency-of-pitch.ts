const SEMITONES_ABOVE_C: Record<string, number> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/** Frequency in hertz of a pitch name such as `Eb5` or `F#4`, equal-tempered from A4 = 440 Hz. */
export function frequencyOfPitch(pitch: string): number {
  const [, letter = '', accidental = '', octave = ''] = /^([A-G])([#b]?)(\d)$/.exec(pitch) ?? [];
  const semitones = SEMITONES_ABOVE_C[letter];
  if (semitones === undefined) throw new Error(`"${pitch}" is not a pitch name like Eb5`);
  const shift = accidental === '#' ? 1 : accidental === 'b' ? -1 : 0;
  const semitonesFromA4 = semitones + shift - 9 + (Number(octave) - 4) * 12;
  return 440 * 2 ** (semitonesFromA4 / 12);
}
