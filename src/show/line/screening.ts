/** What a waiting caller is asked for. */
export type ScreeningQuestion = 'name' | 'point';

/** Where a caller stands who tells their name and their point. */
export interface ScreeningState {
  /** `check`: what was understood has been read back. */
  readonly step: ScreeningQuestion | 'check';
  /** How often nothing was understood of this answer. */
  readonly missed: number;
  /** A name has been understood before. */
  readonly isNamed: boolean;
}

/** Where everybody begins who presses the key for it. */
export const firstQuestion = { step: 'name', missed: 0, isNamed: false } as const satisfies ScreeningState;

/** What came of a question: a key, or words; both are empty when there was nothing, or nothing was understood. */
export interface ScreeningAnswer {
  readonly digits: string;
  readonly words: string;
}

export type ScreeningTurn =
  | { readonly kind: 'ask'; readonly state: ScreeningState & { readonly step: ScreeningQuestion } }
  /** Everything is told, and is read back. */
  | { readonly kind: 'read-back'; readonly isNamed: boolean }
  | { readonly kind: 'back-to-music' };

/** Which answers are to be kept: the one just heard. */
export interface ScreeningStep {
  readonly keep: ScreeningQuestion | undefined;
  readonly turn: ScreeningTurn;
}

/** So often a question is asked when nothing was understood. */
const mostMissed = 2;

/** What follows an answer: the name is asked for first, then the point. A key skips a question, and so does silence at last. */
export function screeningStep(state: ScreeningState, answer: ScreeningAnswer): ScreeningStep {
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

function askFor(step: ScreeningQuestion, isNamed: boolean, missed = 0): ScreeningTurn {
  return { kind: 'ask', state: { step, missed, isNamed } };
}

function afterName({ missed, isNamed }: ScreeningState, { digits, words }: ScreeningAnswer): ScreeningStep {
  if (digits !== '') return { keep: undefined, turn: askFor('point', isNamed) };
  if (words !== '') return { keep: 'name', turn: askFor('point', true) };
  return { keep: undefined, turn: missed + 1 < mostMissed ? askFor('name', isNamed, missed + 1) : music };
}

function afterPoint({ missed, isNamed }: ScreeningState, { digits, words }: ScreeningAnswer): ScreeningStep {
  if (digits === '' && words !== '') return { keep: 'point', turn: { kind: 'read-back', isNamed } };
  if (digits === '' && missed + 1 < mostMissed)
    return { keep: undefined, turn: askFor('point', isNamed, missed + 1) };
  const turn: ScreeningTurn = isNamed ? { kind: 'read-back', isNamed } : music;
  return { keep: undefined, turn };
}
