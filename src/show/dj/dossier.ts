/** What the DJ hears of a caller beforehand: names and points are transcripts that nobody has vetted. */
export const dossiers = ['full', 'name', 'off'] as const;

export type Dossier = (typeof dossiers)[number];
