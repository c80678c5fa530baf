/** The rate of a telephone line, so the carrier need not resample the music. */
export const SAMPLE_RATE_HERTZ = 8000;
