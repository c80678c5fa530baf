export type MessageChoice = 'keep' | 'hear' | 'start-over' | 'throw-away' | 'none-of-these';

const choices: ReadonlyMap<string, MessageChoice> = new Map([
  ['1', 'keep'],
  ['2', 'hear'],
  ['3', 'start-over'],
  ['4', 'throw-away'],
]);

/**
 * What a caller wants of the message just left.
 *
 * @param digits the key; on the way back from waiting for the sound, none counts that comes along
 * @param looks how often we have looked for the sound; undefined when the caller has pressed a key
 */
export function messageChoice(digits: string, looks: number | undefined): MessageChoice {
  if (looks !== undefined) return 'hear';
  return choices.get(digits) ?? 'none-of-these';
}

const mostLooks = 3;

/** Whether the sound of a recording can be played. */
export type SoundState = 'ready' | 'not-ready' | 'nothing-recorded' | 'gone' | 'unseen';

/**
 * What to do for a caller who wants to hear the message again.
 *
 * @param looks how often we have looked for the sound, this time included
 */
export function hearing(
  sound: SoundState,
  looks: number,
): 'play' | 'wait' | 'cannot-be-played' | 'nothing-heard' | 'gone' {
  switch (sound) {
    case 'ready':
      return 'play';
    case 'not-ready':
      return looks < mostLooks ? 'wait' : 'cannot-be-played';
    case 'unseen':
      return 'cannot-be-played';
    case 'nothing-recorded':
      return 'nothing-heard';
    case 'gone':
      return 'gone';
  }
}
