/** What a waiting caller is asked for. */
export type TellingQuestion = 'name' | 'point';

/** Where a caller stands who tells their name and their point. */
export interface TellingState {
  /** `check`: what was understood has been read back. */
  readonly step: TellingQuestion | 'check';
  /** How often nothing was understood of this answer. */
  readonly missed: number;
  /** A name has been understood before. */
  readonly isNamed: boolean;
}

/** Where everybody begins who presses the key for it. */
export const firstQuestion = { step: 'name', missed: 0, isNamed: false } as const satisfies TellingState;

/** What came of a question: a key, or words; both are empty when there was nothing, or nothing was understood. */
export interface TellingAnswer {
  readonly digits: string;
  readonly words: string;
}

export type TellingTurn =
  | { readonly kind: 'ask'; readonly state: TellingState & { readonly step: TellingQuestion } }
  /** Everything is told, and is read back. */
  | { readonly kind: 'read-back'; readonly isNamed: boolean }
  | { readonly kind: 'back-to-music' };

/** Which answers are to be kept: the one just heard. */
export interface TellingStep {
  readonly keep: TellingQuestion | undefined;
  readonly turn: TellingTurn;
}

/** So often a question is asked when nothing was understood. */
const mostMissed = 2;

/** What follows an answer: the name is asked for first, then the point. A key skips a question, and so does silence at last. */
export function tellingStep(state: TellingState, answer: TellingAnswer): TellingStep {
  switch (state.step) {
    case 'name':
      return afterName(state, answer);
    case 'point':
      return afterPoint(state, answer);
    case 'check':
      return { keep: undefined, turn: answer.digits === '1' ? askFor('name', state.isNamed) : music };
  }
}

const music = { kind: 'back-to-music' } as const;

function askFor(step: TellingQuestion, isNamed: boolean, missed = 0): TellingTurn {
  return { kind: 'ask', state: { step, missed, isNamed } };
}

function afterName({ missed, isNamed }: TellingState, { digits, words }: TellingAnswer): TellingStep {
  if (digits !== '') return { keep: undefined, turn: askFor('point', isNamed) };
  if (words !== '') return { keep: 'name', turn: askFor('point', true) };
  return { keep: undefined, turn: missed + 1 < mostMissed ? askFor('name', isNamed, missed + 1) : music };
}

function afterPoint({ missed, isNamed }: TellingState, { digits, words }: TellingAnswer): TellingStep {
  if (digits === '' && words !== '') return { keep: 'point', turn: { kind: 'read-back', isNamed } };
  if (digits === '' && missed + 1 < mostMissed)
    return { keep: undefined, turn: askFor('point', isNamed, missed + 1) };
  const turn: TellingTurn = isNamed ? { kind: 'read-back', isNamed } : music;
  return { keep: undefined, turn };
}
