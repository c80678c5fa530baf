import type { StationVoice } from '../../src/twiml/voice.ts';

/** A station without recordings of its own, as documents take it. */
export const ENGLISH: StationVoice = { language: 'en-US', stationName: 'KXYZ', recordings: new Map() };
export const BRITISH: StationVoice = { ...ENGLISH, language: 'en-GB' };
export const SPANISH: StationVoice = { ...ENGLISH, language: 'es-MX' };
