import { hearing, messageChoice, type SoundState } from '../../../src/show/message/message-choice.ts';

describe('a caller who has left a message', () => {
  it.each([
    ['1', 'keep'],
    ['2', 'hear'],
    ['3', 'start-over'],
    ['4', 'throw-away'],
    ['5', 'none-of-these'],
    ['', 'none-of-these'],
    ['11', 'none-of-these'],
    ['constructor', 'none-of-these'],
  ])('who presses %j wants: %s', (key, choice) => {
    expect(messageChoice(key, undefined)).toBe(choice);
  });

  it.each(['', '2', '4', '#'])(
    'still wants to hear it after waiting for the sound, whatever key comes along: %j',
    (key) => {
      expect(messageChoice(key, 1)).toBe('hear');
    },
  );

  it.each<[SoundState, number, ReturnType<typeof hearing>]>([
    ['ready', 1, 'play'],
    ['ready', 3, 'play'],
    ['not-ready', 1, 'wait'],
    ['not-ready', 2, 'wait'],
    ['not-ready', 3, 'cannot-be-played'],
    ['not-ready', 99, 'cannot-be-played'],
    ['unseen', 1, 'cannot-be-played'],
    ['nothing-recorded', 1, 'nothing-heard'],
    ['gone', 1, 'gone'],
  ])('hears a sound that is %s at look %d: %s', (sound, looks, next) => {
    expect(hearing(sound, looks)).toBe(next);
  });
});
