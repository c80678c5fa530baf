import { firstQuestion, type ScreeningState, screeningStep } from '../../../src/show/line/screening.ts';

const key = { digits: '5', words: '' };
const words = { digits: '', words: 'buses' };
const silence = { digits: '', words: '' };

const point: ScreeningState = { step: 'point', missed: 0, isNamed: false };
const named: ScreeningState = { ...point, isNamed: true };
const check: ScreeningState = { step: 'check', missed: 0, isNamed: true };
const asks = (step: string, isNamed: boolean, missed = 0) => ({
  kind: 'ask',
  state: { step, missed, isNamed },
});
const music = { kind: 'back-to-music' };

describe('a caller who tells their name and their point', () => {
  it.each<[string, ScreeningState, typeof words, string | undefined, object]>([
    ['is asked for the point after the name', firstQuestion, words, 'name', asks('point', true)],
    ['skips the name with any key', firstQuestion, key, undefined, asks('point', false)],
    [
      'is asked for the name once more after silence',
      firstQuestion,
      silence,
      undefined,
      asks('name', false, 1),
    ],
    ['is left alone after the second silence', { ...firstQuestion, missed: 1 }, silence, undefined, music],
    ['hears what was understood', named, words, 'point', { kind: 'read-back', isNamed: true }],
    ['hears the point alone without a name', point, words, 'point', { kind: 'read-back', isNamed: false }],
    ['is asked for the point once more after silence', named, silence, undefined, asks('point', true, 1)],
    [
      'hears the name alone when there is no point',
      { ...named, missed: 1 },
      silence,
      undefined,
      { kind: 'read-back', isNamed: true },
    ],
    [
      'hears the name alone when the point is skipped',
      named,
      key,
      undefined,
      { kind: 'read-back', isNamed: true },
    ],
    ['hears nothing when both are skipped', point, key, undefined, music],
    ['is left alone when neither was understood', { ...point, missed: 1 }, silence, undefined, music],
    ['says it again with 1', check, { digits: '1', words: '' }, undefined, asks('name', true)],
    ['keeps it with any other key', check, key, undefined, music],
    ['keeps it with no key', check, silence, undefined, music],
    ['is not asked for ever', { ...firstQuestion, missed: 9_999_999_999 }, silence, undefined, music],
  ])('%s', (_, state, answer, keep, turn) => {
    expect(screeningStep(state, answer)).toEqual({ keep, turn });
  });
});
