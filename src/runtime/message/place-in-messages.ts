import { type PlaceInMessages, recordingOfMark } from '../../show/message/message-turn.ts';
import type { Parameters } from '../parameters.ts';

/** Where in the messages the DJ is: an address of ours carries it. What does not read as a place is the start. */
export function placeInMessages(parameters: Parameters): PlaceInMessages {
  const mark = parameters.text('mark');
  return {
    pass: parameters.text('pass') === 'heard' ? 'heard' : 'new',
    mark: recordingOfMark(mark) === undefined ? undefined : mark,
    number: parameters.count('number') ?? 0,
  };
}
